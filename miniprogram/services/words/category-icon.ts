/** 类别图标 · Glyphs that ship in the icon font; a county's newer one is drawn as its kind's. */
import type { CategoryView, MatterKind } from '../../../domain/contract';

interface Glyph {
  readonly icon: string;
}

const OF_KIND: Readonly<Record<MatterKind, Glyph>> = {
  opinion: { icon: 'chat-bubble' },
  information: { icon: 'notification' },
  help: { icon: 'service' },
  dispute: { icon: 'usergroup' },
  hazard: { icon: 'error-triangle' },
  sanitation: { icon: 'undertake-environment-protection' },
  repair: { icon: 'tools' },
  policy: { icon: 'book-open' },
  complaint: { icon: 'user-talk' },
};

/** What a county is likely to choose besides. */
const MORE: readonly Glyph[] = [
  { icon: 'lightbulb' },
  { icon: 'street-road-1' },
  { icon: 'delete-1' },
  { icon: 'heart' },
  { icon: 'snowflake' },
];

const SHIPPED: ReadonlySet<string> = new Set([...Object.values(OF_KIND), ...MORE].map(({ icon }) => icon));

export const categoryIcon = ({ icon, kind }: Pick<CategoryView, 'icon' | 'kind'>): string =>
  SHIPPED.has(icon) ? icon : OF_KIND[kind].icon;
