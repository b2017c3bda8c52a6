import type { ExampleFormView, ExamplesView, ExampleView } from '../../../domain/contract';
import { BLANK, storyOf } from '../../../miniprogram/village/tell/tell.view';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const list = (more: Partial<ExamplesView> = {}): ExamplesView => ({
  rows: [{ id: 'e1', title: '路灯亮了', isPublished: true, at: hours(-2), missing: 0 }],
  cursor: null,
  villageNames: ['下鹿角村'],
  canTell: false,
  ...more,
});
const one = (more: Partial<ExampleView> = {}): ExampleView => ({
  id: 'e1',
  version: 3,
  title: '路灯亮了',
  text: '三天修好了。\n晚上走路亮堂。',
  isPublished: true,
  at: hours(-2),
  placeName: '下鹿角村',
  pictures: [{ fileId: 'f1', part: 'before', url: 'https://files/1.jpg' }],
  you: null,
  desk: null,
  ...more,
});
const DESK: ExampleView['desk'] = {
  shown: [
    { id: 'reporter', name: '示例甲', hasPhone: true, answer: null },
    { id: 'other-1', name: '示例乙', hasPhone: false, answer: null },
  ],
  isNobodyShown: false,
  missing: 2,
  canAsk: true,
  matterId: 'm1',
  uploadPath: 'examples/e1/me/',
  picturesLeft: 5,
  recalledWords: null,
};
const FORM: ExampleFormView = {
  matterId: 'm1',
  categoryName: '路灯',
  placeName: '白家沟小组',
  reportedAt: hours(-50),
  reporterName: '示例甲',
  pictures: 2,
};
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '照片不清楚' }));
});

describe('典型', () => {
  it('readers read the story, its pictures by part, and nothing about who agreed', async () => {
    phone.answer({ 'example.get': () => one() });
    const page = mountPage('village/example/example', { id: 'e1' });
    await says(page, '晚上走路亮堂。');
    await says(page, '办之前');
    expect(textOf(page)).not.toMatch(/同意|草稿|办之后/);
  });

  it('somebody shown agrees to what they read, and takes it back at any time', async () => {
    let isAgreed: boolean | null = null;
    phone.answer({
      'example.get': () => one({ you: { isAgreed } }),
      'example.answer': () => {
        isAgreed = isAgreed !== true;
        return { exampleId: 'e1' };
      },
    });
    const page = mountPage('village/example/example', { id: 'e1' });
    await says(page, '这里写到了您');
    tap(page, '.example__agree');
    await says(page, '您同意了');
    tap(page, '.example__refuse');
    await says(page, '您没有同意');
    expect(inputs('example.answer')).toEqual([
      { exampleId: 'e1', isAgreed: true, version: 3 },
      { exampleId: 'e1', isAgreed: false },
    ]);
  });

  it('the desk asks those with a phone, records paper, and can publish only when all agree', async () => {
    let isSigned = false;
    phone.answer({
      'example.get': () =>
        isSigned
          ? one({ isPublished: false, desk: { ...DESK, shown: [], isNobodyShown: true, missing: 0 } })
          : one({ isPublished: false, desk: DESK }),
      'example.ask': () => ({ exampleId: 'e1' }),
      'example.paper': () => {
        isSigned = true;
        return { exampleId: 'e1' };
      },
      'example.publish': () => ({ exampleId: 'e1' }),
    });
    const page = mountPage('village/example/example', { id: 'e1' });
    await says(page, '等他在手机上回话');
    expect(page.querySelector('.example__publish')).toBeUndefined();
    tap(page, '.example__ask');
    await until(() => inputs('example.ask').length === 1, 'they are asked');
    await says(page, '请了。');
    tap(page, '.example__sign');
    await says(page, '没有写到谁');
    tap(page, '.example__publish');
    await until(() => inputs('example.publish').length === 1, 'it is published');
    expect(inputs('example.paper')).toEqual([{ exampleId: 'e1', shownId: 'other-1', isAgreed: true }]);
  });

  it('a resident’s list has published ones; an empty one says where they come from', async () => {
    phone.answer({ 'examples.list': () => list() });
    await says(mountPage('village/examples/examples'), '路灯亮了');
    phone.answer({ 'examples.list': () => list({ rows: [], canTell: true }) });
    await says(mountPage('village/examples/examples'), '写成典型');
  });
});

describe('写典型', () => {
  it('begins with what is known of the matter, and keeps the words through a failure', async () => {
    phone.answer({
      'example.form': () => FORM,
      'example.draft': () => {
        throw new Error('no network');
      },
    });
    const page = mountPage('village/tell/tell', { matterId: 'm1' });
    await says(page, '请说清写到、拍到了谁');
    fire(page, '.tell__reporter', 'toggle', { isOn: true });
    fire(page, '.tell__others', 'input', { value: '示例乙、示例丙' });
    tap(page, '.tell__save');
    await until(() => page.querySelector('.strip--late') !== undefined, 'the failure is said');
    expect(inputs('example.draft')[0]).toMatchObject({
      matterId: 'm1',
      title: '白家沟小组：路灯，办好了',
      isReporterShown: true,
      others: ['示例乙', '示例丙'],
    });
  });

  it('nobody and somebody at once can’t be, nor nothing at all', () => {
    const written = { ...BLANK, title: '路灯', text: '修好了' };
    expect(storyOf(written)).toBeNull();
    expect(storyOf({ ...written, isNobodyShown: true })).toMatchObject({ others: [] });
    expect(storyOf({ ...written, isNobodyShown: true, others: '示例甲' })).toBeNull();
    expect(storyOf({ ...written, others: '甲' })).toBeNull();
  });
});
