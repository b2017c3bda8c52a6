import type { Instant } from '../../domain/deadline/instant';
import { HOUR_MS } from '../../domain/deadline/local-time';
import type { Matter } from '../../domain/matter/matter';
import { withoutNotices } from '../../domain/record/outbox';
import { answerOnPaper, answerShown } from '../../domain/village/example/consent';
import type { Example } from '../../domain/village/example/example';
import { askShown, draftExample, isTellable, publishExample } from '../../domain/village/example/tell';
import { RESIDENTS } from './people/residents';
import type { Stage } from './matters/stage';

const STORIES = [
  {
    clientKey: 'sample-example-1',
    title: '示例：巷子里的灯，一天就亮了',
    text: '有人报巷子里第二盏路灯不亮，换过灯泡也不行。\n联户党员当天去看，是线头接触不好，接好后晚上又去试了一次。\n大家说，老人晚上出门放心了。',
    isReporterShown: true,
    others: ['示例电工'],
    isNobodyShown: false,
  },
  {
    clientKey: 'sample-example-2',
    title: '示例：烟筒不漏烟了，还装了报警器',
    text: '炉子的烟筒接口漏烟，晚上不敢睡。\n当天箍好了接口，屋里装了报警器，还教老人怎么看。',
    isReporterShown: true,
    others: [],
    isNobodyShown: false,
  },
] as const;

/** 示例典型 · One that is published as all have agreed, and one whose reporter is still asked. */
export function sampleExamples(
  matters: readonly Matter[],
  startAt: Instant,
  stage: Stage,
): readonly Example[] {
  const at = startAt - HOUR_MS;
  const secretary = stage.actor('secretary', at);
  const ids = new Map(RESIDENTS.map(({ id }) => [stage.personId(id), id]));
  const told = matters.filter((one) => isTellable(one) && ids.has(one.reporter.personId ?? ''));
  const lamp = told.find(({ text }) => text.includes('路灯不亮'));
  const stove = told.find(({ text }) => text.includes('烟筒'));
  if (!lamp || !stove) throw new Error('the sample has no matters to tell of');
  const reporter = stage.actor(ids.get(lamp.reporter.personId ?? '') ?? '', at);
  const drafted = draftExample(STORIES[0], lamp, secretary, at);
  const agreed = answerShown(drafted, true, null, reporter, at + 1);
  const signed = answerOnPaper(agreed, 'other-1', true, secretary, at + 2);
  const published = publishExample(signed, secretary, at + HOUR_MS / 2);
  const asked = askShown(draftExample(STORIES[1], stove, secretary, at), secretary, at + 1);
  return [published, asked].map((one) => ({
    ...withoutNotices(
      one,
      one.outbox.map(({ id }) => id),
    ),
    revision: 1,
  }));
}
