import type { BulletinFormView, MeetingRow, MeetingView } from '../../../domain/contract';
import { monthLater, meetingsView } from '../../../miniprogram/village/meetings/meetings.view';
import {
  BLANK as BLANK_MEETING,
  inputOf as meetingInput,
  withKind,
} from '../../../miniprogram/village/plan/plan.view';
import { fire, mountPage, says, tap, textOf, until } from '../setup/mount';
import { phone } from '../setup/phone';
import { hours, NOW } from '../setup/sample';

const SHELL = { now: NOW, isElder: false, isOnline: true };
const inputs = (name: string) => phone.calls.filter(({ call }) => call === name).map(({ input }) => input);
const form: BulletinFormView = {
  places: [{ placeId: '140928208224', name: '下鹿角村' }],
  periods: { party: [], affairs: [], finance: [], notice: [] },
  owed: [],
};

beforeEach(() => {
  jest.spyOn(Date, 'now').mockReturnValue(NOW);
  phone.provide('showModal', () => Promise.resolve({ confirm: true, content: '写错了' }));
});

const meetingRow = (more: Partial<MeetingRow> = {}): MeetingRow => ({
  id: 'm1',
  kind: 'talk',
  title: '防火宣讲',
  place: '村委会',
  placeName: '下鹿角村',
  isPartyOnly: false,
  beginsAt: hours(30),
  isCancelled: false,
  ...more,
});
const meeting = (more: Partial<MeetingView> = {}): MeetingView => ({
  ...meetingRow(),
  agenda: '讲防火',
  byName: '示例甲',
  pictures: [],
  documents: [],
  removedDocuments: [],
  minutes: '',
  changed: null,
  own: { isComing: null, wantsReminder: false, remindAt: hours(28) },
  desk: null,
  ...more,
});

describe('会议和活动', () => {
  it('a month with its days marked; elder view has the list alone', () => {
    const data = {
      month: '2026-12',
      rows: [meetingRow({ beginsAt: Date.parse('2026-12-05T15:00:00+08:00') })],
      villageNames: ['下鹿角村'],
      canPlan: false,
    };
    const loaded = { data, at: NOW, failure: null, isLoading: false };
    const view = meetingsView(loaded, '2026-12', '', SHELL);
    expect(view.days).toHaveLength(31);
    expect(view.days.filter(({ isMarked }) => isMarked).map(({ day }) => day)).toEqual(['2026-12-05']);
    // The first of December 2026 is a Tuesday.
    expect(view.blanks).toHaveLength(1);
    expect(meetingsView(loaded, '2026-12', '2026-12-06', SHELL).rows).toEqual([]);
    expect(meetingsView(loaded, '2026-12', '', { ...SHELL, isElder: true }).hasGrid).toBe(false);
    expect([monthLater('2026-12', 1), monthLater('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });

  it('says that one comes, and asks WeChat for one message from the same tap as the reminder', async () => {
    phone.provide('requestSubscribeMessage', ({ success }: { success: (answers: object) => void }) =>
      success({}),
    );
    phone.answer({
      'meeting.get': () => meeting(),
      'meeting.reply': () => ({ meetingId: 'm1' }),
    });
    const page = mountPage('village/meeting/meeting', { id: 'm1' });
    await says(page, '只有村两委看得到');
    fire(page, '.meeting__coming', 'pick', { id: 'yes' });
    await says(page, '知道您来了');
    fire(page, '.meeting__remind', 'toggle', { isOn: true });
    await says(page, '到时候提醒您');
    expect(inputs('meeting.reply')).toEqual([
      { meetingId: 'm1', isComing: true, wantsReminder: false },
      { meetingId: 'm1', isComing: null, wantsReminder: true },
    ]);
  });

  it('the desk sees who means to come, and nothing like an attendance list', async () => {
    const desk = {
      reach: 40,
      coming: ['示例甲', '示例乙'],
      notComing: 1,
      canMove: true,
      canMinute: false,
      uploadPath: null,
      picturesLeft: 0,
      documentsLeft: 0,
    };
    phone.answer({ 'meeting.get': () => meeting({ desk }), 'meeting.cancel': () => ({ meetingId: 'm1' }) });
    const page = mountPage('village/meeting/meeting', { id: 'm1' });
    await says(page, '2人说来：示例甲、示例乙，1人说不来');
    expect(textOf(page)).not.toMatch(/到会率|缺席|应到/);
    tap(page, '.meeting__cancel');
    await says(page, '取消了');
    expect(inputs('meeting.cancel')).toEqual([{ meetingId: 'm1', words: '写错了' }]);
  });

  it('is planned for party members when it is theirs, and not without a time', () => {
    const written = {
      ...withKind(BLANK_MEETING, 'partyDay'),
      title: '主题党日',
      place: '村委会',
      day: '2030-01-31',
      time: '15:30',
    };
    expect(meetingInput(written, form, NOW)).toMatchObject({
      isPartyOnly: true,
      beginsAt: Date.parse('2030-01-31T15:30:00+08:00'),
    });
    expect(meetingInput({ ...written, time: '' }, form, NOW)).toBeNull();
    expect(meetingInput({ ...written, day: '2020-01-31' }, form, NOW)).toBeNull();
  });

  it('is moved from where it stands', async () => {
    phone.provide('navigateBack', () => Promise.resolve());
    phone.answer({ 'meeting.get': () => meeting(), 'meeting.move': () => ({ meetingId: 'm1' }) });
    const page = mountPage('village/plan/plan', { id: 'm1' });
    await says(page, '防火宣讲');
    fire(page, '.plan__place', 'input', { value: '学校' });
    tap(page, '.plan__send');
    await until(() => inputs('meeting.move').length === 1, 'it is sent');
    expect(inputs('meeting.move')[0]).toMatchObject({ meetingId: 'm1', place: '学校' });
  });
});
