import type { ReportFormView, SimilarView } from '../../../domain/contract';
import { fire, mountPage, says, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { hours, me, NOW, ownMatter } from '../setup/sample';
import { PhoneFiles } from '../report/phone-files';

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const offer = (change: Partial<SimilarView> = {}): SimilarView => ({
  matterId: 'm9',
  categoryName: '设施维修',
  where: '白家沟小组',
  things: ['路灯'],
  likeness: 'near',
  state: 'reported',
  reportedAt: hours(-5),
  reporterCount: 2,
  isYours: false,
  excerpt: null,
  ...change,
});
const FORM: ReportFormView = {
  categories: [
    { id: 'repair', name: '设施维修', kind: 'repair', icon: 'tools', isUrgent: false },
    { id: 'help', name: '求助服务', kind: 'help', icon: 'tools', isUrgent: false },
  ],
  household: { id: 'h12', label: '12号 · 示*丁' },
  villageId: '140928208224',
  grids: [{ id: '140928208224/01', name: '白家沟小组' }],
  microGrids: [],
  holders: [],
  family: [],
  canReportForOthers: false,
  maxFiles: 10,
};
const opened: Rendered[] = [];

async function write(offers: readonly SimilarView[]): Promise<Rendered> {
  phone.answer({ 'report.similar': () => offers });
  const page = mountPage('pages/report/report', { slot: 'report' });
  opened.push(page);
  await says(page, '在哪里');
  fire(page, '.report__tiles', 'pick', { id: 'repair' });
  fire(page, '.field--long', 'input', { value: '村口路灯不亮' });
  return page;
}
const join = (page: Rendered, id: string): void => fire(page, '.report__similar', 'join', { id });

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  new PhoneFiles();
  phone.storage.set('me', me({ hasConsented: true }));
  phone.answer({
    'report.form': () => FORM,
    'report.preview': () => ({
      deskId: '140928208224/01/03',
      deskName: '3号微网格',
      level: 'microGrid',
      acknowledgeBy: hours(24),
      isUrgent: false,
      isProvisional: false,
      route: [],
    }),
  });
});
afterEach(() => {
  for (const page of opened.splice(0)) (page.instance as { onUnload(): void }).onUnload();
});

describe('我也遇到了', () => {
  it('is offered quietly once the writing pauses: the thing, the place, how many; nobody’s words', async () => {
    const page = await write([offer()]);
    await says(page, '附近有人报过同样的事');
    expect(textOf(page)).toContain('路灯');
    expect(textOf(page)).toContain('2人报过');
    expect(callsOf('report.similar')).toMatchObject([{ categoryId: 'repair', words: '村口路灯不亮' }]);
  });

  it('one tap joins with what has been written, and leads to the matter', async () => {
    phone.answer({ 'matter.join': () => ownMatter({ id: 'm9', isJoined: true }) });
    const page = await write([offer()]);
    await says(page, '我也遇到了');
    join(page, 'm9');
    await until(() => callsOf('matter.join').length === 1, 'the joining');
    expect(callsOf('matter.join')).toEqual([{ matterId: 'm9', isNameHidden: false, words: '村口路灯不亮' }]);
    await until(() => phone.askedOf('redirectTo').length === 1, 'the matter');
    expect(phone.askedOf('redirectTo')).toMatchObject([{ url: '/pages/matter/matter?id=m9' }]);
    expect(callsOf('matter.report')).toEqual([]);
  });

  it('one’s own leads there instead; nothing is joined', async () => {
    const page = await write([offer({ isYours: true, excerpt: '村口路灯不亮' })]);
    await says(page, '您报过这样的事');
    expect(textOf(page)).toContain('您报过，去看看');
  });

  it('over meanwhile: says so, keeps what has been written, and it can still be reported', async () => {
    phone.answer({
      'matter.join': () => {
        throw new Refusal({ code: 'MOVE_NOT_OPEN', facts: { action: 'join', state: 'closed' } });
      },
    });
    const page = await write([offer()]);
    await says(page, '我也遇到了');
    join(page, 'm9');
    await until(() => callsOf('matter.join').length === 1, 'the joining');
    expect(phone.askedOf('redirectTo')).toEqual([]);
    expect(phone.storage.get('draft:report')).toMatchObject({ text: '村口路灯不亮' });
    expect(page.querySelector('.report__send')).toBeDefined();
  });

  it('nothing alike, or no network: nothing is shown, and nothing holds up the report', async () => {
    const page = await write([]);
    await until(() => callsOf('report.similar').length === 1, 'the question');
    expect(textOf(page)).not.toContain('同样的事');
  });
});
