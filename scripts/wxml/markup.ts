/**
 * WXML as a tree with places, for the rules. What isn't well formed is left to the compilers,
 * which say it better.
 */
export interface Attribute {
  readonly name: string;
  /** Null: written without a value. */
  readonly value: string | null;
  /** Of the name, and of the value's first character. */
  readonly at: number;
  readonly valueAt: number;
}

export interface Element {
  readonly tag: string;
  readonly at: number;
  readonly attributes: readonly Attribute[];
  readonly children: (Element | Text)[];
}

export interface Text {
  readonly text: string;
  readonly at: number;
}

export const isElement = (node: Element | Text): node is Element => 'tag' in node;

/** A comment, a raw `<wxs>` body, an end tag, a start tag with its attributes, or text up to the next tag. */
const TOKEN =
  /<!--[\s\S]*?-->|(<wxs\b[^>]*>)[\s\S]*?<\/wxs\s*>|<\/([\w-]+)\s*>|<([\w-]+)((?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>|(?:\{\{[\s\S]*?\}\}|[^<{]|\{(?!\{))+|[<{]/g;
const ATTRIBUTE = /([^\s=>/]+)(?:\s*=\s*("[^"]*"|'[^']*'))?/g;

function attributesOf(text: string, base: number): Attribute[] {
  return [...text.matchAll(ATTRIBUTE)].map((match) => {
    const [whole, name = '', quoted] = match;
    const at = base + match.index;
    if (quoted === undefined) return { name, value: null, at, valueAt: at };
    return { name, value: quoted.slice(1, -1), at, valueAt: at + whole.length - quoted.length + 1 };
  });
}

/** The top-level nodes of a WXML text. */
export function parseWxml(source: string): readonly (Element | Text)[] {
  const root: (Element | Text)[] = [];
  const open: Element[] = [];
  const add = (node: Element | Text): void => void (open.at(-1)?.children ?? root).push(node);
  for (const match of source.matchAll(TOKEN)) {
    const [whole, wxs, endTag, startTag, attributeText = '', selfClosed] = match;
    const at = match.index;
    if (whole.startsWith('<!--')) continue;
    if (wxs !== undefined) add({ tag: 'wxs', at, attributes: [], children: [] });
    else if (endTag !== undefined) {
      const level = open.map(({ tag }) => tag).lastIndexOf(endTag);
      if (level >= 0) open.length = level;
    } else if (startTag !== undefined) {
      const attributes = attributesOf(attributeText, at + 1 + startTag.length);
      const element: Element = { tag: startTag, at, attributes, children: [] };
      add(element);
      if (selfClosed === '') open.push(element);
    } else add({ text: whole, at });
  }
  return root;
}

/** Every element under `nodes`, in the order of the text. */
export function* elementsIn(nodes: readonly (Element | Text)[]): Generator<Element> {
  for (const node of nodes)
    if (isElement(node)) {
      yield node;
      yield* elementsIn(node.children);
    }
}

/** Every `{{ }}` in a text that starts at `base`: its inside and where that begins. */
export function expressionsIn(text: string, base: number): { readonly code: string; readonly at: number }[] {
  return [...text.matchAll(/\{\{([\s\S]*?)\}\}/g)].map((match) => ({
    code: match[1] ?? '',
    at: base + match.index + 2,
  }));
}

export const attributeOf = (element: Element, name: string): Attribute | undefined =>
  element.attributes.find((attribute) => attribute.name === name);
