/** What a built-in's properties hold, as the page sets them. */
export type Data = Readonly<Record<string, unknown>>;

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | ArrayConstructor | null;
export type Properties = Readonly<
  Record<string, PropertyType | { readonly type: PropertyType; readonly value: unknown }>
>;

/** Text, number and boolean of a property, whatever the page has put there. */
export const text = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? `${value}`
      : '';
export const numeric = (value: unknown): number => Number.parseFloat(text(value)) || 0;
export const isOn = (value: unknown): boolean => Boolean(value);
