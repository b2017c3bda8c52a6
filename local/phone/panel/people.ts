/** A sample person, as `GET /_local/people` lists them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the person is in the village, in words; groups the choice. */
  readonly roleName: string;
  readonly note: string;
}

export interface People {
  readonly all: readonly Person[];
  /** Who holds the three phones at first: those listed first (a resident, a grid member, the secretary). */
  readonly defaults: readonly Person[];
}

interface ListedPerson {
  readonly id: string;
  readonly name: string;
  readonly roleName?: string;
  readonly note?: string;
}

const PHONES = 3;

export async function loadPeople(): Promise<People> {
  const response = await fetch('/_local/people');
  const { people } = (await response.json()) as { readonly people: readonly ListedPerson[] };
  const all = people.map(({ id, name, roleName = '村民', note = '' }) => ({ id, name, roleName, note }));
  return { all, defaults: all.slice(0, PHONES) };
}
