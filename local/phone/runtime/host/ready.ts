import type { EaselComponent } from './easel';

/** glass-easel never fires the `ready` lifetime: this does, children first, after what is attached now is drawn. */
export class ReadyQueue {
  private waiting: EaselComponent[] = [];

  add(component: EaselComponent): void {
    if (this.waiting.length === 0) setTimeout(() => this.flush());
    this.waiting.push(component);
  }

  flush(): void {
    const components = this.waiting;
    this.waiting = [];
    for (const component of components.reverse()) component.triggerLifetime('ready', []);
  }
}
