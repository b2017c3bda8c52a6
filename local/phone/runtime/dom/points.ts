/** A finger, in the page's own coordinates: from the corner below the navigation bar. */
export interface TouchPoint {
  readonly identifier: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly force: number;
}

/** The frame that holds a page's view: what WeChat calls the viewport. */
export function frameRectOf(target: EventTarget | null): DOMRect {
  const frame = target instanceof Element ? target.closest('.h-view') : null;
  return (frame ?? document.body).getBoundingClientRect();
}

export function toPoint(
  at: { readonly clientX: number; readonly clientY: number },
  identifier: number,
  target: EventTarget | null,
): TouchPoint {
  const frame = frameRectOf(target);
  const page = target instanceof Element ? target.closest('wx-page') : null;
  const clientX = at.clientX - frame.left;
  const clientY = at.clientY - frame.top;
  return { identifier, clientX, clientY, pageX: clientX, pageY: clientY + (page?.scrollTop ?? 0), force: 1 };
}
