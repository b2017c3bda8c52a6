/**
 * What an element must have.
 *
 * Whatever can be tapped tells a screen reader what it is and what it does: it is a button by
 * nature or has `aria-role`, and it has a name (`aria-label`, its own words, or the property that
 * a TDesign component shows). Hidden from screen readers (`aria-hidden="true"`): exempt.
 * Refused besides: syntax of only one of WeChat's two component frameworks, addresses on the
 * internet, and `wxs` (a second place for rules).
 */
import { attributeOf, isElement, type Attribute, type Element, type Text } from './markup';

const TAP = /^(?:capture-)?(?:mut-)?(?:bind|catch):?(?:tap|click)$/;
const BUTTONS = new Set([
  'button',
  'navigator',
  'switch',
  'checkbox',
  'radio',
  'input',
  'textarea',
  'picker',
]);
const T_BUTTONS = new Set([
  't-button',
  't-fab',
  't-switch',
  't-checkbox',
  't-radio',
  't-link',
  't-tab-bar-item',
]);
/** Properties that a component shows as its words. */
const WORDS = ['aria-label', 'ariaLabel', 'title', 'content', 'label', 'text', 'alt'];
const HAS_WORDS_OF_ITS_OWN = new Set(['slot', 'rich-text', 't-rate']);

const ONE_FRAMEWORK_ONLY =
  /^(?:wx-(?:if|elif|else|for|key)|(?:let|class|style|worklet|slot):.*|bind-.*|catch-.*|(?:bind|catch):$)/;
const REMOTE = /https?:\/\//;

export interface Complaint {
  readonly at: number;
  readonly message: string;
}

const isFilled = (attribute: Attribute | undefined): boolean => (attribute?.value ?? '').trim() !== '';

/** Words under an element that a screen reader would read. */
function hasWords(nodes: readonly (Element | Text)[]): boolean {
  return nodes.some((node) => {
    if (!isElement(node)) return node.text.trim() !== '';
    if (attributeOf(node, 'aria-hidden')?.value === 'true') return false;
    return hasName(node);
  });
}

function hasName(element: Element): boolean {
  return (
    HAS_WORDS_OF_ITS_OWN.has(element.tag) ||
    WORDS.some((name) => isFilled(attributeOf(element, name))) ||
    hasWords(element.children)
  );
}

function* tapComplaints(element: Element): Generator<Complaint> {
  const taps = element.attributes.filter(({ name }) => TAP.test(name));
  // A handler called noop only keeps a tap from what lies below.
  if (taps.length === 0 || taps.every(({ value }) => value === null || value === '' || value === 'noop'))
    return;
  if (attributeOf(element, 'aria-hidden')?.value === 'true') return;
  const isButton = BUTTONS.has(element.tag) || T_BUTTONS.has(element.tag);
  const hasRole = ['aria-role', 'ariaRole'].some((name) => isFilled(attributeOf(element, name)));
  if (!isButton && !hasRole)
    yield { at: element.at, message: `<${element.tag}> can be tapped but has no aria-role` };
  if (!hasName(element))
    yield { at: element.at, message: `<${element.tag}> can be tapped but has no name (aria-label or words)` };
}

/** What is wrong with one element, its children aside. */
export function* elementComplaints(element: Element): Generator<Complaint> {
  yield* tapComplaints(element);
  if (element.tag === 'wxs') yield { at: element.at, message: 'no <wxs>: the view model decides' };
  if (element.tag === 'image' && !isFilled(attributeOf(element, 'src')))
    yield { at: element.at, message: '<image> has no src' };
  for (const { name, value, at, valueAt } of element.attributes) {
    if (ONE_FRAMEWORK_ONLY.test(name))
      yield { at, message: `"${name}" isn't read by every WeChat framework` };
    if (value?.includes('\\'))
      yield { at: valueAt, message: "backslash escapes aren't read by every WeChat framework" };
    if (REMOTE.test(value ?? ''))
      yield { at: valueAt, message: 'no address on the internet: what ships is all there is' };
  }
}
