import { burdenView, costWords } from '../../../miniprogram/manage/burden/burden.view';
import { TASKS } from '../../../miniprogram/manage/burden/tasks';
import { mountPage, says, textOf } from '../setup/mount';

describe('减负清单', () => {
  it('says role by role what each thing costs, and what nobody has to do', async () => {
    const page = mountPage('manage/burden/burden');
    await says(page, '点1下·不用打字·看1页');
    for (const words of ['村民', '受理', '办结', '月报和台账', '不用您做的'])
      expect(textOf(page)).toContain(words);
  });

  it('has every task once', () => {
    const view = burdenView({ now: 0, isElder: true, isOnline: true });
    expect(view.roles.flatMap(({ tasks }) => tasks)).toHaveLength(TASKS.length);
    expect(costWords({ id: 'x', role: '', name: '', taps: 2, typed: 4, screens: 3 })).toBe(
      '点2下 · 打4个字 · 看3页',
    );
  });
});
