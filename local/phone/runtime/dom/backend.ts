import { glassEasel } from 'glass-easel-miniprogram-adapter';
import { toCssUnits } from './units';

const setDomAttribute = Element.prototype.setAttribute;

/** Inline styles come from WXML with rpx in them. */
function setAttributeInCssUnits(this: Element, name: string, value: string): void {
  setDomAttribute.call(this, name, name === 'style' ? toCssUnits(value) : value);
}

/** glass-easel's own DOM backend, with `wx-` elements; its events are `gestures.ts`' business. */
export class PhoneBackend extends glassEasel.CurrentWindowBackendContext {
  constructor() {
    super();
    const elements = {
      createElement(tag: string): Element {
        const element = document.createElement(`wx-${tag}`);
        element.setAttribute = setAttributeInCssUnits;
        return element;
      },
      createTextNode: (text: string) => document.createTextNode(text),
      createDocumentFragment: () => document.createDocumentFragment(),
    };
    this.document = elements as unknown as typeof this.document;
  }

  /** Listeners are dispatched by gestures.ts from the body; none is put on single elements. */
  override setListenerStats(): void {
    return undefined;
  }
}
