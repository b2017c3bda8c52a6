/** The on… and off… of one kind of event. */
export class ListenerSet<T> {
  private readonly listeners = new Set<(event: T) => void>();

  readonly on = (listener: (event: T) => void): void => {
    this.listeners.add(listener);
  };

  readonly off = (listener?: (event: T) => void): void => {
    if (listener) this.listeners.delete(listener);
    else this.listeners.clear();
  };

  tell(event: T): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
