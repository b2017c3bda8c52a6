const pressable = new WeakSet<HTMLElement>();

/** Reachable by keyboard, and pressed by Enter or Space: what a screen reader expects of a button. */
export function makePressable(host: HTMLElement): void {
  if (pressable.has(host)) return;
  pressable.add(host);
  if (!host.hasAttribute('tabindex')) host.tabIndex = 0;
  host.addEventListener('keydown', (event) => {
    if (event.target !== host || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    host.click();
  });
}
