import { dateOf } from '../../miniprogram/services/choosing/from-day';
import { useLocalVillage, type WithBrowser } from './local-village';
import { Phone } from './phone';
import { askAs, type Ask } from './tour/stop';

/** 村里的人 · People with phones in one village; what a test of a story through several of them needs. */
export interface People {
  readonly local: WithBrowser;
  /** A phone of theirs on this page; closed after the test, which fails if anything was wrong on it. */
  open(person: string, path: string): Promise<Phone>;
  /** Asks the cloud without a phone, for what a story only needs to have happened. */
  ask(person: string): Ask;
  /** Moves the village's clock on; its timers come round. */
  passes(ms: number): Promise<unknown>;
  now(): number;
}

export function usePeople(startAt: number): People {
  const local = useLocalVillage(startAt);
  const phones: Phone[] = [];
  afterEach(async () => {
    for (const phone of phones.splice(0)) {
      expect(await phone.problems()).toEqual([]);
      await phone.close();
    }
  });
  return {
    local,
    async open(person, path) {
      const phone = await Phone.open(local.browser, { url: local.village.url, person, path });
      phones.push(phone);
      return phone;
    },
    ask: (person) => askAs(local.village.url, person),
    passes: (ms) =>
      fetch(`${local.village.url}/_local/clock`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ advanceMs: ms }),
      }),
    now: () => local.village.cloud.clock.now(),
  };
}

/** Taps what the page shows under this name. */
export const press = (phone: Phone, name: string | RegExp): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByText(name, { exact: true }).first().click();

/** Taps one of the choices of a list, by its name. */
export const choose = (phone: Phone, list: string, name: string | RegExp): Promise<void> =>
  phone.find(list).getByRole('radio', { name }).first().click();

/** Picks a day on the sheet of a date picker that has just been tapped open. */
export async function pickDay({ page }: Phone, at: number): Promise<void> {
  const [year = '', month, day] = dateOf(at).split('-');
  const sheet = page.locator('.h-picker');
  for (const [column, words] of [`${year}年`, `${Number(month)}月`, `${Number(day)}日`].entries())
    await sheet.getByRole('listbox').nth(column).getByRole('option', { name: words, exact: true }).click();
  await sheet.getByText('确定', { exact: true }).click();
}
