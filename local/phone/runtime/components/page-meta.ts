import { toCssUnits } from '../dom/units';
import type { Builtin } from './builtin';
import { numeric, text, type Data } from './properties';

/** The page's own settings, changed while it lives; the page frame listens for them. */
export interface PageMetaChange {
  readonly rootFontSize?: string;
  readonly pageStyle?: string;
  readonly title?: string;
  readonly frontColor?: string;
  readonly backgroundColor?: string;
}

function tellPage(host: HTMLElement, change: PageMetaChange): void {
  // The first values come before the page is in the document.
  setTimeout(() =>
    host.closest('wx-page')?.dispatchEvent(new CustomEvent('phone:page-meta', { detail: change })),
  );
}

/** page-meta: letter size and style of the whole page (the elder view rests on it). */
export const pageMeta: Builtin = {
  name: 'page-meta',
  properties: {
    rootFontSize: String,
    pageStyle: String,
    pageFontSize: String,
    rootBackgroundColor: String,
    backgroundColor: String,
    backgroundTextStyle: String,
    backgroundColorTop: String,
    backgroundColorBottom: String,
    pageOrientation: String,
    scrollTop: null,
    scrollDuration: null,
  },
  mount: ({ host, emit }) => {
    let page: Element | null = null;
    const onScroll = (): void => emit('scroll', { scrollTop: page?.scrollTop ?? 0 });
    setTimeout(() => {
      page = host.closest('wx-page');
      page?.addEventListener('scroll', onScroll);
    });
    return (now: Data, changed) => {
      const background = text(now.backgroundColor) || text(now.rootBackgroundColor);
      const style = [
        text(now.pageStyle),
        text(now.pageFontSize) && `font-size:${text(now.pageFontSize)}`,
        background && `background-color:${background}`,
      ];
      tellPage(host, {
        rootFontSize: text(now.rootFontSize),
        pageStyle: toCssUnits(style.filter(Boolean).join(';')),
      });
      if (changed?.has('scrollTop')) host.closest('wx-page')?.scrollTo({ top: numeric(now.scrollTop) });
    };
  },
};

/** navigation-bar: title and colours of the bar, from the page's data. */
export const navigationBarComponent: Builtin = {
  name: 'navigation-bar',
  properties: {
    title: String,
    loading: Boolean,
    frontColor: String,
    backgroundColor: String,
    colorAnimationDuration: Number,
    colorAnimationTimingFunc: String,
  },
  mount:
    ({ host }) =>
    (now) =>
      tellPage(host, {
        title: text(now.title),
        frontColor: text(now.frontColor),
        backgroundColor: text(now.backgroundColor),
      }),
};
