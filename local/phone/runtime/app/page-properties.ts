import { glassEasel } from 'glass-easel-miniprogram-adapter';
import type { Page } from './page';

/** A page made with Component() gets its query as properties too. */
export function seedProperties(page: Page): void {
  const properties = Object.entries(page.route.query).filter(([name]) =>
    glassEasel.Component.hasProperty(page.component, name),
  );
  if (properties.length === 0) return;
  page.instance.setData(
    Object.fromEntries(properties.map(([name, value]) => [name, decodeURIComponent(value)])),
  );
}
