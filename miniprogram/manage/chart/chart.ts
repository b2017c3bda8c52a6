import { draw, type Look, type Pen } from './chart.draw';
import { NO_CHART } from './chart.points';
import { gapWords, rowsOf, shapesOf, spoken } from './chart.view';

/** A canvas of an old base library has no `getContext`. */
interface Canvas {
  width: number;
  height: number;
  getContext?(kind: '2d'): Pen & { scale(x: number, y: number): void };
}
interface Sized {
  readonly node?: Canvas | null;
  readonly width?: number;
  readonly height?: number;
}
type Styled = Readonly<Record<string, string>>;

/** In the order of the swatches in the markup. */
function lookOf(styles: readonly Styled[]): Look {
  const colour = (at: number): string => styles[at]?.['color'] ?? '';
  return {
    inks: { text: colour(0), second: colour(1), line: colour(2), bar: colour(3), onSlice: colour(4) },
    ground: colour(4),
    shades: styles.slice(5).map((_, at) => colour(at + 5)),
    letter: Number.parseFloat(styles[0]?.['fontSize'] ?? '') || 13,
    family: styles[0]?.['fontFamily'] || 'sans-serif',
  };
}

/**
 * 图 · Bars, a line or a donut on a 2d canvas, in the colours and letters of the theme; the same numbers as rows
 * on a tap, and in one sentence for those who listen. Without a canvas (old base library) the rows stand instead.
 *
 * `look` changes with elder view: only then letters have another size. Fires `pick {id}` for a row of a donut.
 */
Component({
  properties: {
    view: { type: Object, value: NO_CHART },
    look: { type: String, value: '' },
  },
  data: {
    label: '',
    toggle: '',
    gaps: '',
    isTable: false,
    canDraw: true,
    isDonut: false,
    rows: rowsOf(NO_CHART),
  },
  observers: {
    'view, look'() {
      this.show();
    },
  },
  lifetimes: {
    attached() {
      this.onTheme = () => this.paint();
      wx.onThemeChange(this.onTheme);
    },
    ready() {
      this.paint();
    },
    detached() {
      wx.offThemeChange(this.onTheme);
    },
  },
  pageLifetimes: {
    show() {
      this.paint();
    },
    resize() {
      this.paint();
    },
  },
  methods: {
    onTheme: (): void => undefined,
    show(change: { readonly isTable?: boolean; readonly canDraw?: boolean } = {}) {
      const { view } = this.data;
      const isTable = change.isTable ?? this.data.isTable;
      const toggle = isTable ? '看图' : '看数字';
      const isDonut = view.kind === 'donut';
      const words = { label: spoken(view), rows: rowsOf(view), toggle, gaps: gapWords(view) };
      this.setData({ ...words, isDonut, isTable, ...change }, () => this.paint());
    },
    onToggle() {
      this.show({ isTable: !this.data.isTable });
    },
    onPick({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('pick', { id: currentTarget.dataset.id });
    },
    paint() {
      if (!this.data.canDraw || this.data.isTable) return;
      const query = this.createSelectorQuery();
      query.select('.chart__canvas').fields({ node: true, size: true });
      query.selectAll('.chart__ink').fields({ computedStyle: ['color', 'fontSize', 'fontFamily'] });
      query.exec(([sized, styles]: [Sized | null, readonly Styled[] | null]) => {
        // Gone meanwhile, or hidden.
        if (!sized || !styles || this.data.isTable) return;
        this.paintOn(sized, lookOf(styles));
      });
    },
    paintOn({ node, width = 0, height = 0 }: Sized, look: Look) {
      const pen = node?.getContext?.('2d');
      if (!node || !pen) this.show({ canDraw: false });
      else if (width > 0 && height > 0) {
        const ratio = wx.getWindowInfo().pixelRatio;
        // A new size clears the canvas and its scale.
        node.width = Math.round(width * ratio);
        node.height = Math.round(height * ratio);
        pen.scale(ratio, ratio);
        draw(pen, shapesOf(this.data.view, { width, height, letter: look.letter }), look);
      }
    },
  },
});
