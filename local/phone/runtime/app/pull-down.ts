/** How far a finger must pull, in px, before the page refreshes. */
const PULL_PX = 70;

/** Pull-down by finger or mouse at the top of the page. */
export function followPull(page: HTMLElement, onPull: () => void): void {
  let startY: number | undefined;
  page.addEventListener('pointerdown', (event) => {
    startY = page.scrollTop <= 0 ? event.clientY : undefined;
  });
  page.addEventListener('pointerup', (event) => {
    if (startY !== undefined && page.scrollTop <= 0 && event.clientY - startY > PULL_PX) onPull();
    startY = undefined;
  });
  // On a touch screen the browser takes the pointer away when a scroll begins.
  let touchY: number | undefined;
  page.addEventListener('touchstart', (event) => {
    touchY = page.scrollTop <= 0 ? event.touches[0]?.clientY : undefined;
  });
  page.addEventListener('touchend', (event) => {
    const endY = event.changedTouches[0]?.clientY;
    if (touchY !== undefined && endY !== undefined && page.scrollTop <= 0 && endY - touchY > PULL_PX)
      onPull();
    touchY = undefined;
    startY = undefined;
  });
}
