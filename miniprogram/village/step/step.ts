import type { TaskFormView, TaskMove, TaskView } from '../../../domain/contract';
import { call } from '../../services/cloud';
import { pickedTerm } from '../../services/choosing/due-choice';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { formPage } from '../../services/page/form-page';
import { leaveWord } from '../../services/page/said';
import { saveForm } from '../../services/page/save-form';
import { followShell, shellNow } from '../../services/page/shell';
import { candidateKey } from '../../services/choosing/task-people';
import { moveName, TASK_MOVE } from '../../text';
import { blankStep, callOf, inputOf, needsForm, stepView } from './step.view';

const FIRST: Loaded<TaskView> = NOTHING_YET;
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 一步 · Words, and for some steps a day or a person; back on the task's page its effect is seen. */
Page({
  ...formPage,
  data: { view: stepView(FIRST, null, blankStep('progress'), shellNow()) },
  id: '',
  loaded: FIRST,
  people: null as TaskFormView | null,
  form: blankStep('progress'),

  onLoad({ id = '', move = 'progress' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.form = blankStep(move as TaskMove);
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  async refresh() {
    await load('task.get', { taskId: this.id }, (loaded) => {
      this.loaded = loaded;
      if (loaded.data) void wx.setNavigationBarTitle({ title: moveName(this.form.move, loaded.data.kind) });
      this.draw();
    });
    const kind = this.loaded.data?.kind;
    if (!kind || !needsForm(this.form.move)) return;
    await load('task.form', { kind }, ({ data }) => {
      this.people = data;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: stepView(this.loaded, this.people, this.form, shellNow()) });
  },
  onWords({ detail }: Picked) {
    this.change({ words: detail.value });
  },
  onTerm({ detail }: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.change({ due: pickedTerm(detail.id, shellNow()) });
  },
  onDay({ detail }: Picked) {
    this.change({ due: { workdays: 0, day: detail.value } });
  },
  onPerson({ detail }: Picked) {
    const one = this.people?.candidates[Number(detail.value)];
    if (one) this.change({ person: candidateKey(one) });
  },
  onSend() {
    const { form, loaded, people } = this;
    return saveForm(this, inputOf(form, loaded.data, people) ?? this.data.view.missing, async (input) => {
      await call(callOf(form.move), input);
      leaveWord(this.id, TASK_MOVE[form.move].said);
      await wx.navigateBack();
    });
  },
});
