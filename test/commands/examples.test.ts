import { uploadPath } from '../../domain/record/files';
import { clockRuns } from './arrange-privacy';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { brokenLine } from '../../domain/record/line';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { wordsOf } from '../words-of';
import { drafted, solved } from './plans/examples';

const titles = async (village: MemoryVillage, personId: string): Promise<readonly string[]> =>
  (await village.call(personId, 'examples.list')).rows.map(({ title }) => title);
const stored = (village: MemoryVillage, exampleId: string) => {
  const example = village.ports.records.examples.table.get(exampleId);
  if (!example) throw new Error('there is no such example');
  return example;
};
/** Everybody shown has agreed, and it is published. */
async function published(village: MemoryVillage): Promise<string> {
  const exampleId = await drafted(village);
  await village.call('resident', 'example.answer', { exampleId, isAgreed: true });
  await village.call('secretary', 'example.paper', { exampleId, shownId: 'other-1', isAgreed: true });
  await village.call('secretary', 'example.publish', { exampleId });
  return exampleId;
}

describe('典型', () => {
  it('is nothing to anybody but the desk and those shown, until all of them agree and it is published', async () => {
    const village = memoryVillage();
    const exampleId = await drafted(village);
    for (const personId of ['neighbour', 'other-secretary', 'linked-0302', 'stranger'])
      expect(await village.refusal(personId, 'example.get', { exampleId })).toMatchObject({
        code: 'RECORD_NOT_FOUND',
      });
    expect((await village.call('resident', 'example.get', { exampleId })).you).toEqual({ isAgreed: null });
    for (const step of ['resident', 'paper'] as const) {
      expect(await village.refusal('secretary', 'example.publish', { exampleId })).toMatchObject({
        code: 'SHOWN_NOT_AGREED',
      });
      if (step === 'resident')
        await village.call('resident', 'example.answer', { exampleId, isAgreed: true });
      else
        await village.call('secretary', 'example.paper', { exampleId, shownId: 'other-1', isAgreed: true });
    }
    expect(await titles(village, 'neighbour')).toEqual([]);
    await village.call('secretary', 'example.publish', { exampleId });
    expect(await titles(village, 'neighbour')).toEqual(['路灯亮了']);
    expect(await titles(village, 'other-secretary')).toEqual([]);
    const seen = await village.call('neighbour', 'example.get', { exampleId });
    expect(seen).toMatchObject({ you: null, desk: null });
    expect(JSON.stringify(seen)).not.toMatch(/示例甲|reporter|resident/);
  });

  it('whoever is asked is told once, and the desk of what they say', async () => {
    const village = memoryVillage();
    const exampleId = await drafted(village);
    await village.call('secretary', 'example.ask', { exampleId });
    await village.call('secretary', 'example.ask', { exampleId });
    expect((await village.call('secretary', 'example.get', { exampleId })).desk?.canAsk).toBe(false);
    await village.call('resident', 'example.answer', { exampleId, isAgreed: true });
    await runCourier(village.ports);
    const told = village.ports.inbox.entries.all().map(({ template, personId }) => [template, personId]);
    expect(told.filter(([template]) => template === 'consentAsked')).toEqual([['consentAsked', 'resident']]);
    expect(told.filter(([template]) => template === 'exampleAnswered')).toContainEqual([
      'exampleAnswered',
      'secretary',
    ]);
  });

  it('a consent withdrawn takes it out of sight at once; to publish it again all must agree anew', async () => {
    const village = memoryVillage();
    const exampleId = await published(village);
    await village.call('resident', 'example.answer', { exampleId, isAgreed: false });
    expect(await titles(village, 'neighbour')).toEqual([]);
    expect(await village.refusal('neighbour', 'example.get', { exampleId })).toMatchObject({
      code: 'RECORD_NOT_FOUND',
    });
    expect(await village.refusal('secretary', 'example.publish', { exampleId })).toMatchObject({
      code: 'SHOWN_NOT_AGREED',
    });
    const { timeline } = stored(village, exampleId);
    const example = stored(village, exampleId);
    const facts = { _id: exampleId, villageId: example.villageId, source: example.source };
    expect(brokenLine({ facts, wordsOf: (_line, { words }) => words }, timeline)).toBeNull();
  });

  it('what was agreed to is what is published: another word or picture, and everybody is asked anew', async () => {
    const village = memoryVillage();
    const exampleId = await drafted(village);
    const { version } = await village.call('resident', 'example.get', { exampleId });
    await village.call('resident', 'example.answer', { exampleId, version, isAgreed: true });
    const fileIds = [`cloud://env.bucket/${uploadPath('examples', exampleId, 'secretary')}a.jpg`];
    await village.call('secretary', 'example.attach', { exampleId, part: 'after', fileIds });
    expect((await village.call('resident', 'example.get', { exampleId })).you).toEqual({ isAgreed: null });
    expect(
      await village.refusal('resident', 'example.answer', { exampleId, version, isAgreed: true }),
    ).toMatchObject({ code: 'STALE_WRITE' });
    await village.call('secretary', 'example.detach', { exampleId, fileId: fileIds[0] });
    expect(stored(village, exampleId).pictures).toEqual([]);
  });

  it('only a matter that was solved is told of, and never a complaint or by somebody else', async () => {
    const village = memoryVillage();
    const { id: matterId } = await village.report();
    const story = { title: '路灯', text: '修好了', isReporterShown: false, others: [], isNobodyShown: true };
    const input = { ...story, clientKey: 'example-9', matterId };
    expect(await village.refusal('secretary', 'example.draft', input)).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    const done = { ...input, matterId: await solved(village) };
    expect(await village.refusal('linked-0302', 'example.draft', done)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await village.refusal('other-secretary', 'example.draft', done)).toMatchObject({
      code: 'MATTER_NOT_FOUND',
    });
    expect(village.ports.records.examples.table.all()).toEqual([]);
  });

  it('nobody answers for another: not the desk for who has a phone, nor a stranger', async () => {
    const village = memoryVillage();
    const exampleId = await drafted(village);
    const before = stored(village, exampleId);
    const asDesk = { exampleId, shownId: 'reporter', isAgreed: true };
    expect(await village.refusal('secretary', 'example.paper', asDesk)).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await village.refusal('secretary', 'example.answer', { exampleId, isAgreed: true })).toMatchObject(
      {
        code: 'NOT_ALLOWED',
      },
    );
    expect(await village.refusal('neighbour', 'example.answer', { exampleId, isAgreed: true })).toMatchObject(
      {
        code: 'RECORD_NOT_FOUND',
      },
    );
    expect(stored(village, exampleId)).toEqual(before);
  });

  it('is recalled with a reason, and rewritten only while nobody reads it', async () => {
    const village = memoryVillage();
    const exampleId = await published(village);
    const story = { title: '路灯', text: '修好了', isReporterShown: true, others: [], isNobodyShown: false };
    expect(await village.refusal('secretary', 'example.rewrite', { exampleId, ...story })).toMatchObject({
      code: 'MOVE_NOT_OPEN',
    });
    expect(await village.refusal('secretary', 'example.recall', { exampleId, words: ' ' })).toMatchObject({
      code: 'REASON_NEEDED',
    });
    await village.call('secretary', 'example.recall', { exampleId, words: '照片不清楚' });
    await village.call('secretary', 'example.rewrite', { exampleId, ...story });
    const { desk } = await village.call('secretary', 'example.get', { exampleId });
    expect(desk).toMatchObject({ recalledWords: '照片不清楚', missing: 1, canAsk: true });
  });

  it('is in the copy of one’s own data, and gone with the account', async () => {
    const village = memoryVillage();
    const exampleId = await published(village);
    const copy = await village.call('resident', 'me.export', {});
    expect(await wordsOf(copy.base64)).toContain('典型《路灯亮了》（已发布）：您同意了');
    await village.call('resident', 'me.delete-account', { openMatters: 'finish', isSure: true });
    await clockRuns(village);
    expect(await titles(village, 'neighbour')).toEqual([]);
    const left = stored(village, exampleId);
    expect(left).toMatchObject({ title: '', text: '', shown: [], pictures: [], state: 'draft' });
    expect(JSON.stringify(left)).not.toMatch(/路灯|示例甲/);
  });
});
