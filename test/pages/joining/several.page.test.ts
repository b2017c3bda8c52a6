import { mountPage, says, textOf } from '../setup/mount';
import { phone } from '../setup/phone';
import { line, matter, NOW, ownMatter } from '../setup/sample';

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

const show = (view: ReturnType<typeof matter>) => {
  phone.answer({ 'matter.get': () => view });
  return mountPage('pages/matter/matter', { id: 'm1' });
};

describe('几个人的事', () => {
  it('a desk reads how many have it, and who joined; a hidden name stays hidden', async () => {
    const page = show(
      matter({
        reporterCount: 3,
        joiners: [
          { name: '示例甲卯', isOnBehalf: false, at: NOW },
          { name: null, isOnBehalf: false, at: NOW },
        ],
      }),
    );
    await says(page, '一共3人遇到这件事：示例甲卯');
  });

  it('who joined sees it without the reporter’s words, and that it is theirs too', async () => {
    const page = show(ownMatter({ isJoined: true, text: '', reporterCount: 2, joiners: [] }));
    await says(page, '别人先报的，您也遇到了');
    expect(textOf(page)).not.toContain('村口路灯不亮');
  });

  it('a merged one leads to the task it is part of', async () => {
    const page = show(
      matter({
        state: 'merged',
        mergedInto: { matterId: 'm2', code: '9Q2M-7K3F' },
        timeline: [
          line({ line: 2, type: 'merged', otherCode: '9Q2M-7K3F' }),
          line({ line: 1, type: 'reported' }),
        ],
      }),
    );
    await says(page, '9Q2M-7K3F');
    expect(textOf(page)).toContain('已并案');
  });

  it('the task names what was merged into it', async () => {
    const page = show(matter({ mergedFrom: [{ matterId: 'm2', code: '9Q2M-7K3F' }], reporterCount: 2 }));
    await says(page, '9Q2M-7K3F');
  });
});
