import { plainMonday } from '../plain-monday';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/** 走访 and 矛盾调解 as they are tapped; and what of them a phone keeps afterwards: nothing. */
jest.setTimeout(90_000);

const local = useLocalVillage(plainMonday(Date.now()));
const phones: Phone[] = [];
const NAME = '示例乙方';
const NUMBER = '13900000002';
const SAID = '示例：两家各让半尺';
const TERMS = '示例：装一道水槽，费用各半';

afterEach(async () => {
  for (const phone of phones.splice(0)) {
    expect(await phone.problems()).toEqual([]);
    await phone.close();
  }
});

async function open(person: string, path: string): Promise<Phone> {
  const phone = await Phone.open(local.browser, { url: local.village.url, person, path });
  phones.push(phone);
  return phone;
}

async function ask(person: string, call: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`${local.village.url}/functions/api`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-local-person': person },
    body: JSON.stringify({ call, input }),
  });
  const { ok, data, error } = (await answer.json()) as {
    ok: boolean;
    data: Readonly<Record<string, unknown>>;
    error?: object;
  };
  if (!ok) throw new Error(`${call}: ${JSON.stringify(error)}`);
  return data;
}

/** 存着的 · All that is kept on the phone, of everybody who has used it. */
const keptOn = (phone: Phone): Promise<string> => phone.page.evaluate(() => JSON.stringify(localStorage));

const write = (phone: Phone, field: string, words: string): Promise<void> =>
  phone.find(`${field} input, ${field} textarea`).first().fill(words);

const done = (phone: Phone, words: string): Promise<void> => phone.waitForText('.strip--done', words);

test('走访 › three taps from the household’s page, and the phone keeps nothing of it', async () => {
  const phone = await open('linked-0301', 'manage/household/household?householdId=140928208224-061');
  await phone.find('.household__visit').waitFor();
  await phone.page.evaluate(() => {
    const counted = window as unknown as { taps: number };
    counted.taps = 0;
    window.addEventListener('click', () => (counted.taps += 1), true);
  });
  await phone.tap('.household__visit');
  await phone.find('.visit__option').first().click();
  await phone.tap('.visit__record');
  await phone.find('.strip--done').waitFor();
  expect(await phone.page.evaluate(() => (window as unknown as { taps: number }).taps)).toBe(3);
  const kept = await keptOn(phone);
  expect(kept).not.toMatch(/fieldId|visit\.get|household\.get|homes\.list/);
});

test('矛盾调解 › parties, a session, an agreement, its page; a party at the desk sees nothing, and no phone keeps any', async () => {
  const { id: matterId } = await ask('resident-08', 'matter.report', {
    clientKey: 'browser-dispute',
    categoryId: 'dispute',
    text: '示例：滴水檐滴到我家墙根。',
  });
  await ask('linked-0301', 'matter.escalate', { matterId, words: '示例：说不下来' });
  const path = `manage/mediation/mediation?id=${String(matterId)}`;
  const grid = await open('grid-03', `pages/matter/matter?id=${String(matterId)}`);
  await grid.page.getByText('滴水檐').first().waitFor();
  const phone = await open('grid-03', path);
  await phone.tap('.mediation__reporter');
  await done(phone, '记上了');
  await phone.tap('.mediation__add-party');
  await write(phone, '.mediation__name', NAME);
  await write(phone, '.mediation__phone', NUMBER);
  await phone.tap('.mediation__save');
  await phone.waitForText('.mediation__party', NAME);
  await phone.tap('.mediation__add-session');
  await write(phone, '.mediation__words', SAID);
  await phone.tap('.mediation__save');
  await phone.waitForText('.mediation__session', SAID);
  await phone.tap('.mediation__add-agreement');
  await write(phone, '.mediation__facts', SAID);
  await write(phone, '.mediation__terms', TERMS);
  await phone.tap('.mediation__save');
  await done(phone, '协议记下了');
  await phone.find('.mediation__kept').scrollIntoViewIfNeeded();
  await phone.tap('.mediation__print');
  await phone.find('.mediation__kept').waitFor();

  const { name } = (await ask('head-03', 'me.get', {})) as { name: string };
  const party = { matterId, clientKey: 'browser-party-head', side: 'respondent', name };
  await ask('grid-03', 'mediation.name-party', party);
  const involved = await open('head-03', path);
  await involved.page.getByText('不是给您看的').first().waitFor();
  for (const one of [phone, grid, involved]) {
    const [kept, shown] = [await keptOn(one), await one.page.locator('.h-view:not(.h-off)').innerText()];
    for (const secret of [NAME, NUMBER, SAID, TERMS]) {
      expect([secret, kept.includes(secret)]).toEqual([secret, false]);
      if (one !== phone) expect([secret, shown.includes(secret)]).toEqual([secret, false]);
    }
    expect(kept).not.toContain('seen:mediation');
  }
});
