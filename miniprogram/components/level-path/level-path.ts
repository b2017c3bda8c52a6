/**
 * 走到哪一级了 · A thin line from the micro-grid to the village, filled as far as the matter has come.
 *
 * nodes: {word, mark: 'passed' | 'here' | 'ahead'}[] · label: the same in words, for who can't see it.
 */
interface Node {
  readonly word: string;
  readonly mark: 'passed' | 'here' | 'ahead';
}

Component({
  properties: {
    nodes: { type: Array, value: [] as Node[] },
    label: { type: String, value: '' },
    /** Words below their dots, for more than fit side by side. */
    isMany: { type: Boolean, value: false },
  },
});
