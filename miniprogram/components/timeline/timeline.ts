import type { PhotoView } from '../photo-grid/photo-grid';

/**
 * 时间线 · What happened, newest first: who and what they did, their words, why and until when, photos, when.
 *
 * lines: StoryLine[] of services/words/story.ts, with `photos` as the photo grid takes them. Fires
 * `open {line, index}` for a photo.
 */
interface Line {
  readonly line: number;
  readonly who: string;
  readonly standIn: string;
  readonly did: string;
  readonly words: string;
  readonly facts: readonly string[];
  readonly at: string;
  readonly isNewest: boolean;
  readonly isOldest: boolean;
  readonly photos: readonly PhotoView[];
}

Component({
  properties: {
    lines: { type: Array, value: [] as Line[] },
  },
  methods: {
    onOpen({
      currentTarget,
      detail,
    }: WechatMiniprogram.CustomEvent<{ index: number }, object, { line: number }>) {
      this.triggerEvent('open', { line: currentTarget.dataset.line, index: detail.index });
    },
  },
});
