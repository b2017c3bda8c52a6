import type { TaskView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, matter, NOW } from '../setup/sample';
import { duties, form, mine, ofVillage, row, task } from './sample-tasks';

const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const opened = () => phone.askedOf('navigateTo').map((one) => Reflect.get(Object(one), 'url') as unknown);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true }));
  phone.provide('setNavigationBarTitle', () => Promise.resolve());
});

describe('任务', () => {
  it('shows what is mine, what waits for my word, and neither counts nor ranks anybody', async () => {
    phone.answer({
      'tasks.mine': () =>
        mine({ toConfirm: [row({ id: 't2', what: '修公告栏', state: 'done', isYours: false })] }),
    });
    const page = mountPage('village/tasks/tasks');
    await says(page, '等您看看办好没有');
    await says(page, '您担责的');
    expect(textOf(page)).not.toMatch(/完成率|\d+件/);
    tap(page, '.tasks__row');
    expect(opened()).toEqual(['/village/task/task?id=t2']);
  });

  it('what nobody answers for any more comes first, and a long list goes on below', async () => {
    const pages = [
      mine({ cursor: 'c1', toAssign: [row({ id: 't8', isYours: false, isLeft: true })] }),
      mine(),
    ];
    phone.answer({
      'tasks.mine': () => pages.shift() ?? mine({ rows: [row({ id: 't2', what: '修水渠' })] }),
    });
    const page = mountPage('village/tasks/tasks');
    await says(page, '没人负责，等着定人');
    pages.length = 0;
    fire(page, '.tasks__foot', 'more');
    await says(page, '修水渠');
    expect(inputs('tasks.mine')).toContainEqual({ cursor: 'c1' });
  });

  it('the village’s desk looks by state', async () => {
    phone.answer({
      'tasks.mine': () => mine({ canSeeVillage: true }),
      'tasks.village': () => ofVillage({ rows: [row({ what: '清水渠' })] }),
    });
    const page = mountPage('village/tasks/tasks');
    await says(page, '履责中');
    fire(page, '.tasks__tabs', 'pick', { id: 'done' });
    await says(page, '清水渠');
    expect(inputs('tasks.village').at(-1)).toEqual({ kind: 'task', state: 'done' });
  });

  it('the ledger says so, and leads to its Excel', async () => {
    phone.answer({ 'tasks.village': () => ofVillage() });
    const page = mountPage('village/tasks/tasks', { kind: 'rectification' });
    await says(page, '这里没有整改');
    expect(textOf(page)).not.toContain('我的');
    tap(page, '.tasks__export');
    expect(opened()).toEqual(['/manage/setup/setup']);
  });
});

describe('一件任务', () => {
  it('is taken by one tap, and the page shows it', async () => {
    let state: TaskView['state'] = 'given';
    phone.answer({
      'task.get': () =>
        task({ state, moves: [{ move: state === 'given' ? 'take' : 'finish', needsWords: false }] }),
      'task.take': () => {
        state = 'taken';
        return { taskId: 't1' };
      },
    });
    const page = mountPage('village/task/task', { id: 't1' });
    await says(page, '领责');
    tap(page, '.task__first');
    await says(page, '办完了');
    expect(inputs('task.take')).toEqual([{ taskId: 't1' }]);
    tap(page, '.task__first');
    expect(opened()).toEqual(['/village/step/step?id=t1&move=finish']);
  });

  it('overdue: says how far it has gone up; matters that can’t be seen are counted', async () => {
    phone.answer({
      'task.get': () =>
        task({
          kind: 'rectification',
          dueAt: hours(-50),
          raisedToName: '下鹿角村',
          hiddenMatters: 2,
          moves: [],
        }),
    });
    const page = mountPage('village/task/task', { id: 't1' });
    await says(page, '已超期2天');
    await says(page, '已报到下鹿角村');
    await says(page, '还有2件，您看不到');
    expect(page.querySelector('.task__first')).toBeUndefined();
  });
});

describe('提任务的人离任', () => {
  it('says at which desk one asks about it now, and since when', async () => {
    const [given] = task().timeline;
    if (!given) throw new Error('a sample task has no first line');
    const over = { ...given, line: 2, type: 'handedOver', role: 'clock', name: '', dueAt: null } as const;
    const timeline = [{ ...over, toDeskName: '下鹿角村' }, given];
    phone.answer({ 'task.get': () => task({ wordDeskName: '下鹿角村', timeline }) });
    const page = mountPage('village/task/task', { id: 't1' });
    await says(page, '示例甲（已离任，下鹿角村接着管）');
    await says(page, '提任务的人离任了，由下鹿角村接着管');
  });
});

describe('办一步', () => {
  it('what is told every day is one line of the story, the newest', async () => {
    const [given] = task().timeline;
    if (!given) throw new Error('a sample task has no first line');
    const told = [4, 3, 2].map((line) => ({
      ...given,
      line,
      at: hours(line),
      type: 'raised' as const,
      role: 'clock' as const,
      name: '',
      isAlarm: true,
    }));
    phone.answer({ 'task.get': () => task({ timeline: [...told, given] }) });
    const page = mountPage('village/task/task', { id: 't1' });
    await says(page, '提了这件任务');
    expect(textOf(page).match(/村和乡镇都知道了/g)).toHaveLength(1);
  });

  it('what needs a reason says so and sends nothing; then it goes with the version that was read', async () => {
    phone.answer({ 'task.get': () => task(), 'task.send-back': () => ({ taskId: 't1' }) });
    phone.provide('navigateBack', () => Promise.resolve());
    const page = mountPage('village/step/step', { id: 't1', move: 'sendBack' });
    await says(page, '哪里还没办好');
    tap(page, '.step__send');
    await says(page, '请写一句');
    fire(page, '.step__words', 'input', { value: '桥下还有' });
    tap(page, '.step__send');
    await until(() => inputs('task.send-back').length > 0, 'it is sent');
    expect(inputs('task.send-back')).toEqual([{ taskId: 't1', version: 2, words: '桥下还有' }]);
  });
});

describe('提任务', () => {
  it('asks what and who; the days come reckoned by the cloud', async () => {
    phone.answer({ 'task.form': () => form, 'task.give': () => ({ taskId: 't9' }) });
    const page = mountPage('village/assign/assign', { kind: 'task' });
    await says(page, '请写要办什么');
    fire(page, '.assign__what', 'input', { value: '清水渠' });
    await says(page, '请选责任人');
    fire(page, '.assign__person', 'change', { value: '1' });
    fire(page, '.assign__due', 'term', { id: '10' });
    tap(page, '.assign__send');
    await until(() => inputs('task.give').length > 0, 'it is sent');
    expect(inputs('task.give')[0]).toMatchObject({
      kind: 'task',
      what: '清水渠',
      responsibleId: 'p-resident',
      stationId: 's1',
      workdays: 10,
    });
  });

  it('what is written stays on the phone until it is sent; then it is gone', async () => {
    const kept = () => [...phone.storage.keys()].filter((key) => key.startsWith('task-draft:'));
    phone.answer({ 'task.form': () => form, 'task.give': () => ({ taskId: 't9' }) });
    fire(mountPage('village/assign/assign', { kind: 'task' }), '.assign__what', 'input', { value: '清水渠' });
    expect(kept()).toEqual(['task-draft:task:']);
    const page = mountPage('village/assign/assign', { kind: 'task' });
    await says(page, '请选责任人');
    fire(page, '.assign__person', 'change', { value: '1' });
    tap(page, '.assign__send');
    await until(() => inputs('task.give').length > 0, 'it is sent');
    expect(inputs('task.give')[0]).toMatchObject({ what: '清水渠' });
    await until(() => kept().length === 0, 'the draft is gone');
  });

  it('the ledger from a matter: alike ones are ticked, or it goes into an entry that is there', async () => {
    const one = { code: '7K3F-9Q2M', state: 'closed', reportedAt: hours(-90) } as const;
    phone.answer({
      'task.form': () => ({
        ...form,
        matters: [{ ...one, matterId: 'm1', text: '路灯不亮' }],
        alike: [{ ...one, matterId: 'm2', text: '路灯又不亮' }],
        entries: [{ taskId: 't5', kind: 'rectification', what: '路灯总坏', state: 'taken' }],
      }),
      'task.link': () => ({ taskId: 't5' }),
    });
    const page = mountPage('village/assign/assign', { kind: 'rectification', matterId: 'm1' });
    await says(page, '路灯又不亮');
    tap(page, '.assign__entry');
    await until(() => inputs('task.link').length > 0, 'it is linked');
    expect(inputs('task.link')).toEqual([{ taskId: 't5', matterIds: ['m1'] }]);
  });
});

describe('岗位职责', () => {
  it('begins with one’s own post; who may not write finds no way to', async () => {
    phone.answer({ 'duties.get': () => duties() });
    const page = mountPage('village/duties/duties');
    await says(page, '网格员·白家沟小组');
    await says(page, '看独居老人');
    expect(page.querySelector('.duties__edit')).toBeUndefined();
    expect(page.querySelector('.duties__enlist')).toBeUndefined();
  });

  it('the secretary writes an office’s lines, one a line', async () => {
    phone.answer({
      'duties.get': () => duties({ canWrite: true }),
      'duties.write': () => ({ version: 4 }),
    });
    phone.provide('navigateBack', () => Promise.resolve());
    const page = mountPage('village/duty/duty', { office: 'gridMember' });
    await says(page, '本村再加的');
    fire(page, '.duty__text', 'input', { value: '看独居老人\n\n 看河道 ' });
    tap(page, '.duty__send');
    await until(() => inputs('duties.write').length > 0, 'it is sent');
    expect(inputs('duties.write')).toEqual([
      { office: 'gridMember', lines: ['看独居老人', '看河道'], version: 3 },
    ]);
  });
});

describe('事项页', () => {
  it('shows what was made of it, and the way to make an entry', async () => {
    phone.answer({
      'matter.get': () =>
        matter({
          canRectify: true,
          tasks: [{ taskId: 't1', kind: 'rectification', what: '路灯总坏', state: 'taken' }],
        }),
    });
    const page = mountPage('pages/matter/matter', { id: 'm1' });
    await says(page, '已列入整改台账：路灯总坏·整改中');
    tap(page, '.matter__task');
    tap(page, '.matter__rectify');
    expect(opened()).toEqual([
      '/village/task/task?id=t1',
      '/village/assign/assign?kind=rectification&matterId=m1',
    ]);
  });
});
