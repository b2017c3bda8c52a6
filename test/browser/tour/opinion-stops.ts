import type { CallName, Input, Output } from '../../../domain/contract';

/** As in `stops.ts`, which takes these in. */
interface Stop {
  readonly name: string;
  readonly path: string;
  readonly press?: { readonly tap: string; readonly shows: string };
}
type Ask = <C extends CallName>(call: C, input: Input<C>) => Promise<Output<C>>;

/** What the village asks in each phase, the suggestions, the month and its meetings; the forms of those who make them. */
export async function opinionStops(ask: Ask): Promise<readonly Stop[]> {
  const { rows: polls, canPublish } = await ask('polls.list', {});
  const { rows: meetings } = await ask('meetings.month', {});
  const phases = ['open', 'closed', 'recalled'] as const;
  const seen = phases.flatMap((phase) => polls.find((one) => one.phase === phase) ?? []);
  const closed = seen.find(({ phase }) => phase === 'closed');
  // In the sample the last one is still to come.
  const kept = meetings.filter(({ isCancelled }) => !isCancelled);
  const ahead = kept.at(-1);
  const cancelled = meetings.find(({ isCancelled }) => isCancelled);
  const held = kept.find(({ id }) => id !== ahead?.id);
  const meeting = (name: string, id: string | undefined): readonly Stop[] =>
    id === undefined ? [] : [{ name, path: `village/meeting/meeting?id=${id}` }];
  return [
    { name: 'polls', path: 'village/polls/polls' },
    { name: 'report-opinion', path: 'pages/report/report?slot=opinion' },
    ...seen.map(({ id, phase }) => ({ name: `poll-${phase}`, path: `village/poll/poll?id=${id}` })),
    ...(closed ? suggestStops(closed.id, canPublish) : []),
    { name: 'meetings', path: 'village/meetings/meetings' },
    ...meeting('meeting', ahead?.id),
    ...meeting('meeting-held', held?.id),
    ...meeting('meeting-cancelled', cancelled?.id),
    ...(canPublish ? formStops(ahead?.id) : []),
  ];
}

const suggestStops = (pollId: string, canSettle: boolean): readonly Stop[] => {
  const path = `village/suggest/suggest?id=${pollId}`;
  const settling = { tap: '.suggest__open >> nth=0', shows: '.suggest__save' };
  return [
    { name: 'suggest', path },
    ...(canSettle ? [{ name: 'suggest-settle', path, press: settling }] : []),
  ];
};

const formStops = (meetingId: string | undefined): readonly Stop[] => [
  { name: 'ask', path: 'village/ask/ask' },
  { name: 'plan', path: 'village/plan/plan' },
  ...(meetingId === undefined ? [] : [{ name: 'plan-move', path: `village/plan/plan?id=${meetingId}` }]),
];
