/** 一张表的页 · What the pages with a form do alike: an object to spread into `Page({…})`, before what each does for itself. */
import { pageLife } from './page-life';

interface Reading {
  refresh(): Promise<unknown>;
}
interface Writing<Form extends object> {
  form: Form;
  keep(form: Form): void;
  draw(): void;
}

export const formPage = {
  ...pageLife,
  onRetry(this: Reading): void {
    void this.refresh();
  },
  /** For the form whose words stay on the phone (`keptForm`). */
  keep: (): void => undefined,
  /** What has just been written or picked; what was said of the form before is over. */
  change<Form extends object>(this: Writing<Form>, change: Partial<Form>): void {
    this.form = { ...this.form, said: '', ...change };
    this.keep(this.form);
    this.draw();
  },
};
