/** Where the cloud writes its log: one line a call, already formatted for a person. */
export interface Logger {
  info(line: string): void;
  warn(line: string): void;
  error(line: string): void;
}

export const consoleLogger: Logger = {
  info: (line) => console.info(line),
  warn: (line) => console.warn(line),
  error: (line) => console.error(line),
};

export const silentLogger: Logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
