/** A call that a real phone would have acted on, and this one only wrote down. */
export interface CallRecord {
  readonly api: string;
  readonly detail: unknown;
}

const records: CallRecord[] = [];

export function recordCall(api: string, detail: unknown): void {
  records.push({ api, detail });
}

export function recordedCalls(): readonly CallRecord[] {
  return records;
}
