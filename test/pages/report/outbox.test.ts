import type { MatterView } from '../../../domain/contract';
import { emptyDraft, inputOf, type Draft } from '../../../miniprogram/services/sending/draft';
import { makeParcel } from '../../../miniprogram/services/sending/parcel';
import '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { NOW, ownMatter } from '../setup/sample';
import { PhoneFiles } from './phone-files';

type Outbox = typeof import('../../../miniprogram/services/sending/outbox');

const KEY = 'key-00000001';
const draft = (change: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('report', KEY, NOW),
  text: '村口路灯不亮',
  ...change,
});
const withPhotos = draft({ photos: [{ path: 'wxfile://usr/1.jpg' }, { path: 'wxfile://usr/2.jpg' }] });
const parcel = (of: Draft, carriesConsent = false) =>
  makeParcel(of, inputOf(of, 'repair', null), '村口路灯不亮', { carriesConsent, savedAt: NOW });

/** The mini-program as after a start: nothing in memory, all in storage. */
function startAnew(): Outbox {
  let started: Outbox | undefined;
  jest.isolateModules(() => {
    started = jest.requireActual<Outbox>('../../../miniprogram/services/sending/outbox');
  });
  if (!started) throw new Error('the outbox did not load');
  return started;
}

const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name);
const uploads = () =>
  phone.askedOf('cloud.uploadFile').map((options) => (options as { cloudPath: string }).cloudPath);
const arrived = (change: Partial<MatterView> = {}): MatterView =>
  ownMatter({ id: 'm9', version: 1, uploadPath: 'matters/m9/p1/', ...change });
const lost = () =>
  Object.assign(new Error('request:fail'), { errMsg: 'cloud.callFunction:fail request:fail' });

let files: PhoneFiles;
afterEach(() => jest.useRealTimers());
beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  files = new PhoneFiles('wxfile://usr/1.jpg', 'wxfile://usr/2.jpg');
  phone.answer({ 'matter.report': () => arrived(), 'matter.attach': () => arrived({ version: 2 }) });
});

describe('发件', () => {
  it('sends the words first, then each photo to its own address, then the list of them', async () => {
    const outbox = startAnew();
    await outbox.post(parcel(withPhotos));
    expect(phone.calls.map(({ call }) => call)).toEqual(['matter.report', 'matter.attach']);
    expect(callsOf('matter.report')[0]?.input).toMatchObject({ clientKey: KEY, fileCount: 2 });
    expect(uploads()).toEqual([`matters/m9/p1/${KEY}-1.jpg`, `matters/m9/p1/${KEY}-2.jpg`]);
    expect(outbox.undelivered()).toEqual([]);
    expect(outbox.parcelOf(KEY)?.delivered).toMatchObject({ matterId: 'm9', code: '7K3F-9Q2M' });
  });

  it('tells the lists when the words and when the photos have arrived', async () => {
    const outbox = startAnew();
    const heard: number[] = [];
    const stop = outbox.onArrival(() => heard.push(phone.calls.length));
    await outbox.post(parcel(withPhotos));
    stop();
    expect(heard).toEqual([1, 2]);
  });

  it('keeps a report without a network, and sends it once when the network is back', async () => {
    const outbox = startAnew();
    phone.offline();
    await outbox.post(parcel(draft()));
    expect(outbox.undelivered()).toHaveLength(1);
    phone.online();
    await outbox.sendWaiting();
    await outbox.sendWaiting();
    expect(outbox.undelivered()).toEqual([]);
    expect(callsOf('matter.report')).toHaveLength(2);
    expect(new Set(callsOf('matter.report').map(({ input }) => JSON.stringify(input))).size).toBe(1);
  });

  it('tries again by itself, after a pause that grows', async () => {
    const outbox = startAnew();
    phone.offline();
    await outbox.post(parcel(draft()));
    const triesAfter = async (ms: number): Promise<number> => {
      await jest.advanceTimersByTimeAsync(ms);
      return callsOf('matter.report').length;
    };
    expect(await triesAfter(4_900)).toBe(1);
    expect(await triesAfter(200)).toBe(2);
    expect(await triesAfter(14_800)).toBe(2);
    phone.online();
    expect(await triesAfter(200)).toBe(3);
    expect(outbox.undelivered()).toEqual([]);
    expect(await triesAfter(120_000)).toBe(3);
  });

  it('goes on by the same key when the answer was lost after the report had arrived', async () => {
    let tries = 0;
    phone.answer({
      'matter.report': () => {
        tries += 1;
        if (tries === 1) throw lost();
        return arrived();
      },
    });
    const outbox = startAnew();
    await outbox.post(parcel(draft()));
    await outbox.sendWaiting();
    const keys = callsOf('matter.report').map(({ input }) => (input as { clientKey: string }).clientKey);
    expect(keys).toEqual([KEY, KEY]);
  });

  it('goes on where it stopped after a kill: the words are not sent again', async () => {
    phone.answer({
      'matter.report': () => {
        phone.offline();
        return arrived();
      },
    });
    await startAnew().post(parcel(withPhotos));
    phone.online();
    const second = startAnew();
    await second.sendWaiting();
    expect(callsOf('matter.report')).toHaveLength(1);
    expect(callsOf('matter.attach').at(-1)?.input).toMatchObject({
      files: [{ kind: 'photo' }, { kind: 'photo' }],
    });
    expect(second.undelivered()).toEqual([]);
  });

  it('looks before it lists the photos again when that answer was lost', async () => {
    phone.answer({
      'matter.attach': () => {
        throw lost();
      },
    });
    const outbox = startAnew();
    await outbox.post(parcel(withPhotos));
    const sent = callsOf('matter.attach')[0]?.input as { files: { fileId: string; kind: 'photo' }[] };
    const media = sent.files.map((file) => ({ ...file, check: 'pending' as const, url: null, line: 2 }));
    phone.answer({ 'matter.get': () => arrived({ version: 2, media }) });
    await outbox.sendWaiting();
    expect(callsOf('matter.attach')).toHaveLength(1);
    expect(outbox.undelivered()).toEqual([]);
  });

  it('sends what is there when the phone has lost a photo, and says which', async () => {
    files.there.delete('wxfile://usr/1.jpg');
    const outbox = startAnew();
    await outbox.post(parcel(withPhotos));
    expect(uploads()).toEqual([`matters/m9/p1/${KEY}-2.jpg`]);
    expect(outbox.parcelOf(KEY)?.files.map(({ isLost }) => isLost)).toEqual([true, false]);
    expect(outbox.undelivered()).toEqual([]);
  });

  it('sends one parcel once, however often it is asked to', async () => {
    const outbox = startAnew();
    await Promise.all([outbox.post(parcel(draft())), outbox.sendWaiting(), outbox.sendWaiting()]);
    expect(callsOf('matter.report')).toHaveLength(1);
  });

  it('carries the agreement to the privacy text before the words', async () => {
    phone.answer({ 'me.save': () => ({}) as never });
    const outbox = startAnew();
    await outbox.post(parcel(draft(), true));
    expect(phone.calls.map(({ call }) => call)).toEqual(['me.save', 'matter.report']);
  });

  it('gives a refused report back to be changed, with its reason and under the same key', async () => {
    phone.answer({
      'matter.report': () => {
        throw new Refusal({ code: 'TEXT_RISKY', facts: { field: 'text' } });
      },
    });
    const outbox = startAnew();
    await outbox.post(parcel(draft()));
    expect(outbox.parcelOf(KEY)?.refusal?.code).toBe('TEXT_RISKY');
    expect(callsOf('matter.report')).toHaveLength(1);
    outbox.takeBack(KEY);
    expect(outbox.parcelOf(KEY)).toBeNull();
    expect(phone.storage.get('draft:report')).toMatchObject({ clientKey: KEY, text: '村口路灯不亮' });
  });

  it('does not give back what is still on its way', async () => {
    const outbox = startAnew();
    phone.offline();
    await outbox.post(parcel(draft()));
    outbox.takeBack(KEY);
    expect(outbox.parcelOf(KEY)).not.toBeNull();
  });

  it('lets the files go once the person has seen that all arrived, not before', async () => {
    const outbox = startAnew();
    phone.offline();
    await outbox.post(parcel(withPhotos));
    outbox.dismiss(KEY);
    expect(files.dropped).toEqual([]);
    phone.online();
    await outbox.sendWaiting();
    outbox.dismiss(KEY);
    expect(files.dropped).toEqual(['wxfile://usr/1.jpg', 'wxfile://usr/2.jpg']);
    expect(outbox.parcelOf(KEY)).toBeNull();
  });
});
