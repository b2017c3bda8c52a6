/** Heights of a phone's fixed parts, in px. */
export interface Metrics {
  readonly statusBar: number;
  readonly navigationBar: number;
  readonly tabBar: number;
  readonly safeBottom: number;
}

/** A phone at least this tall is drawn with a notch and a home indicator. */
const NOTCH_HEIGHT = 780;
const NAVIGATION_BAR = 44;
const TAB_BAR = 50;

export function metrics(): Metrics {
  const hasNotch = innerHeight >= NOTCH_HEIGHT;
  return {
    statusBar: hasNotch ? 44 : 20,
    navigationBar: NAVIGATION_BAR,
    tabBar: TAB_BAR,
    safeBottom: hasNotch ? 34 : 0,
  };
}

/** Puts the metrics where style sheets can reach them; again whenever the frame changes size. */
export function publishMetrics(): void {
  const { statusBar, safeBottom } = metrics();
  const style = document.documentElement.style;
  style.setProperty('--status-bar', `${statusBar}px`);
  style.setProperty('--phone-safe-bottom', `${safeBottom}px`);
}

/** Where WeChat's capsule (the two round buttons at the top right) lies. */
export function capsuleRect(): {
  top: number;
  bottom: number;
  left: number;
  right: number;
  width: number;
  height: number;
} {
  const { statusBar } = metrics();
  const [width, height] = [87, 32];
  const right = innerWidth - 7;
  const top = statusBar + (NAVIGATION_BAR - height) / 2;
  return { top, bottom: top + height, left: right - width, right, width, height };
}
