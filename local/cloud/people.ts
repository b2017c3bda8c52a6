/**
 * 示例人物 · A sample person whose session a phone can have. What stands in `posts` and `desks` is shown as it
 * is; `openid` and `phone` never leave the cloud by the list of people.
 */
export interface SamplePerson {
  readonly id: string;
  readonly openid: string;
  readonly name: string;
  readonly phone?: string;
  readonly posts?: readonly unknown[];
  readonly desks?: readonly unknown[];
  readonly [more: string]: unknown;
}

export type PeopleSource = () => readonly SamplePerson[] | Promise<readonly SamplePerson[]>;
