import type { MatterView } from '../../../domain/contract';
import { fire, mountPage, says, tap, textOf, until, type Rendered } from '../setup/mount';
import { phone, Refusal } from '../setup/phone';
import { line, matter, move, NOW } from '../setup/sample';

const open = async (action: string, data: MatterView = matter()): Promise<Rendered> => {
  phone.answer({ 'matter.get': () => data });
  const page = mountPage('pages/act/act', { id: data.id, action });
  await says(page, '村口路灯不亮');
  return page;
};
const type = (page: Rendered, value: string) => fire(page, '.act__words', 'input', { value });
const send = (page: Rendered) => tap(page, '.act__send');
const callsOf = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
});

describe('办结', () => {
  it('is one more tap: 已解决 is picked and nothing has to be typed', async () => {
    const page = await open('resolve');
    phone.answer({ 'matter.resolve': () => matter({ state: 'resolved' }) });
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.resolve')).toEqual([{ matterId: 'm1', version: 3, outcome: 'fixed' }]);
  });
});

describe('上报', () => {
  it("asks for a reason instead of sending without one, and says what's missing", async () => {
    const page = await open('escalate');
    send(page);
    await says(page, '写一句再送');
    expect(callsOf('matter.escalate')).toEqual([]);
  });

  it('takes a ready sentence with one tap', async () => {
    const page = await open('escalate');
    phone.answer({ 'matter.escalate': () => matter() });
    fire(page, '.act__phrases', 'pick', { phrase: '要花钱，这里定不了。' });
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.escalate')).toEqual([
      { matterId: 'm1', version: 3, words: '要花钱，这里定不了。' },
    ]);
  });

  it('tapped twice is sent once', async () => {
    const page = await open('escalate');
    phone.answer({ 'matter.escalate': () => matter() });
    type(page, '要花钱');
    send(page);
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.escalate')).toHaveLength(1);
  });
});

describe('督办', () => {
  const asking = matter({
    moves: [move('supervise', { needsWords: true, replyDueAt: NOW + 26 * 3_600_000 })],
  });

  it('asks for a reply unless that is switched off, and says until when', async () => {
    const page = await open('supervise', asking);
    expect(textOf(page)).toContain('请在明天12:00前回复');
    phone.answer({ 'matter.supervise': () => matter() });
    type(page, '请今天去看');
    fire(page, '.act__reply', 'toggle', { isOn: false });
    await says(page, '只提醒，不用回复');
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.supervise')).toEqual([
      { matterId: 'm1', version: 3, words: '请今天去看', wantsReply: false },
    ]);
  });
});

describe('写下的话', () => {
  const words = '要动用机械，这里办不了';
  const shown = (page: Rendered): unknown => (page.data.view as { words: string }).words;

  it('stay through leaving the page', async () => {
    type(await open('escalate'), words);
    expect(shown(await open('escalate'))).toBe(words);
    expect(shown(await open('note'))).toBe('');
  });

  it('stay when there is no network, and go out when it is back', async () => {
    const page = await open('escalate');
    type(page, words);
    phone.offline();
    send(page);
    await says(page, '没有网络');
    expect(shown(page)).toBe(words);
    phone.online();
    phone.answer({ 'matter.escalate': () => matter() });
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.escalate').at(-1)).toEqual({ matterId: 'm1', version: 3, words });
    expect(shown(await open('escalate'))).toBe('');
  });

  it("stay when WeChat's check refuses them", async () => {
    const page = await open('escalate');
    type(page, words);
    phone.answer({
      'matter.escalate': () => {
        throw new Refusal({ code: 'TEXT_RISKY', facts: { field: 'words' } });
      },
    });
    send(page);
    await says(page, '没通过微信的内容检查');
    expect(shown(page)).toBe(words);
  });

  it('stay when somebody was quicker; the new state is shown and they can be sent on it', async () => {
    const page = await open('escalate');
    type(page, words);
    const moved = matter({
      version: 4,
      timeline: [
        line({
          line: 4,
          type: 'noted',
          who: { role: 'groupHead', name: '示例戊', isYou: false, standsInFor: null },
        }),
      ],
    });
    phone.answer({
      'matter.get': () => moved,
      'matter.escalate': ({ version }) => {
        if (version === 4) return matter();
        throw new Refusal({ code: 'STALE_WRITE', facts: { version: 4, state: 'acknowledged' } });
      },
    });
    send(page);
    await says(page, '网格长示例戊·记录进展');
    expect(shown(page)).toBe(words);
    expect(phone.askedOf('navigateBack')).toEqual([]);
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.escalate').at(-1)).toEqual({ matterId: 'm1', version: 4, words });
  });

  it('stay to be read when the action is over', async () => {
    const page = await open('escalate');
    type(page, words);
    phone.answer({
      'matter.get': () => matter({ version: 5, state: 'resolved', moves: [] }),
      'matter.escalate': () => {
        throw new Refusal({ code: 'MOVE_NOT_OPEN', facts: { action: 'escalate', state: 'resolved' } });
      },
    });
    send(page);
    await says(page, '这一步现在不能办了');
    expect(shown(page)).toBe(words);
    expect(textOf(page)).toContain('返回事项');
  });
});

describe('交办', () => {
  it('goes to the desk that was picked', async () => {
    const targets = [
      { deskId: 'a', name: '1号微网格' },
      { deskId: 'b', name: '2号微网格' },
    ];
    const page = await open('sendBack', matter({ moves: [move('sendBack', { needsWords: true, targets })] }));
    phone.answer({ 'matter.send-back': () => matter() });
    type(page, '请去看看');
    send(page);
    await says(page, '先选交给谁');
    fire(page, '.act__targets', 'pick', { id: 'b' });
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.send-back')).toEqual([
      { matterId: 'm1', version: 3, words: '请去看看', deskId: 'b' },
    ]);
  });
});

describe('不满意', () => {
  it('sends it for another round', async () => {
    const page = await open('rate', matter({ state: 'resolved', moves: [move('rate')] }));
    phone.answer({ 'matter.rate': () => matter() });
    type(page, '还没有修好');
    send(page);
    await until(() => phone.askedOf('navigateBack').length === 1, 'the page goes back');
    expect(callsOf('matter.rate')).toEqual([
      { matterId: 'm1', version: 3, words: '还没有修好', isSatisfied: false },
    ]);
  });
});
