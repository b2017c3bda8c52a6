import { plainMonday } from '../plain-monday';
import { press, usePeople } from './people';

/** A story of what went well, from the matter it comes from to the day somebody in it takes their yes back. */
jest.setTimeout(60_000);

const { open, ask, passes, now } = usePeople(plainMonday(Date.now()));

const TITLE = '示例：路灯当天就亮了';

/** A matter of the resident that their linked member has solved. */
async function solved(): Promise<string> {
  const form = await ask('resident-01')('report.form', {});
  const { id: matterId } = await ask('resident-01')('matter.report', {
    clientKey: `example-${String(now())}`,
    categoryId: 'repair',
    text: '示例：村口的路灯不亮',
    ...(form.household && { householdId: form.household.id }),
  });
  await ask('linked-0101')('matter.acknowledge', { matterId });
  await ask('linked-0101')('matter.resolve', { matterId, outcome: 'fixed', words: '换了灯泡' });
  return matterId;
}

test('典型 › told from a matter, published once those in it agree, out of sight the moment one takes it back', async () => {
  const matterId = await solved();
  const secretary = await open('secretary', `pages/matter/matter?id=${matterId}`);
  await press(secretary, '写成典型，讲给大家听');
  await secretary.waitForRoute('village/tell/tell');
  await secretary.find('.tell__title input').fill(TITLE);
  await secretary.find('.tell__text textarea').fill('报上来当天就去换了灯泡。');
  await secretary.find('.tell__reporter').getByRole('switch').click();
  await secretary.tap('.tell__save');
  await secretary.waitForRoute('village/example/example');
  await secretary.waitForText('.example__title', TITLE);
  expect(await secretary.find('.example__publish').count()).toBe(0);
  await secretary.tap('.example__ask');
  await secretary.waitForText('.strip--done', '请了');
  await passes(60_000);

  const shown = await open('resident-01', 'pages/inbox/inbox');
  await press(shown, new RegExp(TITLE));
  await shown.tap('.example__agree');
  await shown.find('.example__agree').waitFor({ state: 'detached' });

  await secretary.ask((handle) => handle.pullDown());
  await secretary.tap('.example__publish');
  await secretary.press('发布');
  await secretary.find('.example__recall').waitFor();

  const reader = await open('resident-02', 'village/examples/examples');
  await press(reader, TITLE);
  await reader.waitForText('.example__title', TITLE);

  await shown.tap('.example__refuse');
  await shown.find('.example__refuse').waitFor({ state: 'detached' });
  await reader.ask((handle) => handle.pullDown());
  await reader.page.getByText('已经撤下').first().waitFor();
  const later = await open('resident-02', 'village/examples/examples');
  await later.page.waitForLoadState('networkidle');
  expect(await later.page.getByText(TITLE).count()).toBe(0);
});
