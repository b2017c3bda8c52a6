import type { Answer, SlipView } from '../../domain/contract';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/** 凭码绑定 · From the slip in hand to being bound, as a visitor taps it. */
jest.setTimeout(60_000);

const local = useLocalVillage();

async function slipOf(householdId: string): Promise<SlipView> {
  const answer = await fetch(`${local.village.url}/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-person': 'grid-01' },
    body: JSON.stringify({ call: 'slips.show', input: { householdId } }),
  });
  const slip = (await answer.json()) as Answer<SlipView>;
  if (!slip.ok) throw new Error(slip.error.code);
  return slip.data;
}

test('绑定 › the code typed, the household seen, the name signed: bound, without anybody confirming', async () => {
  const { code, householdLabel } = await slipOf('140928208224-006');
  const phone = await Phone.open(local.browser, {
    url: local.village.url,
    person: 'visitor-01',
    path: 'pages/bind/bind',
  });
  try {
    await phone.find('.bind__code input').fill('zzz zz0');
    await phone.tap('.bind__use');
    await phone.waitForText('.strip--late', '没有这个码');
    await phone.find('.bind__code input').fill(code.toLowerCase());
    await phone.tap('.bind__use');
    await phone.waitForText('.tap-row', householdLabel);
    await phone.find('.bind__name input').fill('示例访客');
    await phone.tap('.bind__consent');
    await phone.tap('.bind__ask-button');
    await phone.waitForText('.bind__standing', '已经绑定');
    expect(await phone.problems()).toEqual([]);
  } finally {
    await phone.close();
  }
});
