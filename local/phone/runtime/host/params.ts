/** What the address of this phone asks for: whose it is, where it opens, how big its letters are. */
export interface PhoneParams {
  readonly person: string;
  /** First page with its query, such as `pages/matter/matter?id=1`; empty: the mini-program's own. */
  readonly path: string;
  readonly isStorageFresh: boolean;
  /** WeChat's letter size setting in px; 16 is the standard. */
  readonly fontSize: number;
}

const query = new URLSearchParams(location.search);

export const params: PhoneParams = {
  person: query.get('person') ?? '',
  path: query.get('path') ?? '',
  isStorageFresh: query.get('storage') === 'fresh',
  fontSize: Number(query.get('fontSize')) || 16,
};
