/**
 * 减负清单 · What one thing costs each role: taps, typed characters and screens.
 *
 * Not estimated: test/browser/burden.test.ts does each of them in a browser and fails when a figure is another.
 * `docs/burden.md` is drawn from here.
 */
export interface Task {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly taps: number;
  /** Characters that have to be typed. */
  readonly typed: number;
  /** Pages seen, the first one too. */
  readonly screens: number;
}

export const TASKS: readonly Task[] = [
  { id: 'photo', role: '村民', name: '报事：只拍一张照片', taps: 3, typed: 0, screens: 3 },
  { id: 'rate', role: '村民', name: '评价：满意', taps: 2, typed: 0, screens: 2 },
  { id: 'acknowledge', role: '微网格、网格', name: '受理', taps: 1, typed: 0, screens: 1 },
  { id: 'resolve', role: '微网格、网格', name: '办结', taps: 3, typed: 0, screens: 3 },
  { id: 'escalate', role: '微网格、网格', name: '上报', taps: 5, typed: 0, screens: 3 },
  { id: 'board', role: '村支书', name: '看全村办得怎么样', taps: 1, typed: 0, screens: 1 },
];

/** 系统自己做 · What nobody does by hand. */
export const NOBODY_DOES: readonly string[] = [
  '证明自己干了活：不用。不记人在哪里，也不拿人跟人比',
  '办事记录：每一步自己记下来，不用写日志',
  '月报和台账：从办的事里算出来，不用填表',
  '同一件事几家报：并成一件办',
  '消息：攒着一起发，晚上 9 点到早上 7 点不打扰，急事除外',
  '照片：想拍才拍，不要求',
];
