import { COLLECTIONS } from '../../cloudfunctions/_app/indexes';
import { DAY_MS } from '../../domain/deadline/local-time';
import { wordsOf } from '../words-of';
import { given, then, when } from './support/steps';
import { useVillage } from './support/village';
import type { Villager } from './support/villager';

const village = useVillage();
const VILLAGE = '140928208224';
/** Nobody else’s. */
const NAME = '示例欧阳留痕';

/** A line of the copy for each thing. */
const TOLD = [
  '典型《示例：修好了》（没有发布）：您同意了',
  '任务“示例：清水渠”：您负责，履责中',
  '设岗定职：水渠岗（您在岗）',
  '实名征求意见：您答过一份（第 1 题选了第 2 项）',
  '实名征求意见里的建议：示例：带上水沟',
  '会议和活动：您说了会来，请村里提醒',
  '矛盾调解：您是当事人，没有达成协议',
  '家里的情况：您自己填过、改过或删过',
  '写给村支书的信：示例：路太窄',
  '匿名征求意见：答卷上没有名字，谁也查不到哪一份是您的',
];

/** 编号还在的地方 · Besides hashed lines; without the deployment’s key an id leads to nobody (docs/adr/0014). */
const ID_STAYS = {
  'bindings._id': 'which household somebody belonged to, when: without a name',
  'bindings.personId': 'the same',
  'letters.writerId': 'sealed into what the letter’s chain begins with',
  'matters.reporter.personId': 'sealed into the first line of a receipt that must verify',
  'people._id': 'that an account was deleted, and when',
  'rightsRequests.personId': 'that it was asked for, and done',
};

/** 每样一件 · Something of every kind that holds somebody’s data, as people come to it. */
async function oneOfEverything(resident: Villager, linked: Villager): Promise<void> {
  const secretary = village.person('secretary');
  const { personId } = await resident.asks('me.get', {});
  const { id: matterId } = await resident.reports();
  await linked.asks('matter.acknowledge', { matterId });
  await linked.asks('matter.resolve', { matterId, outcome: 'fixed', words: '修好了' });
  const story = {
    clientKey: 'leaving-example',
    matterId,
    title: '示例：修好了',
    text: '当天就修好了。',
    isReporterShown: true,
    others: [],
    isNobodyShown: false,
  };
  const { exampleId } = await secretary.asks('example.draft', story);
  await secretary.asks('example.ask', { exampleId });
  const { version } = await resident.asks('example.get', { exampleId });
  await resident.asks('example.answer', { exampleId, version, isAgreed: true });

  const station = { clientKey: 'leaving-station', name: '水渠岗', duties: ['看水渠'], holderId: personId };
  await secretary.asks('station.open', station);
  const { candidates } = await secretary.asks('task.form', { kind: 'task' });
  const stationId = candidates.find(({ stationName }) => stationName === '水渠岗')?.stationId ?? '';
  const { taskId } = await secretary.asks('task.give', {
    clientKey: 'leaving-task',
    kind: 'task',
    what: '示例：清水渠',
    responsibleId: personId,
    stationId,
    workdays: 3,
  });
  await resident.asks('task.take', { taskId });
  await resident.asks('task.progress', { taskId, words: '示例：清了一半' });

  for (const isAnonymous of [false, true]) {
    const { pollId } = await secretary.asks('poll.publish', {
      clientKey: `leaving-poll-${isAnonymous ? 'anonymous' : 'named'}`,
      title: '示例：先修哪一条路',
      text: '',
      questions: [
        { kind: 'single', text: '先修哪一条', options: ['东边', '西边'] },
        { kind: 'free', text: '还有什么建议' },
      ],
      per: 'person',
      isAnonymous,
      placeId: VILLAGE,
      closesAt: village.now + 3 * DAY_MS,
    });
    const replies = [
      { questionId: 'q1', picks: [1] },
      { questionId: 'q2', text: '示例：带上水沟', isShared: true },
    ];
    await resident.asks('poll.answer', { pollId, replies });
  }
  const { meetingId } = await secretary.asks('meeting.plan', {
    clientKey: 'leaving-meeting',
    kind: 'talk',
    title: '示例：防火宣讲',
    agenda: '讲防火',
    place: '村委会',
    placeId: VILLAGE,
    beginsAt: village.now + 3 * DAY_MS,
  });
  await resident.asks('meeting.reply', { meetingId, isComing: true, wantsReminder: true });
  await resident.asks('home.correct', { clientKey: 'leaving-home', fieldId: 'alone', valueId: 'no' });

  await resident.asks('letter.write', { clientKey: 'leaving-letter', words: '示例：路太窄' });

  const dispute = { clientKey: 'leaving-dispute', categoryId: 'dispute', text: '示例：滴水檐滴到我家。' };
  const { id: disputeId } = await resident.asks('matter.report', dispute);
  await linked.asks('matter.acknowledge', { matterId: disputeId });
  await linked.asks('mediation.name-party', {
    matterId: disputeId,
    clientKey: 'leaving-party',
    side: 'applicant',
    name: NAME,
    phone: '13900000001',
    isReporter: true,
  });
}

interface Place {
  readonly at: string;
  readonly words: string;
}

/** 全库 · Every text and key of every document of every collection, with what is sealed opened. */
function everyWord(open: (sealed: string) => string): readonly Place[] {
  const found: Place[] = [];
  const walk = (value: unknown, at: string): void => {
    if (typeof value === 'string') {
      found.push({ at, words: value });
      try {
        found.push({ at, words: open(value) });
      } catch {
        // It isn't sealed.
      }
    } else if (Array.isArray(value)) value.forEach((one) => walk(one, `${at}[]`));
    else if (typeof value === 'object' && value !== null)
      for (const [key, one] of Object.entries(value)) {
        found.push({ at, words: key });
        walk(one, `${at}.${key}`);
      }
  };
  for (const { name } of COLLECTIONS) for (const doc of village.stored<object>(name)) walk(doc, name);
  return found;
}

const placesOf = (words: readonly Place[], what: string): readonly string[] =>
  [...new Set(words.filter((one) => one.words.includes(what)).map(({ at }) => at))].sort();

test('一样一件 › the copy has a line for each; after the account is deleted nobody finds the person anywhere', async () => {
  await village.morning();
  const [resident, linked] = [village.person('resident-07'), village.person('linked-0301')];
  const { vault } = village.ports();
  const { personId, number } = await given('a person who has one of everything', async () => {
    await resident.asks('me.save', { name: NAME, hasConsented: true });
    const me = await resident.asks('me.get', {});
    const row = village.stored<{ _id: string; phoneSealed: string | null }>('people');
    const sealed = row.find(({ _id }) => _id === me.personId)?.phoneSealed ?? '';
    await oneOfEverything(resident, linked);
    await village.sweeps();
    return { personId: me.personId, number: vault.open(sealed) };
  });
  const before = everyWord((sealed) => vault.open(sealed));
  await then('their copy has it all, a line each', async () => {
    const words = await wordsOf((await resident.asks('me.export', {})).base64);
    for (const line of TOLD) expect([line, words.includes(line)]).toEqual([line, true]);
    expect(placesOf(before, NAME).length).toBeGreaterThan(5);
    expect(placesOf(before, number).length).toBeGreaterThan(0);
  });
  await when('they delete the account, and open matters are taken back', async () => {
    await resident.asks('me.delete-account', { openMatters: 'withdraw', isSure: true });
    await village.sweeps();
    await village.sweeps();
  });
  await then(
    'no name, number or word of theirs is left, and their id only where the law or a hash keeps it',
    () => {
      const after = everyWord((sealed) => vault.open(sealed));
      for (const gone of [NAME, number, '13900000001', '清了一半', '路太窄'])
        expect([gone, placesOf(after, gone)]).toEqual([gone, []]);
      expect(placesOf(after, personId).filter((at) => !/\.timeline\[\]\.event\./.test(at))).toEqual(
        Object.keys(ID_STAYS),
      );
    },
  );
});
