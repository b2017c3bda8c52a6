/** 报事 · Holds the draft while it is written; every change is on the phone before the page shows it. */
import type { ReportFormView, ReportTarget } from '../../../domain/contract';
import { askLatest } from '../../services/calls/ask-latest';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { inputOf, targetOf, type DraftChange, type DraftSlot } from '../../services/sending/draft';
import { changeDraft, dropDraft, openDraft } from '../../services/sending/drafts';
import { dropFile } from '../../services/phone/kept-files';
import { load } from '../../services/calls/load';
import { matterTitle } from '../../services/words/matter-title';
import { askForMessages } from '../../services/phone/messages';
import { replaceByMatter, replaceBySent } from '../../services/page/open';
import { post } from '../../services/sending/outbox';
import { makeParcel } from '../../services/sending/parcel';
import { pickPhotos } from '../../services/phone/pick-photos';
import { authorizePrivacy } from '../../services/phone/privacy';
import { currentMe, refreshMe } from '../../services/calls/session';
import { asOffered, categoryOf, missingIn, withoutFarOther } from './form-rules';
import { errorWords } from '../../text';
import { closeOther, openOther, pickOther } from '../../services/choosing/other-side';
import { firstState, type Act, type ReportState } from './report.state';
import { SimilarFinder } from './similar/similar-finder';
import { VoiceDesk } from './voice/voice-desk';
import { CLOSED, WherePicker } from '../../services/choosing/where-picker';

const PREVIEW_PAUSE_MS = 300;
const MAX_PHOTOS = 9;

export class ReportScreen {
  state: ReportState;
  where: WherePicker | null = null;
  private previewTimer = 0;
  private readonly voice: VoiceDesk;
  private isPosting = false;
  readonly similar = new SimilarFinder(() => this.draw());

  constructor(
    slot: DraftSlot,
    private readonly draw: () => void,
  ) {
    this.state = { ...firstState(slot), draft: openDraft(slot, clockNow()) };
    this.voice = new VoiceDesk(
      (voice) => this.show(voice),
      (voice) => this.change({ voice }),
    );
  }

  show(change: Partial<ReportState>): void {
    this.state = { ...this.state, ...change };
    this.draw();
  }

  act(act: Act): void {
    const acts: Readonly<Record<Act, () => void | Promise<void>>> = {
      open: () => this.open(),
      addPhotos: () => this.addPhotos(),
      record: () => this.voice.toggleRecording(),
      play: () => this.voice.togglePlaying(this.state.draft.voice),
      removeVoice: () => this.voice.remove(this.state.draft.voice),
      where: () => this.where?.open(),
      closeWhere: () => this.where?.close(),
      point: () => this.pickPoint(),
      allCategories: () => this.show({ showsAllCategories: true }),
      more: () => this.show({ showsMore: true }),
      submit: () => this.submit(),
      consent: () => this.consent(),
      holders: () => this.show({ asksHolder: true }),
      closeHolders: () => this.show({ asksHolder: false }),
      other: () => this.show({ other: openOther() }),
      closeOther: () => this.show({ other: closeOther() }),
      closeConsent: () => this.show({ asksConsent: false }),
    };
    void acts[act]();
  }

  open(): Promise<void> {
    // Opened from a link, nobody is known yet; without an answer it only asks for consent once more.
    if (!currentMe()) refreshMe().catch(() => undefined);
    return load('report.form', {}, (form) => {
      const { draft } = this.state;
      this.show({ form, draft: form.data ? asOffered(draft, form.data, !form.isLoading) : draft });
      const offered = form.data;
      if (!offered) return;
      this.where ??= new WherePicker(
        offered,
        draft.slot === 'behalf',
        () => this.show({ where: this.where?.state ?? CLOSED }),
        (place) => this.change(withoutFarOther({ place }, offered)),
      );
      this.askPreview();
    });
  }

  change(change: DraftChange): void {
    this.show({ draft: changeDraft(this.state.draft, change, clockNow()), problem: '' });
    if (!('text' in change) && !('placeWords' in change)) this.askPreview();
    this.similar.look(this.state.draft, this.target());
  }

  /** 对方在哪里 · A tap on a choice. */
  pickOther(id: string): void {
    const { form, other } = this.state;
    if (!form.data) return;
    const next = pickOther(other, form.data, id);
    this.show({ other: next.state });
    if (next.other !== undefined) this.change({ other: next.other });
  }

  private askPreview(): void {
    clearTimeout(this.previewTimer);
    this.previewTimer = setTimeout(() => void this.preview(), PREVIEW_PAUSE_MS);
  }

  /** What decides the desk; null while it isn't known where. */
  private target(): ReportTarget | null {
    const { draft, form } = this.state;
    const category = form.data && categoryOf(draft, form.data);
    if (!form.data || !category || (!draft.place && form.data.villageId === null)) return null;
    return targetOf(draft, category.id, form.data.villageId);
  }

  private async preview(): Promise<void> {
    this.similar.look(this.state.draft, this.target());
    const told = await askLatest('report.preview', () => this.target());
    if (told) this.show({ preview: told.answer, previewFailure: told.failure });
  }

  private async addPhotos(): Promise<void> {
    const paths = await pickPhotos(MAX_PHOTOS - this.state.draft.photos.length);
    const added = paths.map((path) => ({ path }));
    if (added.length > 0)
      this.change({ photos: [...this.state.draft.photos, ...added].slice(0, MAX_PHOTOS) });
  }

  removePhoto(index: number): void {
    const { photos } = this.state.draft;
    const removed = photos[index];
    if (!removed) return;
    this.change({ photos: photos.filter((_, at) => at !== index) });
    dropFile(removed.path);
  }

  private async pickPoint(): Promise<void> {
    try {
      const { latitude, longitude, name } = await wx.chooseLocation({});
      const placeWords = this.state.draft.placeWords === '' ? name : this.state.draft.placeWords;
      this.change({ point: { latitude, longitude }, placeWords });
    } catch {
      // Turned back without a point: nothing changes.
    }
  }

  /** 我也遇到了 · Instead of a report of one's own; a recording stays in the draft. */
  async join(matterId: string): Promise<void> {
    const { draft } = this.state;
    if (!(await this.similar.join(matterId, draft))) return;
    if (draft.voice) this.change({ photos: [] });
    else dropDraft(draft.slot);
    replaceByMatter(matterId);
  }

  /** 报给网格员 · Kept in the outbox at once; messages are asked for by the same tap. */
  private submit(): void {
    const { draft, form } = this.state;
    if (!form.data || this.isPosting) return;
    const problem = missingIn(draft, form.data);
    if (problem !== '') this.show({ problem });
    else if (currentMe()?.hasConsented) this.post(form.data, false);
    else this.show({ asksConsent: true });
  }

  private async consent(): Promise<void> {
    const { form } = this.state;
    this.show({ asksConsent: false });
    if (!form.data) return;
    if (await authorizePrivacy()) this.post(form.data, true);
    else this.show({ problem: '没有同意隐私指引，就没有送出。您写的还在，也可以打电话给网格员。' });
  }

  private post(form: ReportFormView, carriesConsent: boolean): void {
    const { draft } = this.state;
    const category = categoryOf(draft, form);
    if (!category || this.isPosting) return;
    const input = inputOf(draft, category.id, form.villageId);
    try {
      void post(
        makeParcel(draft, input, matterTitle(draft.text, category.name), {
          carriesConsent,
          savedAt: clockNow(),
        }),
      );
    } catch (thrown) {
      this.show({ problem: errorWords(asFailure(thrown)) });
      return;
    }
    this.isPosting = true;
    void askForMessages(currentMe()?.messageTemplates.reporter ?? []).then(() =>
      replaceBySent(draft.clientKey),
    );
  }

  /** 清空重写 · Answers false if the person would rather keep it. */
  async discard(): Promise<boolean> {
    const { draft } = this.state;
    const { confirm } = await wx.showModal({
      title: '清空重写',
      content: '写的字、照片和录音都会从这台手机上去掉。',
      confirmText: '清空',
      cancelText: '留着',
    });
    if (!confirm) return false;
    [...draft.photos, ...(draft.voice ? [draft.voice] : [])].forEach(({ path }) => dropFile(path));
    dropDraft(draft.slot);
    this.show({ draft: openDraft(draft.slot, clockNow()), problem: '' });
    void this.open();
    return true;
  }

  close(): void {
    clearTimeout(this.previewTimer);
    this.similar.close();
    this.voice.close();
  }
}
