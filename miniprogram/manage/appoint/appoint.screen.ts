/** 任命 · Gathers what the form says, sends it once, and keeps the code that comes back on the page. */
import type { PostsView } from '../../../domain/contract';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { call } from '../../services/cloud';
import { dayInput, dayStart } from '../../services/choosing/day-input';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { deskIn } from '../../services/words/post-words';
import { errorWords } from '../../text';
import { FIRST_FORM, officeOf, type Appointing, type AppointForm } from './appoint.view';

export const NOTHING_GIVEN: Appointing = {
  form: FIRST_FORM,
  candidates: [],
  code: null,
  said: '',
  isBusy: false,
  isNagged: false,
};

export class AppointScreen {
  loaded: Loaded<PostsView> = NOTHING_YET;
  appointing = NOTHING_GIVEN;

  constructor(
    readonly deskId: string,
    private readonly draw: () => void,
  ) {}

  get areaId(): string {
    return this.deskId.split('/')[0] ?? this.deskId;
  }

  async open(invitationId: string): Promise<void> {
    await load('posts.list', { areaId: this.areaId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
    if (invitationId === '') await this.search('');
    else await this.renew(invitationId);
  }

  change(form: Partial<AppointForm>): void {
    this.show({ form: { ...this.appointing.form, ...form }, isNagged: false });
  }

  nag(): void {
    this.show({ isNagged: true });
  }

  /** An answer to earlier words is left aside. */
  async search(words: string): Promise<void> {
    this.change({ words });
    try {
      const candidates = await call('posts.candidates', { deskId: this.deskId, words: words.trim() });
      if (words === this.appointing.form.words) this.show({ candidates });
    } catch (thrown) {
      this.show({ said: errorWords(asFailure(thrown)) });
    }
  }

  async renew(invitationId: string): Promise<void> {
    await this.during(async () => {
      this.show({ code: await call('invitation.renew', { areaId: this.areaId, invitationId }) });
      return false;
    });
  }

  /** Answers whether it is done and there is nothing to hand out. */
  send(): Promise<boolean> {
    return this.during(async () => {
      const { form } = this.appointing;
      const office = officeOf(form, deskIn(this.loaded.data, this.deskId));
      if (!office) return false;
      const isToday = form.day === '' || form.day === dayInput(clockNow());
      const { posts, code } = await call('post.appoint', {
        deskId: this.deskId,
        office,
        ...(form.isNew ? newcomer(form) : { appointeeId: form.appointeeId }),
        ...(form.followsPostId === '' ? {} : { followsPostId: form.followsPostId }),
        ...(isToday ? {} : { fromAt: dayStart(form.day) }),
      });
      this.loaded = { data: posts, at: clockNow(), failure: null, isLoading: false };
      this.show({ code });
      return code === null;
    });
  }

  private async during(work: () => Promise<boolean>): Promise<boolean> {
    if (this.appointing.isBusy) return false;
    this.show({ isBusy: true, said: '' });
    try {
      return await work();
    } catch (thrown) {
      this.show({ said: errorWords(asFailure(thrown)) });
      return false;
    } finally {
      this.show({ isBusy: false });
    }
  }

  private show(change: Partial<Appointing>): void {
    this.appointing = { ...this.appointing, ...change };
    this.draw();
  }
}

function newcomer({ name, phone }: AppointForm) {
  const given = phone.trim();
  return given === '' ? { name: name.trim() } : { name: name.trim(), phone: given };
}
