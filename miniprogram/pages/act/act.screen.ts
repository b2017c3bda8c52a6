/** 办一步 · Words, choice and photos for one action: kept at every change, sent once, never lost. */
import type { Action, MatterView } from '../../../domain/contract';
import { remember } from '../../services/calls/cache';
import { asFailure } from '../../services/calls/call-failed';
import { clockNow } from '../../services/calls/clock';
import { addEvidence } from '../../services/sending/evidence';
import { dropFile } from '../../services/phone/kept-files';
import { keepWords, keptWords } from '../../services/sending/kept-words';
import { load, NOTHING_YET, type Loaded } from '../../services/calls/load';
import { takeMove } from '../../services/sending/move';
import { pickPhotos } from '../../services/phone/pick-photos';
import { leaveWord } from '../../services/page/said';
import { errorWords } from '../../text';
import { firstForm, withPhrase, type ActForm } from './act.view';

export class ActScreen {
  loaded: Loaded<MatterView> = NOTHING_YET;
  form: ActForm;
  isSending = false;
  /** What went wrong, or what somebody else did meanwhile. */
  said = '';
  /** The button was tapped while something was missing. */
  isNagged = false;

  constructor(
    readonly matterId: string,
    readonly action: Action,
    private readonly draw: () => void,
  ) {
    this.form = firstForm(keptWords(matterId, action));
  }

  open(): Promise<void> {
    return load('matter.get', { matterId: this.matterId }, (loaded) => {
      this.loaded = loaded;
      this.draw();
    });
  }

  change(change: Partial<ActForm>): void {
    this.form = { ...this.form, ...change };
    this.isNagged = false;
    keepWords(this.matterId, this.action, this.form);
    this.draw();
  }

  addPhrase(phrase: string): void {
    this.change({ words: withPhrase(this.form.words, phrase) });
  }

  nag(): void {
    this.isNagged = true;
    this.draw();
  }

  /** What was written for one action is offered for another instead. */
  carryTo(action: Action): void {
    keepWords(this.matterId, action, { words: this.form.words, photos: [] });
  }

  async addPhotos(most: number): Promise<void> {
    const picked = await pickPhotos(most);
    if (picked.length > 0) this.change({ photos: [...this.form.photos, ...picked] });
  }

  removePhoto(index: number): void {
    const path = this.form.photos[index];
    if (path) dropFile(path);
    this.change({ photos: this.form.photos.filter((_, at) => at !== index) });
  }

  /** Answers whether it was done; a second tap while it is on its way does nothing. */
  async send(deskId: string): Promise<boolean> {
    const matter = this.loaded.data;
    if (!matter || this.isSending) return false;
    this.isSending = true;
    this.said = '';
    this.draw();
    const { words, outcome, photos, wantsReply } = this.form;
    try {
      const taken = await takeMove(matter, this.action, {
        words,
        outcome,
        deskId,
        wantsReply,
        isSatisfied: false,
      });
      this.receive(taken.matter);
      if (!taken.isDone) this.said = taken.says;
      else {
        addEvidence(this.matterId, photos);
        keepWords(this.matterId, this.action, { words: '', photos: [] });
        leaveWord(this.matterId, taken.says);
      }
      return taken.isDone;
    } catch (thrown) {
      this.said = errorWords(asFailure(thrown));
      return false;
    } finally {
      this.isSending = false;
      this.draw();
    }
  }

  private receive(matter: MatterView): void {
    const at = clockNow();
    remember('matter.get', { matterId: this.matterId }, matter, at);
    this.loaded = { data: matter, at, failure: null, isLoading: false };
  }
}
