import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW, ownMatter } from '../setup/sample';
import { form, preview } from './form-sample';
import { PhoneFiles } from './phone-files';

const opened: Rendered[] = [];
const close = (page: Rendered | undefined): void =>
  (page?.instance as { onUnload(): void } | undefined)?.onUnload();
const open = async (slot = 'report', data = form()): Promise<Rendered> => {
  phone.answer({ 'report.form': () => data });
  const page = mountPage('pages/report/report', { slot });
  opened.push(page);
  await says(page, '在哪里');
  return page;
};
// A page left open would go on asking for its preview in the next test.
afterEach(() => opened.splice(0).forEach(close));
const type = (page: Rendered, value: string): void => fire(page, '.field--long', 'input', { value });
const submit = (page: Rendered): void => tap(page, '.report__send');
const draftOf = (slot: string) => phone.storage.get(`draft:${slot}`) as Readonly<Record<string, unknown>>;
const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  new PhoneFiles();
  phone.storage.set('me', {
    hasConsented: true,
    messageTemplates: { reporter: ['t1'], desk: [] },
    desks: [],
  });
  phone.answer({
    'report.preview': () => preview(),
    'matter.report': () => ownMatter({ uploadPath: null }),
    'me.grant-messages': () => ({ ok: true }),
  });
});

describe('报事 › while it is written', () => {
  it('keeps every change on the phone, and has it all again when the page opens anew', async () => {
    const page = await open();
    type(page, '村口路灯不亮');
    fire(page, '.report__urgent', 'toggle', { isOn: true });
    fire(page, '.report__tiles', 'pick', { id: 'repair' });
    expect(draftOf('report')).toMatchObject({ text: '村口路灯不亮', isUrgent: true, categoryId: 'repair' });
    const again = await open();
    expect((again.instance as { data: { fields: { text: string } } }).data.fields.text).toBe('村口路灯不亮');
    await says(again, '草稿已存在这台手机上');
  });

  it('says where it will go and by when, and asks anew when the place changes', async () => {
    const page = await open();
    await says(page, '会送到：3号微网格，明天10:00前有人受理');
    expect(callsOf('report.preview')).toEqual([{ categoryId: 'help', householdId: 'h12' }]);
    phone.answer({
      'report.preview': () =>
        preview({
          deskName: '示例二组',
          route: [{ rule: 'vacant', deskName: '示例二组', skippedDeskName: '示例二组2号微网格' }],
        }),
    });
    tap(page, '.report__place');
    fire(page, '.report__places', 'pick', { id: '140928208224/02' });
    await says(page, '示例二组2号微网格现在没人在岗，转到示例二组');
    expect(callsOf('report.preview').at(-1)).toEqual({ categoryId: 'help', placeId: '140928208224/02' });
  });

  it('lets a visitor report: township, village and grid are picked one after another', async () => {
    const page = await open('report', form({ household: null, villageId: null, grids: [], holders: [] }));
    phone.answer({
      'places.villages': () => [
        { id: 't1', name: '杏岭子乡', villages: [{ id: 'v1', name: '下鹿角村', hasGrids: true }] },
      ],
      'places.grids': () => [{ id: 'v1/01', name: '白家沟小组' }],
    });
    await says(page, '请选村子');
    tap(page, '.report__place');
    await says(page, '杏岭子乡');
    fire(page, '.report__places', 'pick', { id: 't1' });
    await says(page, '下鹿角村');
    fire(page, '.report__places', 'pick', { id: 'v1' });
    await says(page, '白家沟小组');
    fire(page, '.report__places', 'pick', { id: 'v1/01' });
    expect(draftOf('report')).toMatchObject({ place: { kind: 'place', placeId: 'v1/01' } });
  });

  it('asks of a dispute where the other side lives, and tells the cloud', async () => {
    const page = await open();
    expect(textOf(page)).not.toContain('对方在哪里');
    fire(page, '.report__tiles', 'pick', { id: 'dispute' });
    await says(page, '对方在哪里可不说');
    tap(page, '.report__other');
    await says(page, '外村的人');
    fire(page, '.report__others', 'pick', { id: '140928208224/01' });
    await says(page, '对方在白家沟小组的哪一片');
    fire(page, '.report__others', 'pick', { id: '140928208224/01/02' });
    await says(page, '对方在哪里白家沟小组·2号微网格');
    await until(() => callsOf('report.preview').length > 0, 'the preview');
    const { other } = draftOf('report');
    expect(other).toEqual({ placeId: '140928208224/01/02', label: '白家沟小组 · 2号微网格' });
    type(page, '地界说不清');
    submit(page);
    await until(() => callsOf('matter.report').length === 1, 'the report');
    expect(callsOf('matter.report')).toMatchObject([
      { categoryId: 'dispute', otherPlaceId: '140928208224/01/02' },
    ]);
  });

  it('forgets the other side when the matter is of another kind or village', async () => {
    const page = await open();
    fire(page, '.report__tiles', 'pick', { id: 'dispute' });
    tap(page, '.report__other');
    fire(page, '.report__others', 'pick', { id: '140928208224/02' });
    expect(draftOf('report')).toMatchObject({ other: { placeId: '140928208224/02' } });
    fire(page, '.report__tiles', 'pick', { id: 'repair' });
    expect(draftOf('report')).toMatchObject({ other: null });
    expect(textOf(page)).not.toContain('对方在哪里');
  });

  it('keeps photos in its own folder, shows them, and takes one away again', async () => {
    const page = await open();
    fire(page, '.report__photos', 'add');
    await until(() => phone.storage.has('draft:report'), 'the photo is kept');
    expect(draftOf('report').photos).toEqual([
      { path: expect.stringMatching(/^wxfile:\/\/usr\//) as string },
    ]);
    await says(page, '1张，最多9张');
    fire(page, '.report__photos', 'remove', { index: 0 });
    expect(draftOf('report').photos).toEqual([]);
  });

  it('tells plainly who sees the name', async () => {
    const page = await open();
    await says(page, '别的村民看不到');
    fire(page, '.report__hide', 'toggle', { isOn: true });
    await says(page, '只有正在办的网格员看得到您的名字');
  });

  it('offers a complaint its own words and whom it is about, and no plain categories', async () => {
    const page = await open('complaint');
    await says(page, '投诉谁不针对哪个人');
    tap(page, '.report__about');
    await says(page, '投诉谁（那个人看不到）');
    expect(textOf(page)).toContain('示例甲网格员');
    expect(textOf(page)).not.toContain('设施维修');
    fire(page, '.report__holders', 'pick', { id: 'p-grid' });
    expect(draftOf('complaint')).toMatchObject({ aboutPersonId: 'p-grid' });
    await says(page, '投诉谁示例甲');
  });
});

describe('报事 › sending', () => {
  it('says what is missing and sends nothing', async () => {
    const page = await open();
    submit(page);
    await says(page, '还没说是什么事');
    expect(callsOf('matter.report')).toEqual([]);
  });

  it('hands it to the outbox, asks about messages by the same tap, and shows how it goes on', async () => {
    const page = await open();
    type(page, '村口路灯不亮');
    submit(page);
    await until(() => callsOf('matter.report').length === 1, 'the report is sent');
    expect(callsOf('matter.report')[0]).toMatchObject({
      text: '村口路灯不亮',
      categoryId: 'help',
      householdId: 'h12',
    });
    expect(phone.askedOf('requestSubscribeMessage')).toMatchObject([{ tmplIds: ['t1'] }]);
    await until(() => phone.askedOf('redirectTo').length === 1, 'the next page');
    expect(phone.storage.has('draft:report')).toBe(false);
  });

  it('says when the phone is full, keeps the words on the page, and sends once there is room', async () => {
    const page = await open();
    const { storage } = phone;
    const full = jest.spyOn(storage, 'set').mockImplementation(() => {
      throw new Error('setStorage:fail storage limit reached');
    });
    type(page, '村口路灯不亮');
    submit(page);
    await says(page, '存不下了');
    expect(callsOf('matter.report')).toEqual([]);
    full.mockRestore();
    submit(page);
    await until(() => callsOf('matter.report').length === 1, 'the report is sent');
    expect(callsOf('matter.report')[0]).toMatchObject({ text: '村口路灯不亮' });
  });

  it('sends once however often the button is tapped', async () => {
    const page = await open();
    type(page, '村口路灯不亮');
    submit(page);
    submit(page);
    submit(page);
    await until(() => phone.askedOf('redirectTo').length === 1, 'the next page');
    expect(callsOf('matter.report')).toHaveLength(1);
  });

  it('keeps it on the phone without a network', async () => {
    const page = await open();
    type(page, '村口路灯不亮');
    const { clientKey } = draftOf('report');
    phone.offline();
    submit(page);
    await until(() => phone.askedOf('redirectTo').length === 1, 'the next page');
    expect(phone.storage.get(`outbox:${String(clientKey)}`)).toMatchObject({ delivered: null });
  });

  it('needs the name of the other person and their agreement', async () => {
    const page = await open('behalf');
    type(page, '水管漏了');
    submit(page);
    await says(page, '还没写替谁报');
    fire(page, '.report__who', 'input', { value: '示例戊' });
    submit(page);
    await says(page, '要先问过本人同意');
    fire(page, '.report__agreed', 'toggle', { isOn: true });
    submit(page);
    await until(() => callsOf('matter.report').length === 1, 'the report is sent');
    expect(callsOf('matter.report')[0]).toMatchObject({ onBehalf: { name: '示例戊', hasConsented: true } });
    expect(callsOf('matter.report')[0]).not.toHaveProperty('householdId');
  });
});

describe('报事 › before it can be written', () => {
  it('says what happened and offers to try again when the form cannot be had', async () => {
    phone.answer({
      'report.form': () => {
        throw new Refusal({ code: 'SERVICE_UNAVAILABLE', facts: { service: 'database' } });
      },
    });
    const page = mountPage('pages/report/report', { slot: 'report' });
    await says(page, '微信那边暂时没有回应');
    phone.answer({ 'report.form': () => form() });
    fire(page, '.report__frame', 'retry');
    await says(page, '在哪里');
  });
});
