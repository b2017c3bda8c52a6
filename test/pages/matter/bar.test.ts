import type { Action } from '../../../domain/contract';
import { bar } from '../../../miniprogram/pages/matter/bar';
import { move } from '../setup/sample';

const of = (...actions: Action[]) => {
  const { primary, second, more, isRating } = bar(actions.map((action) => move(action)));
  return {
    primary: primary?.action ?? null,
    second: second?.action ?? null,
    more: more.map(({ action }) => action),
    isRating,
  };
};

describe('底部按钮', () => {
  it.each<[string, Action[], ReturnType<typeof of>]>([
    ['nothing to do', [], { primary: null, second: null, more: [], isRating: false }],
    ['one', ['supervise'], { primary: 'supervise', second: null, more: [], isRating: false }],
    [
      'two, side by side',
      ['answer', 'withdraw'],
      { primary: 'answer', second: 'withdraw', more: [], isRating: false },
    ],
    [
      'more than two go behind 更多',
      ['resolve', 'note', 'escalate'],
      { primary: 'resolve', second: null, more: ['note', 'escalate'], isRating: false },
    ],
    [
      'a rating has a pair of its own',
      ['rate', 'reopen'],
      { primary: 'rate', second: null, more: ['reopen'], isRating: true },
    ],
    [
      '已告知 stands in its strip',
      ['acknowledge', 'tell'],
      { primary: 'acknowledge', second: null, more: [], isRating: false },
    ],
  ])('%s', (_, actions, drawn) => {
    expect(of(...actions)).toEqual(drawn);
  });

  it('says where it would go up to', () => {
    expect(bar([move('escalate', { toDeskName: '下鹿角村' })]).primary?.label).toBe('上报给下鹿角村');
    expect(bar([move('escalate', { toDeskName: '百梦园社区居民委员会' })]).primary?.label).toBe(
      '上报给上一级',
    );
  });
});
