import { plainMonday } from '../plain-monday';
import { press, usePeople } from './people';

/** A task on two phones: the secretary gives it, the grid member takes and finishes it, the secretary confirms. */
jest.setTimeout(60_000);

const { open } = usePeople(plainMonday(Date.now()));
const WHAT = '清理河道垃圾';

test('任务 › given, taken, finished and confirmed, each in a few taps', async () => {
  const secretary = await open('secretary', 'pages/affairs/affairs');
  await press(secretary, '任务');
  await press(secretary, '提一件任务');
  await secretary.find('.assign__what input').fill(WHAT);
  await secretary.find('.assign__person').click();
  const sheet = secretary.page.locator('.h-picker');
  await sheet.getByRole('option', { name: /网格员 · 白家沟小组$/ }).click();
  await sheet.getByText('确定', { exact: true }).click();
  await press(secretary, '提出去');
  await secretary.find('.strip--done').waitFor();
  const member = await open('grid-01', 'village/tasks/tasks');
  await press(member, WHAT);
  await press(member, '领责');
  await press(member, '办完了');
  await member.find('.step__send').click();
  await member.find('.strip--done').waitFor();
  const again = await open('secretary', 'village/tasks/tasks');
  await press(again, WHAT);
  await press(again, '确认办好');
  await again.press('办好了');
  await again.find('.strip--done').waitFor();
});
