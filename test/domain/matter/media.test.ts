import type { PersonActor } from '../../../domain/access/actor';
import type { Matter } from '../../../domain/matter/matter';
import { attach, filesLeft, mayShow } from '../../../domain/matter/media';
import { verifyChain } from '../../../domain/matter/chain';
import * as make from '../../builders';
import { act, staff } from '../../builders';
import type { Media } from '../../../domain/record/record';
import { checkEnded, checkStarted } from '../../../domain/record/checks';
import { uploadPath, type NewFile } from '../../../domain/record/files';
import { withoutNotices } from '../../../domain/record/outbox';

const RESIDENT = make.resident();
const LINKED = staff('linked-0302');

function photo(matter: Matter, actor: PersonActor, name: string, kind: Media['kind'] = 'photo'): NewFile {
  return { fileId: `cloud://env.bucket/${uploadPath('matters', matter._id, actor.personId)}${name}`, kind };
}
const photos = (matter: Matter, count: number): readonly NewFile[] =>
  Array.from({ length: count }, (_, index) => photo(matter, RESIDENT, `${index}.jpg`));
const add = (matter: Matter, files: readonly NewFile[], actor = RESIDENT): Matter =>
  attach(matter, files, actor, make.world());

describe('补图 › photos follow the words', () => {
  it('one line for those that come together, waiting for the check', () => {
    const before = make.reported();
    const matter = add(before, photos(before, 2));
    expect(matter.timeline.at(-1)?.event).toMatchObject({ type: 'mediaAttached', by: { role: 'reporter' } });
    expect(matter.media).toHaveLength(2);
    expect(matter.media[0]).toMatchObject({
      check: 'pending',
      checkId: null,
      line: 2,
      byPersonId: 'resident',
    });
    expect([matter.state, matter.dueAt]).toEqual([before.state, before.dueAt]);
    expect(verifyChain(matter).isIntact).toBe(true);
  });

  it('a retry adds nothing, and what is new is added', () => {
    const matter = add(make.reported(), photos(make.reported(), 2));
    expect(add(matter, photos(matter, 2))).toBe(matter);
    expect(add(matter, photos(matter, 3)).media).toHaveLength(3);
    const twice = [photo(matter, RESIDENT, 'a.jpg'), photo(matter, RESIDENT, 'a.jpg')];
    expect(add(matter, twice).media).toHaveLength(3);
  });

  it('nine photos and one recording each, the desk’s own beside the reporter’s', () => {
    const matter = add(make.reported(), [
      ...photos(make.reported(), 9),
      photo(make.reported(), RESIDENT, 'v.mp3', 'voice'),
    ]);
    expect([
      filesLeft(matter, RESIDENT),
      filesLeft(matter, LINKED),
      filesLeft(matter, staff('grid-03')),
    ]).toEqual([0, 10, 0]);
    expect(() => add(matter, [photo(matter, RESIDENT, 'ten.jpg')])).toThrow('TOO_MANY_FILES');
    expect(() => add(matter, [photo(matter, RESIDENT, 'w.mp3', 'voice')])).toThrow('TOO_MANY_FILES');
    const done = add(matter, [photo(matter, LINKED, 'done.jpg')], LINKED);
    expect(done.timeline.at(-1)?.event.by).toMatchObject({ role: 'linkedMember' });
  });

  const matter = make.reported();
  const own = `cloud://env.bucket/${uploadPath('matters', matter._id, RESIDENT.personId)}`;
  it.each([
    [
      'another matter’s',
      `cloud://env.bucket/${uploadPath('matters', '0'.repeat(32), RESIDENT.personId)}a.jpg`,
    ],
    [
      'another kind of record’s',
      `cloud://env.bucket/${uploadPath('tasks', matter._id, RESIDENT.personId)}a.jpg`,
    ],
    ['another person’s', `cloud://env.bucket/${uploadPath('matters', matter._id, 'neighbour')}a.jpg`],
    ['one above its folder', `${own}../a.jpg`],
    ['a folder below', `${own}sub/a.jpg`],
    ['no file', own],
    ['a dotted one', `${own}..`],
    ['a web address', `${own.replace('cloud:', 'https:')}a.jpg`],
    ['one that hides its place', `${own.replace('/matters', '/x/matters')}a.jpg`],
  ])('%s file is refused', (_, fileId) => {
    expect(() => add(matter, [{ fileId, kind: 'photo' }])).toThrow('FILE_NOT_YOURS');
  });

  it('a folder says neither whose it is nor that two are the same person’s', () => {
    const folders = [matter._id, '1'.repeat(32)].map(
      (id) => uploadPath('matters', id, RESIDENT.personId).split('/')[2] ?? '',
    );
    expect(new Set(folders).size).toBe(2);
    expect(folders.join()).not.toContain(RESIDENT.personId);
  });

  it('who may not add: strangers, other desks; and nobody once it is over', () => {
    const matter = make.reported();
    const neighbour = make.resident('neighbour');
    expect(() => add(matter, [photo(matter, neighbour, 'a.jpg')], neighbour)).toThrow('MATTER_NOT_FOUND');
    const above = staff('grid-03');
    expect(() => add(matter, [photo(matter, above, 'a.jpg')], above)).toThrow('NOT_YOUR_DESK');
    const over = act(matter, { action: 'withdraw' }, RESIDENT);
    expect(() => add(over, photos(over, 1))).toThrow('MOVE_NOT_OPEN');
    expect(filesLeft(over, RESIDENT)).toBe(0);
  });
});

describe('内容安全 › the content check', () => {
  const checked = (verdict: 'pass' | 'risky'): Matter => {
    const matter = add(make.reported(), photos(make.reported(), 1));
    return checkEnded(checkStarted(matter, matter.media[0]?.fileId ?? '', 'trace-1'), 'trace-1', verdict);
  };

  it('until it has passed only its owner sees a file; a risky one nobody', () => {
    const pending = add(make.reported(), photos(make.reported(), 1));
    const seen = (matter: Matter): unknown =>
      matter.media.map((file) => [mayShow(file, RESIDENT, matter), mayShow(file, LINKED, matter)]);
    expect(seen(pending)).toEqual([[true, false]]);
    expect(seen(checked('pass'))).toEqual([[true, true]]);
    expect(seen(checked('risky'))).toEqual([[false, false]]);
  });

  it('is no line of the timeline, and an unknown verdict changes no file', () => {
    const matter = checked('pass');
    expect(matter.version).toBe(2);
    expect(checkEnded(matter, 'trace-2', 'risky').media).toEqual(matter.media);
  });

  it('keeps the courier awake until it has been started and the notices are out', () => {
    const matter = add(make.reported(), photos(make.reported(), 1));
    const delivered = withoutNotices(
      matter,
      matter.outbox.map(({ id }) => id),
    );
    expect(delivered.outbox).toEqual([]);
    expect(delivered.outboxAt).toBe(make.MONDAY);
    expect(checkStarted(delivered, matter.media[0]?.fileId ?? '', 'trace-1').outboxAt).toBeNull();
  });
});
