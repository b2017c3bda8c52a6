import type { Builtin } from './builtin';
import { isOn, numeric, text, type Data } from './properties';

/** scroll-view: scrolls by itself, says where it is, and refreshes when pulled. */
export const scrollView: Builtin = {
  name: 'scroll-view',
  properties: {
    scrollX: Boolean,
    scrollY: Boolean,
    upperThreshold: { type: null, value: 50 },
    lowerThreshold: { type: null, value: 50 },
    scrollTop: null,
    scrollLeft: null,
    scrollIntoView: String,
    scrollIntoViewOffset: Number,
    scrollWithAnimation: Boolean,
    enableBackToTop: Boolean,
    enableFlex: Boolean,
    scrollAnchoring: Boolean,
    refresherEnabled: Boolean,
    refresherThreshold: Number,
    refresherDefaultStyle: String,
    refresherBackground: String,
    refresherTriggered: Boolean,
    enhanced: Boolean,
    bounces: null,
    showScrollbar: null,
    pagingEnabled: Boolean,
    fastDeceleration: Boolean,
    type: String,
    reverse: Boolean,
    clip: null,
    cacheExtent: null,
    usingSticky: null,
    enablePassive: null,
    associativeContainer: String,
  },
  mount: ({ component, host, emit }) => {
    const data = component.data as Data;
    const last = { left: 0, top: 0, isLow: false, isHigh: true };
    host.addEventListener('scroll', (event) => {
      if (event.target !== host) return;
      const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = host;
      const deltas = { deltaX: last.left - scrollLeft, deltaY: last.top - scrollTop };
      emit('scroll', { scrollTop, scrollLeft, scrollHeight, scrollWidth, ...deltas });
      const isDown = isOn(data.scrollY);
      const [at, view, whole] = isDown
        ? [scrollTop, clientHeight, scrollHeight]
        : [scrollLeft, clientWidth, scrollWidth];
      const isLow = at + view >= whole - numeric(data.lowerThreshold);
      const isHigh = at <= numeric(data.upperThreshold);
      if (isLow && !last.isLow) emit('scrolltolower', { direction: isDown ? 'bottom' : 'right' });
      if (isHigh && !last.isHigh) emit('scrolltoupper', { direction: isDown ? 'top' : 'left' });
      Object.assign(last, { left: scrollLeft, top: scrollTop, isLow, isHigh });
    });
    return (now, changed) => {
      const isNews = (name: string): boolean => !changed || changed.has(name);
      host.style.overflowX = isOn(now.scrollX) ? 'auto' : 'hidden';
      host.style.overflowY = isOn(now.scrollY) ? 'auto' : 'hidden';
      // A place that scrolls must be reachable by keyboard too.
      if (isOn(now.scrollX) || isOn(now.scrollY)) host.tabIndex = 0;
      if (isOn(now.enableFlex)) host.style.display = 'flex';
      const behavior: ScrollBehavior = isOn(now.scrollWithAnimation) ? 'smooth' : 'auto';
      if (isNews('scrollTop') && text(now.scrollTop))
        setTimeout(() => host.scrollTo({ top: numeric(now.scrollTop), behavior }));
      if (isNews('scrollLeft') && text(now.scrollLeft))
        setTimeout(() => host.scrollTo({ left: numeric(now.scrollLeft), behavior }));
      if (isNews('scrollIntoView') && text(now.scrollIntoView))
        setTimeout(() => scrollIntoView(host, text(now.scrollIntoView), behavior));
      if (changed?.has('refresherTriggered'))
        emit(isOn(now.refresherTriggered) ? 'refresherrefresh' : 'refresherrestore');
    };
  },
};

function scrollIntoView(host: HTMLElement, id: string, behavior: ScrollBehavior): void {
  const target = host.querySelector(`#${CSS.escape(id)}`)?.getBoundingClientRect();
  if (!target) return;
  const frame = host.getBoundingClientRect();
  host.scrollTo({
    top: host.scrollTop + target.top - frame.top,
    left: host.scrollLeft + target.left - frame.left,
    behavior,
  });
}
