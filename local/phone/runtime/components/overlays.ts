import { element } from '../dom/element';
import type { Builtin } from './builtin';
import { isOn, text, type Data } from './properties';

const portals = new WeakMap<Element, HTMLElement>();

/** root-portal: its content leaves the page's flow and stands over it. */
export const rootPortal: Builtin = {
  name: 'root-portal',
  properties: { enable: { type: Boolean, value: true } },
  mount: ({ host, data, setSlot }) => {
    if (!isOn(data.enable)) return undefined;
    const box = element('div', 'h-portal');
    setSlot(box);
    portals.set(host, box);
    setTimeout(() => host.closest('.h-view')?.append(box));
    return undefined;
  },
  detached: (host) => portals.get(host)?.remove(),
};

/** page-container: a half page that goes away with a tap beside it. */
export const pageContainer: Builtin = {
  name: 'page-container',
  properties: {
    show: Boolean,
    duration: Number,
    zIndex: { type: Number, value: 100 },
    overlay: { type: Boolean, value: true },
    position: { type: String, value: 'bottom' },
    round: Boolean,
    closeOnSlideDown: Boolean,
    overlayStyle: String,
    customStyle: String,
  },
  mount: ({ component, host, emit, set, setSlot }) => {
    const ground = element('div', 'h-container-ground', host);
    const box = element('div', 'h-container', host);
    setSlot(box);
    ground.addEventListener('click', () => {
      emit('clickoverlay');
      if (isOn((component.data as Data).show)) set({ show: false });
    });
    return (now, changed) => {
      host.toggleAttribute('hidden', !isOn(now.show));
      host.style.zIndex = text(now.zIndex);
      ground.hidden = !isOn(now.overlay);
      box.classList.toggle('h-round', isOn(now.round));
      box.dataset.position = text(now.position);
      if (!changed?.has('show')) return;
      const isShown = isOn(now.show);
      emit(isShown ? 'beforeenter' : 'beforeleave');
      setTimeout(() => {
        emit(isShown ? 'enter' : 'leave');
        emit(isShown ? 'afterenter' : 'afterleave');
      });
    };
  },
};
