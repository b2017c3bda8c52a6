import type { TaskFormView, TaskMove, TaskView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { call } from '../../services/cloud';
import { pickedTerm } from '../../services/choosing/due-choice';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { pageLife } from '../../services/page/page-life';
import { leaveWord } from '../../services/page/said';
import { followShell, shellNow } from '../../services/page/shell';
import { candidateKey } from '../../services/choosing/task-people';
import { moveName, TASK_MOVE, errorWords } from '../../text';
import { blankStep, callOf, inputOf, needsForm, stepView, type StepForm } from './step.view';

const FIRST: Loaded<TaskView> = NOTHING_YET;
type Picked = WechatMiniprogram.CustomEvent<{ value: string }>;

/** 一步 · Words, and for some steps a day or a person; back on the task's page its effect is seen. */
Page({
  ...pageLife,
  data: { view: stepView(FIRST, null, blankStep('progress'), shellNow()) },
  id: '',
  loaded: FIRST,
  form: null as TaskFormView | null,
  step: blankStep('progress'),

  onLoad({ id = '', move = 'progress' }: Readonly<Record<string, string>>) {
    this.id = id;
    this.step = blankStep(move as TaskMove);
    this.stops = [followShell(() => this.draw())];
    void this.refresh();
  },
  async refresh() {
    await load('task.get', { taskId: this.id }, (loaded) => {
      this.loaded = loaded;
      if (loaded.data) void wx.setNavigationBarTitle({ title: moveName(this.step.move, loaded.data.kind) });
      this.draw();
    });
    const kind = this.loaded.data?.kind;
    if (!kind || !needsForm(this.step.move)) return;
    await load('task.form', { kind }, ({ data }) => {
      this.form = data;
      this.draw();
    });
  },
  draw() {
    this.setData({ view: stepView(this.loaded, this.form, this.step, shellNow()) });
  },
  change(change: Partial<StepForm>) {
    this.step = { ...this.step, said: '', ...change };
    this.draw();
  },
  onRetry() {
    void this.refresh();
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
    const one = this.form?.candidates[Number(detail.value)];
    if (one) this.change({ person: candidateKey(one) });
  },
  async onSend() {
    if (this.step.isBusy) return;
    const input = inputOf(this.step, this.loaded.data, this.form);
    if (!input) {
      this.change({ said: this.data.view.missing });
      return;
    }
    this.change({ isBusy: true });
    try {
      await call(callOf(this.step.move), input);
      leaveWord(this.id, TASK_MOVE[this.step.move].said);
      await wx.navigateBack();
    } catch (thrown) {
      this.change({ isBusy: false, said: errorWords(asFailure(thrown)) });
    }
  },
});
