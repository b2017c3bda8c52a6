type Listener = (...args: unknown[]) => void;

/** One end of the line between a page and the page it opened. What is sent before anyone listens waits. */
export class EventChannel {
  private readonly listeners = new Map<string, Listener[]>();
  private readonly waiting = new Map<string, unknown[][]>();
  private other: EventChannel | undefined;

  static pair(): { readonly opener: EventChannel; readonly opened: EventChannel } {
    const opener = new EventChannel();
    const opened = new EventChannel();
    opener.other = opened;
    opened.other = opener;
    return { opener, opened };
  }

  emit(name: string, ...args: unknown[]): void {
    this.other?.receive(name, args);
  }

  on(name: string, listener: Listener): void {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
    const waiting = this.waiting.get(name) ?? [];
    this.waiting.delete(name);
    for (const args of waiting) listener(...args);
  }

  once(name: string, listener: Listener): void {
    const wrapped: Listener = (...args) => {
      this.off(name, wrapped);
      listener(...args);
    };
    this.on(name, wrapped);
  }

  off(name: string, listener?: Listener): void {
    const kept = listener ? (this.listeners.get(name) ?? []).filter((known) => known !== listener) : [];
    this.listeners.set(name, kept);
  }

  private receive(name: string, args: unknown[]): void {
    const copy = structuredClone(args);
    const listeners = this.listeners.get(name) ?? [];
    if (listeners.length === 0) this.waiting.set(name, [...(this.waiting.get(name) ?? []), copy]);
    for (const listener of [...listeners]) listener(...copy);
  }
}
