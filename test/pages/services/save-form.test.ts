import { CallFailed } from '../../../miniprogram/services/calls/call-failed';
import { formPage } from '../../../miniprogram/services/page/form-page';
import { saveForm } from '../../../miniprogram/services/page/save-form';
import { errorWords } from '../../../miniprogram/text';

const STALE = new CallFailed('STALE_WRITE');
const OFFLINE = new CallFailed('OFFLINE');
const page = () => ({
  ...formPage,
  form: { title: '修路', isBusy: false, said: '上次没送成' },
  kept: [] as string[],
  keep(form: { title: string }) {
    this.kept.push(form.title);
  },
  draw: () => undefined,
  refresh: jest.fn(() => Promise.resolve()),
});

describe('存一张表', () => {
  it('says what is missing and sends nothing', async () => {
    const form = page();
    const work = jest.fn();
    await saveForm(form, '请写一个标题', work);
    expect([form.form.said, work.mock.calls]).toEqual(['请写一个标题', []]);
  });

  it('is busy until its page is left; a second tap sends nothing', async () => {
    const form = page();
    const work = jest.fn(() => Promise.resolve());
    const input = { title: '修路' };
    await Promise.all([saveForm(form, input, work), saveForm(form, input, work)]);
    expect(work.mock.calls).toEqual([[input]]);
    expect(form.form).toEqual({ title: '修路', isBusy: true, said: '' });
  });

  it('whoever turned back can send it after all', async () => {
    const form = page();
    await saveForm(form, {}, () => Promise.resolve(false));
    expect(form.form).toEqual({ title: '修路', isBusy: false, said: '' });
  });

  it('says what went wrong; the page may know more of it', async () => {
    const form = page();
    const failed = jest.fn();
    await saveForm(form, {}, () => Promise.reject(OFFLINE), failed);
    expect(form.form).toEqual({ title: '修路', isBusy: false, said: errorWords(OFFLINE) });
    expect(failed.mock.calls).toEqual([[OFFLINE]]);
    expect(form.refresh).not.toHaveBeenCalled();
  });

  it('reads anew what somebody else has written meanwhile; what was typed stays', async () => {
    const form = page();
    await saveForm(form, {}, () => Promise.reject(STALE));
    expect(form.refresh).toHaveBeenCalledTimes(1);
    expect(form.form).toEqual({ title: '修路', isBusy: false, said: errorWords(STALE) });
  });

  it('keeps each change, and what was said of the form before is over', () => {
    const form = page();
    form.change({ title: '修水渠' });
    expect([form.form.said, form.kept]).toEqual(['', ['修水渠']]);
  });
});
