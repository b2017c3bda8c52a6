import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { nodeAt } from '../host/easel';
import { toPoint, type TouchPoint } from './points';

const LONG_PRESS_MS = 350;
const TAP_SLACK_PX = 10;

/**
 * Browser input → WeChat events. One set of listeners on the body dispatches touchstart…,
 * tap, longpress and the animation events into the component tree, captured and bubbling.
 */
export function startGestures(): void {
  forwardTouches();
  forwardMouseAsTouch();
  forwardClickAsTap();
  for (const type of ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const) {
    document.body.addEventListener(
      type,
      (event) => fire(event.target, type, { elapsedTime: event.elapsedTime }, event),
      true,
    );
  }
}

function fire(
  target: EventTarget | null,
  type: string,
  detail: unknown,
  origin: Event,
  touches?: object,
): void {
  const node = nodeAt(target);
  if (!node) return;
  const event = new glassEasel.Event(type, detail, {
    originalEvent: origin,
    bubbles: true,
    composed: true,
    capturePhase: true,
    ...(touches ? { extraFields: touches as Record<string, unknown> } : {}),
  });
  glassEasel.Event.dispatchEvent(node, event);
  if (event.defaultPrevented() && origin.cancelable && type === 'touchmove') origin.preventDefault();
}

function detailOf(point: TouchPoint | undefined): { x: number; y: number } {
  return { x: point?.pageX ?? 0, y: point?.pageY ?? 0 };
}

function forwardTouches(): void {
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    document.body.addEventListener(
      type,
      (event) => {
        const touches = [...event.touches].map((touch) => toPoint(touch, touch.identifier, event.target));
        const changedTouches = [...event.changedTouches].map((touch) =>
          toPoint(touch, touch.identifier, event.target),
        );
        fire(event.target, type, detailOf(changedTouches[0]), event, { touches, changedTouches });
        press.next(type, event.target, changedTouches[0], event);
      },
      { capture: true, passive: false },
    );
  }
}

/** On a desk there is a mouse; the mini-program only knows fingers. */
function forwardMouseAsTouch(): void {
  let held: EventTarget | null = null;
  const send = (type: 'touchstart' | 'touchmove' | 'touchend', event: PointerEvent): void => {
    const point = toPoint(event, 0, held);
    fire(held, type, detailOf(point), event, {
      touches: type === 'touchend' ? [] : [point],
      changedTouches: [point],
    });
    press.next(type, held, point, event);
  };
  const isMouse = (event: PointerEvent): boolean => event.pointerType === 'mouse';
  document.body.addEventListener(
    'pointerdown',
    (event) => {
      if (!isMouse(event) || event.button !== 0) return;
      held = event.target;
      send('touchstart', event);
    },
    true,
  );
  addEventListener('pointermove', (event) => held && isMouse(event) && send('touchmove', event), true);
  addEventListener(
    'pointerup',
    (event) => {
      if (!held || !isMouse(event)) return;
      send('touchend', event);
      held = null;
    },
    true,
  );
}

function forwardClickAsTap(): void {
  document.body.addEventListener(
    'click',
    (event) => {
      const point = toPoint(event, 0, event.target);
      const isDisabled =
        event.target instanceof Element && event.target.closest('wx-button[disabled]') !== null;
      if (isDisabled) return;
      fire(event.target, 'tap', detailOf(point), event, { touches: [point], changedTouches: [point] });
    },
    true,
  );
}

/** Held long enough without moving: a long press. */
const press = {
  timer: 0,
  start: undefined as TouchPoint | undefined,
  next(type: string, target: EventTarget | null, point: TouchPoint | undefined, origin: Event): void {
    const isStillHere =
      type === 'touchmove' &&
      point !== undefined &&
      Math.hypot(point.clientX - (this.start?.clientX ?? 0), point.clientY - (this.start?.clientY ?? 0)) <
        TAP_SLACK_PX;
    if (isStillHere) return;
    clearTimeout(this.timer);
    if (type !== 'touchstart' || !point) return;
    this.start = point;
    this.timer = window.setTimeout(() => {
      const touches = { touches: [point], changedTouches: [point] };
      fire(target, 'longpress', detailOf(point), origin, touches);
      fire(target, 'longtap', detailOf(point), origin, touches);
    }, LONG_PRESS_MS);
  },
};
