/** 日志 · One structured line; never a name, a phone number, an openid or words that somebody wrote. */
export interface Log {
  write(line: LogLine): void;
}
export interface LogLine {
  readonly level: 'info' | 'error';
  readonly what: string;
  readonly requestId?: string;
  readonly call?: string;
  readonly code?: string;
  readonly stack?: string;
  readonly matterId?: string;
  /** Of a matter or whatever else has a timeline. */
  readonly recordId?: string;
  readonly placeId?: string;
  readonly count?: number;
  readonly tookMs?: number;
}
