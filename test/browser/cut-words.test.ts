import { useLocalVillage } from './local-village';
import { Phone } from './phone';
import { cutWords } from './tour/cut-words';

const local = useLocalVillage();
const LONG = '这个按钮上的字写得太多，一行怎么也放不下了';

/** 查得出 · Each fault that is planted on a page without faults is found, and nothing else. */
describe('截断的字', () => {
  let phone: Phone;
  beforeAll(async () => {
    const { village, browser } = local;
    phone = await Phone.open(browser, { url: village.url, person: 'visitor-01', path: 'pages/bind/bind' });
    await phone.find('.t-button__content').first().waitFor();
  });
  afterAll(() => phone.close());

  /** Plants a fault on the page that is on screen, and looks. */
  async function foundWith(selector: string, fault: (node: HTMLElement, words: string) => void) {
    await phone.page.evaluate(
      `(${fault.toString()})(document.querySelector('.h-view:not(.h-off) ${selector}'), '${LONG}')`,
    );
    return cutWords(phone);
  }

  it('are none on a page as it is', async () => {
    expect(await cutWords(phone)).toEqual([]);
  });

  it('are found inside a button, behind its sides and shortened to dots', async () => {
    const planted = await foundWith('.t-button__content', (node, words) => (node.textContent = words));
    expect(planted).toEqual([LONG]);
    const dotted = await foundWith('.t-button__content', (node) =>
      Object.assign(node.style, { overflow: 'hidden', textOverflow: 'ellipsis' }),
    );
    expect(dotted).toEqual([LONG]);
    await foundWith('.t-button__content', (node) => (node.textContent = '好'));
  });

  it('are found in a row that clips', async () => {
    const clipped = await foundWith('.title-card', (node, words) => {
      node.textContent = words;
      Object.assign(node.style, { width: '90px', whiteSpace: 'nowrap', overflow: 'hidden' });
    });
    expect(clipped).toEqual([LONG]);
    await foundWith('.title-card', (node) => (node.textContent = '好'));
  });

  it('are found squeezed to a letter a line', async () => {
    const squeezed = await foundWith('.title-card', (node, words) => {
      node.textContent = words;
      Object.assign(node.style, { width: '1.2em', whiteSpace: 'normal', overflow: 'visible' });
    });
    expect(squeezed).toEqual([LONG]);
    await foundWith('.title-card', (node) => (node.textContent = '好'));
  });

  it('are found in the hint of a field', async () => {
    const hinted = await foundWith('input', (node, words) => node.setAttribute('placeholder', words));
    expect(hinted).toEqual([`hint ${LONG}`]);
  });
});
