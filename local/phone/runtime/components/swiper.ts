import { element } from '../dom/element';
import type { Builtin } from './builtin';
import { isOn, text, type Data } from './properties';

const SWIPE_PX = 30;

/** swiper: slides one item at a time. */
export const swiper: Builtin = {
  name: 'swiper',
  properties: {
    indicatorDots: Boolean,
    indicatorColor: String,
    indicatorActiveColor: String,
    autoplay: Boolean,
    current: { type: Number, value: 0 },
    interval: { type: Number, value: 5000 },
    duration: { type: Number, value: 500 },
    circular: Boolean,
    vertical: Boolean,
    displayMultipleItems: { type: Number, value: 1 },
    previousMargin: String,
    nextMargin: String,
    snapToEdge: Boolean,
    easingFunction: String,
    currentItemId: String,
  },
  mount: ({ component, host, emit, setSlot }) => {
    const data = component.data as Data;
    const track = element('div', 'h-track', host);
    const dots = element('div', 'h-dots', host);
    setSlot(track);
    let current = Number(data.current);
    let timer = 0;
    const show = (wanted: number, source?: 'autoplay' | 'touch' | ''): void => {
      const count = track.querySelectorAll(':scope > wx-swiper-item').length;
      if (count === 0) return;
      const next = isOn(data.circular) ? (wanted + count) % count : Math.max(0, Math.min(count - 1, wanted));
      track.style.transform = isOn(data.vertical)
        ? `translateY(${-next * 100}%)`
        : `translateX(${-next * 100}%)`;
      dots.replaceChildren(
        ...Array.from({ length: isOn(data.indicatorDots) ? count : 0 }, (_, index) =>
          element('i', index === next ? 'on' : ''),
        ),
      );
      const hasMoved = next !== current && source !== undefined;
      current = next;
      if (!hasMoved) return;
      emit('change', { current, source, currentItemId: '' });
      setTimeout(() => emit('animationfinish', { current, source }), Number(data.duration));
    };
    new MutationObserver(() => show(current)).observe(track, { childList: true });
    followSwipes(
      host,
      (delta) => show(current + delta, 'touch'),
      () => isOn(data.vertical),
    );
    setTimeout(() => show(current));
    return (now, changed) => {
      host.classList.toggle('h-vertical', isOn(now.vertical));
      track.style.transitionDuration = `${text(now.duration)}ms`;
      if (changed?.has('current')) show(Number(now.current), '');
      clearInterval(timer);
      if (isOn(now.autoplay))
        timer = window.setInterval(
          () => host.isConnected && show(current + 1, 'autoplay'),
          Number(now.interval),
        );
    };
  },
};

/** swiper-item: one slide. */
export const swiperItem: Builtin = {
  name: 'swiper-item',
  properties: { itemId: String, skipHiddenItemLayout: Boolean },
};

function followSwipes(host: HTMLElement, move: (delta: 1 | -1) => void, isVertical: () => boolean): void {
  let start: { x: number; y: number } | undefined;
  host.addEventListener('pointerdown', (event) => {
    start = { x: event.clientX, y: event.clientY };
  });
  host.addEventListener('pointerup', (event) => {
    if (!start) return;
    const distance = isVertical() ? event.clientY - start.y : event.clientX - start.x;
    start = undefined;
    if (Math.abs(distance) > SWIPE_PX) move(distance < 0 ? 1 : -1);
  });
}
