import type { Builtin } from './builtin';
import { text } from './properties';

interface RichNode {
  readonly type?: string;
  readonly name?: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, string>>;
  readonly children?: readonly RichNode[];
}

const ATTRIBUTES = /^(class|style|src|href|alt|width|height|colspan|rowspan)$/;
const REFUSED = 'script,iframe,object,embed,style,link,form,input,button';

/** rich-text: trusted tags only; scripts and handlers are taken out. */
export const richText: Builtin = {
  name: 'rich-text',
  properties: { nodes: null, space: String, userSelect: Boolean },
  mount:
    ({ host }) =>
    (now) => {
      const nodes = now.nodes;
      if (Array.isArray(nodes)) host.replaceChildren(...(nodes as RichNode[]).map(domOfNode));
      else host.replaceChildren(domOfHtml(text(nodes)));
    },
};

function domOfHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const node of template.content.querySelectorAll(REFUSED)) node.remove();
  for (const node of template.content.querySelectorAll('*')) {
    for (const { name, value } of [...node.attributes]) {
      if (!ATTRIBUTES.test(name) || /javascript:/i.test(value)) node.removeAttribute(name);
    }
  }
  return template.content;
}

function domOfNode(node: RichNode): Node {
  if (node.type === 'text' || node.text !== undefined) return document.createTextNode(node.text ?? '');
  const made = document.createElement(node.name ?? 'span');
  if (made.matches(REFUSED)) return document.createTextNode('');
  for (const [name, value] of Object.entries(node.attrs ?? {})) {
    if (ATTRIBUTES.test(name) && !/javascript:/i.test(value)) made.setAttribute(name, value);
  }
  made.append(...(node.children ?? []).map(domOfNode));
  return made;
}
