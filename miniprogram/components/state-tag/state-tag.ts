import type { TagView } from './state-tag.view';

/** 状态签 · A word on a tinted ground. */
Component({
  properties: { tag: { type: Object, value: {} as TagView } },
});
