/** 正在做的 · What is under way on a page, and what became of it. */
export interface Doing {
  readonly isBusy: boolean;
  readonly said: string;
  readonly isFailed: boolean;
}
export const IDLE: Doing = { isBusy: false, said: '', isFailed: false };
