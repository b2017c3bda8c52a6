import { element } from '../dom/element';
import type { Builtin } from './builtin';
import { text } from './properties';

/** canvas (type 2d): its node is given by a selector query. */
export const canvas: Builtin = {
  name: 'canvas',
  properties: { type: String, canvasId: String, disableScroll: Boolean },
  mount: ({ host, data }) => {
    const inner = element('canvas', '', host);
    inner.setAttribute('aria-hidden', 'true');
    if (text(data.type) !== '2d') console.warn('canvas without type="2d" has no API here');
    return undefined;
  },
};
