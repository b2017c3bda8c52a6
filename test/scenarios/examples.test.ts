import { given, then, when } from './support/steps';
import { useVillage } from './support/village';

const village = useVillage();

test('典型 › told with consent, read by the village, and gone the moment consent is withdrawn', async () => {
  await village.morning();
  const [secretary, resident] = [village.person('secretary'), village.person('resident-01')];
  const neighbour = village.person('resident-02');
  const matter = await given('a matter that was solved', async () => {
    const { id: matterId } = await resident.reports();
    await village.person('linked-0101').asks('matter.acknowledge', { matterId });
    await village
      .person('linked-0101')
      .asks('matter.resolve', { matterId, outcome: 'fixed', words: '修好了' });
    return matterId;
  });
  const { exampleId } = await given('the secretary writes it down, and asks who is shown', async () => {
    const story = {
      clientKey: 'scenario-example-1',
      matterId: matter,
      title: '示例：修好了',
      text: '当天就修好了。',
      isReporterShown: true,
      others: [],
      isNobodyShown: false,
    };
    const drafted = await secretary.asks('example.draft', story);
    expect(await secretary.asks('example.draft', story)).toEqual(drafted);
    await secretary.asks('example.ask', drafted);
    return drafted;
  });
  await when('the courier has come by', () => village.sweeps());
  await then('they are told, and nobody else knows of it', async () => {
    const told = (await resident.asks('inbox.list', {})).rows.filter(({ link }) => link?.id === exampleId);
    expect(told).toMatchObject([
      { template: 'consentAsked', page: `village/example/example?id=${exampleId}` },
    ]);
    expect((await neighbour.isRefused('example.get', { exampleId })).code).toBe('RECORD_NOT_FOUND');
    expect((await secretary.isRefused('example.publish', { exampleId })).code).toBe('SHOWN_NOT_AGREED');
  });
  await when('they agree and it is published', async () => {
    const { version } = await resident.asks('example.get', { exampleId });
    await resident.asks('example.answer', { exampleId, version, isAgreed: true });
    await secretary.asks('example.publish', { exampleId });
  });
  await then('the village reads it', async () => {
    const { rows } = await neighbour.asks('examples.list', {});
    expect(rows[0]).toMatchObject({ id: exampleId, isPublished: true });
  });
  await when('they take it back', () => resident.asks('example.answer', { exampleId, isAgreed: false }));
  await then('it is out of sight at once', async () => {
    expect((await neighbour.asks('examples.list', {})).rows.map(({ id }) => id)).not.toContain(exampleId);
    expect((await neighbour.isRefused('example.get', { exampleId })).code).toBe('RECORD_NOT_FOUND');
  });
});
