import { openMoves } from '../../../domain/matter/open-moves';
import { decideReminder } from '../../../domain/matter/supervise';
import * as make from '../../builders';
import { act, GRID, HOUR, MICRO_GRID, staff, TOWNSHIP, VILLAGE } from '../../builders';

const words = '请今天去看，回个话。';
const LINKED = staff('linked-0302');
const SUPERVISOR = staff('supervisor');
const later = (hours: number) => make.world({ now: make.MONDAY + hours * HOUR });
const supervised = (more: object = {}, matter = make.reported()) =>
  act(matter, { action: 'supervise', words, ...more }, SUPERVISOR);
const movesOf = (matter: ReturnType<typeof supervised>, who = LINKED) =>
  openMoves(matter, who, make.world()).map(({ action }) => action);

describe('督办 › with a reply asked for', () => {
  it('keeps who asks, in which words, until when: one working day, or two hours when it is urgent', () => {
    const asked = supervised();
    expect(asked.supervisions).toEqual([
      {
        fromDeskId: TOWNSHIP,
        words,
        askedAt: make.MONDAY,
        replyDueAt: make.at('2026-11-24 09:00'),
        isReminded: false,
      },
    ]);
    expect([asked.replyDueAt, asked.remindAt]).toEqual(Array(2).fill(make.at('2026-11-24 09:00')));
    const urgent = supervised({}, make.reported({ isUrgent: true }));
    expect(urgent.replyDueAt).toBe(make.MONDAY + 2 * HOUR);
  });

  it('without one it is a line and a notice, and nothing waits', () => {
    const told = supervised({ wantsReply: false });
    expect(told).toMatchObject({ supervisions: [], replyDueAt: null, remindAt: null });
    expect(movesOf(told)).not.toContain('reply');
  });

  it('says beforehand until when a reply would be due', () => {
    const move = openMoves(make.reported(), SUPERVISOR, make.world()).find(
      ({ action }) => action === 'supervise',
    );
    expect(move?.replyDueAt).toBe(make.at('2026-11-24 09:00'));
  });

  it('the holding desk answers in a line, once; everyone who asked hears of it', () => {
    const twice = act(supervised(), { action: 'supervise', words }, staff('secretary'));
    expect(movesOf(twice)).toContain('reply');
    expect(movesOf(twice, SUPERVISOR)).not.toContain('reply');
    const answered = act(twice, { action: 'reply', words: '下午就去。' }, LINKED);
    expect(answered).toMatchObject({ supervisions: [], replyDueAt: null, remindAt: null, state: 'reported' });
    const told = answered.outbox.filter(({ template }) => template === 'replied');
    expect(told.map(({ audience }) => audience)).toEqual([
      { kind: 'desk', deskId: TOWNSHIP },
      { kind: 'desk', deskId: VILLAGE },
    ]);
    expect(movesOf(answered)).not.toContain('reply');
    expect(() => act(answered, { action: 'reply', words: '又说一句' }, LINKED)).toThrow('MOVE_NOT_OPEN');
  });

  it('needs words, and only the holding desk may give them', () => {
    expect(() => act(supervised(), { action: 'reply', words: ' ' }, LINKED)).toThrow('REASON_NEEDED');
    expect(() => act(supervised(), { action: 'reply', words }, SUPERVISOR)).toThrow('NOT_YOUR_DESK');
    expect(() => act(supervised(), { action: 'reply', words }, make.resident())).toThrow('NOT_ALLOWED');
  });

  it('a desk that asks again asks once; the earliest reply-by counts', () => {
    const again = act(supervised(), { action: 'supervise', words: '再问一次' }, SUPERVISOR, later(2));
    expect(again.supervisions.map((one) => one.words)).toEqual(['再问一次']);
    const both = act(again, { action: 'supervise', words }, staff('grid-03'), later(3));
    expect(both.replyDueAt).toBe(again.replyDueAt);
  });

  it('goes with the matter to the next desk, and ends with the work', () => {
    const risen = act(supervised(), { action: 'escalate', words }, LINKED);
    expect(risen).toMatchObject({ deskId: GRID, supervisions: [{ fromDeskId: TOWNSHIP }] });
    expect(movesOf(risen, staff('grid-03'))).toContain('reply');
    const taken = act(supervised(), { action: 'acknowledge' }, LINKED);
    const done = act(taken, { action: 'resolve', outcome: 'fixed' }, LINKED);
    expect(done).toMatchObject({ supervisions: [], replyDueAt: null, remindAt: null });
  });
});

describe('催回复 › the clock', () => {
  it('reminds the desk once when a reply is overdue, never before, and changes no promise', () => {
    const asked = supervised();
    expect(decideReminder(asked, make.world({ now: (asked.remindAt ?? 0) - 1 }))).toBeNull();
    const at = make.world({ now: asked.remindAt ?? 0 });
    const reminded = make.swept({ ...asked, wakeAt: null }, at);
    expect(reminded.timeline.at(-1)?.event).toMatchObject({ type: 'reminded', by: { kind: 'clock' } });
    expect(reminded.outbox.at(-1)).toMatchObject({
      template: 'reminded',
      audience: { kind: 'desk', deskId: MICRO_GRID },
    });
    expect(reminded).toMatchObject({ remindAt: null, dueAt: asked.dueAt, tally: asked.tally });
    expect(reminded.replyDueAt).toBe(asked.replyDueAt);
    expect(decideReminder(reminded, later(500))).toBeNull();
  });

  it('is the next one’s turn when another desk asks later', () => {
    const asked = supervised();
    const reminded = make.swept({ ...asked, wakeAt: null }, make.world({ now: asked.remindAt ?? 0 }));
    const again = act(reminded, { action: 'supervise', words }, staff('secretary'), later(30));
    expect(again.remindAt).toBeGreaterThan(again.replyDueAt ?? 0);
  });
});
