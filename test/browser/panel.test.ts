import { useFixturePhones } from './fixture-phones';

/** The page of three phones: people, clock and network. */
const phones = useFixturePhones();

const openPanel = async () => {
  const phone = await phones.open();
  const panel = await phone.context.newPage();
  await panel.setViewportSize({ width: 1440, height: 900 });
  await panel.goto(`${phones.cloud.url}/`);
  return panel;
};

it('shows a resident, a grid member and the secretary, and lets another take a phone', async () => {
  const panel = await openPanel();
  const choices = panel.getByRole('combobox', { name: '换一个人' });
  expect(await choices.evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))).toEqual([
    'resident-01',
    'grid-01',
    'secretary',
  ]);
  for (const index of [0, 1, 2]) {
    await panel
      .locator('iframe')
      .nth(index)
      .contentFrame()
      .getByRole('heading', { name: '示例甲，您好' })
      .waitFor();
  }
  await choices.first().selectOption('secretary');
  await panel.locator('iframe[title="示例丙的手机"]').first().waitFor();
  expect(await panel.locator('iframe').first().getAttribute('src')).toContain('person=secretary');
});

it('moves the clock of the cloud and of every phone', async () => {
  const panel = await openPanel();
  const frame = panel.locator('iframe').first().contentFrame();
  await frame.getByRole('heading', { name: '示例甲，您好' }).waitFor();
  const before = await frame.locator('body').evaluate(() => Date.now());
  await panel.getByRole('button', { name: '+1 天' }).click();
  await panel.getByText('时钟已拨').waitFor();
  await panel.waitForFunction((at) => {
    const phone = document.querySelector('iframe')?.contentWindow as unknown as { Date: DateConstructor };
    return phone.Date.now() >= at + 86_400_000;
  }, before);
});

it('takes the network of one phone alone', async () => {
  const panel = await openPanel();
  const [first, second] = [0, 1].map((index) => panel.locator('iframe').nth(index).contentFrame());
  await panel.getByRole('button', { name: '有网' }).first().click();
  for (const frame of [first, second]) await frame?.locator('#call').click();
  await first?.getByText('cloud.callFunction:fail request:fail').waitFor();
  await second?.getByText('{"ok":true').waitFor();
});
