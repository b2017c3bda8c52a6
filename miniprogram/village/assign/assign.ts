import type { TaskFormView, TaskKind, TaskSource } from '../../../domain/contract';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { pickedTerm } from '../../services/choosing/due-choice';
import { keptForm } from '../../services/page/kept-form';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { newKey } from '../../services/calls/new-key';
import { replaceByVillagePage } from '../../services/page/open';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { candidateKey } from '../../services/choosing/task-people';
import { assignView, blankForm, firstWhat, inputOf, type AssignForm } from './assign.view';

/** One for each of what is asked for: a task, an entry, one made from this matter. */
const keptOf = (kind: TaskKind, matterId: string) =>
  keptForm(`task-draft:${kind}:${matterId}`, blankForm(kind, ''), { kind, isBusy: false, said: '' });

const FIRST: Loaded<TaskFormView> = NOTHING_YET;
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;
type Id = WechatMiniprogram.CustomEvent<{ id: string }>;

/** 提任务、立整改 · With `matterId` from that matter, and others like it. What is written stays until it is sent. */
Page({
  ...formPage,
  data: { view: assignView(FIRST, blankForm('task', ''), shellNow()) },
  loaded: FIRST,
  form: blankForm('task', ''),
  matterId: '',
  kept: keptOf('task', ''),

  onLoad({ kind, matterId = '', responsible = '' }: Readonly<Record<string, string>>) {
    this.kept = keptOf(kind === 'rectification' ? 'rectification' : 'task', matterId);
    this.matterId = matterId;
    const form = this.kept.read();
    const matterIds = matterId === '' || form.matterIds.includes(matterId) ? form.matterIds : [matterId];
    const clientKey = form.clientKey || newKey(clockNow());
    this.form = { ...form, clientKey, person: responsible || form.person, matterIds };
    if (form.kind === 'rectification') void wx.setNavigationBarTitle({ title: '立整改' });
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  refresh() {
    const { kind } = this.form;
    const matterIds = this.matterId === '' ? {} : { matterIds: [this.matterId] };
    return load('task.form', { kind, ...matterIds }, (loaded) => {
      this.loaded = loaded;
      const { what } = this.form;
      if (loaded.data && what === '') this.form = { ...this.form, what: firstWhat(loaded.data.matters) };
      this.draw();
    });
  },
  draw() {
    this.setData({ view: assignView(this.loaded, this.form, shellNow()) });
  },
  keep(form: AssignForm) {
    this.kept.keep(form);
  },
  onWhat({ detail }: Picked) {
    this.change({ what: detail.value });
  },
  onMeasures({ detail }: Picked) {
    this.change({ measures: detail.value });
  },
  onNote({ detail }: Picked) {
    this.change({ sourceNote: detail.value });
  },
  onSource({ detail }: Id) {
    this.change({ source: detail.id as Exclude<TaskSource, 'matter'> });
  },
  onPerson({ detail }: Picked) {
    const one = this.loaded.data?.candidates[Number(detail.value)];
    if (one) this.change({ person: candidateKey(one) });
  },
  onTerm({ detail }: Id) {
    this.change({ due: pickedTerm(detail.id, shellNow()) });
  },
  onDay({ detail }: Picked) {
    this.change({ due: { workdays: 0, day: detail.value } });
  },
  onMatter({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { id } = currentTarget.dataset;
    const { matterIds } = this.form;
    // The one that it began with stays.
    if (id === this.matterId) return;
    this.change({
      matterIds: matterIds.includes(id) ? matterIds.filter((one) => one !== id) : [...matterIds, id],
    });
  },
  /** Into an entry that there is already. */
  onEntry({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const taskId = currentTarget.dataset.id;
    const { matterIds } = this.form;
    return saveForm(this, { taskId, matterIds }, async (input) => {
      await call('task.link', input);
      this.leave(taskId, '列进这一条了。');
    });
  },
  onSend() {
    return saveForm(this, inputOf(this.form, this.loaded.data) ?? this.data.view.missing, async (input) => {
      const { taskId } = await call('task.give', input);
      this.leave(taskId, input.kind === 'task' ? '提出去了，已告诉责任人。' : '列入台账了，已告诉责任人。');
    });
  },
  leave(taskId: string, said: string) {
    leaveWord(taskId, said);
    replaceByVillagePage('task', taskId);
    this.kept.drop();
  },
});
