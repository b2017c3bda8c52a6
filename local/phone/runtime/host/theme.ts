import type { Themes } from '../manifest';
import { ListenerSet } from '../wx/listener-set';

const dark = matchMedia('(prefers-color-scheme: dark)');
const listeners = new ListenerSet<'dark' | 'light'>();
let themes: Themes | undefined;

/** Dark mode as app.json allows it: without `darkmode` the mini-program stays light. */
export function startThemes(given: Themes | undefined): void {
  themes = given;
  dark.addEventListener('change', () => listeners.tell(themeNow()));
}

export function themeNow(): 'dark' | 'light' {
  return themes && dark.matches ? 'dark' : 'light';
}

export const onTheme = listeners.on;

/** A value of app.json or a page's JSON: `@name` is looked up in theme.json. */
export function themed<T extends string | undefined>(value: T): T | string {
  if (!value?.startsWith('@')) return value;
  return themes?.[themeNow()][value.slice(1)] ?? value;
}
