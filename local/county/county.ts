import { storedJurisdiction } from '../../cloudfunctions/_app/adapters/cloudbase/stored-jurisdiction';
import { storedMatter } from '../../cloudfunctions/_app/adapters/cloudbase/stored-matter';
import { storedRecord } from '../../cloudfunctions/_app/adapters/cloudbase/record-store';
import type { Vault } from '../../cloudfunctions/_app/ports/vault';
import type { Instant } from '../../domain/deadline/instant';
import type { Matter } from '../../domain/matter/matter';
import { SAMPLE_BOUNDARY } from './boundaries';
import { sampleBulletins } from './bulletins';
import { sampleExamples } from './examples';
import { sampleLedger } from './ledger';
import { sampleLetters } from './letters';
import { sampleMeetings } from './meetings';
import { sampleOpinions } from './opinions';
import { sampleMediations } from './mediations';
import { sampleServices } from './services';
import { sampleVisits } from './visits';
import { sampleHouseholds } from './households';
import { sampleJurisdictions } from './jurisdictions';
import { CONTESTED } from './matters/contested';
import { FINISHED } from './matters/finished';
import { delivered } from './matters/inbox';
import { looks } from './matters/looks';
import { play, type FileIdOf, type SamplePhoto } from './matters/play';
import { Stage } from './matters/stage';
import { together, TWICE } from './matters/together';
import { WAITING } from './matters/waiting';
import { sampleBindings, samplePeople } from './people/documents';
import { pastMatters } from './past/lives';
import { tallied } from './past/tallied';
import { withPastStaff } from './past/villages';
import { sampleDuties, sampleTasks } from './tasks';
import { sampleSettings } from './settings';
import { sampleTimes } from './times';

export interface SampleOptions {
  /** The instant that is "today" for the sample. */
  readonly startAt: Instant;
  readonly vault: Vault;
  /** Subscription templates for which everybody has some messages left. */
  readonly templateIds: readonly string[];
  readonly fileIdOf: FileIdOf;
  /** Without: places and people only. */
  readonly hasMatters: boolean;
  /** Besides them: what was closed in other villages in the last months, and the months counted. */
  readonly hasPast: boolean;
}

export interface SampleCounty {
  /** Documents as they are stored, by collection. */
  readonly documents: Readonly<Record<string, readonly object[]>>;
  readonly photos: readonly SamplePhoto[];
  readonly stage: Stage;
}

/**
 * 示例县 · 五寨县 with its real divisions; 下鹿角村 filled in, 杨家坡村 a little, everywhere else a vacant desk.
 *
 * All people are 示例. The matters are what the real rules made of their stories.
 */
export function sampleCounty({
  startAt,
  vault,
  templateIds,
  fileIdOf,
  hasMatters,
  hasPast,
}: SampleOptions): SampleCounty {
  const times = sampleTimes(startAt);
  const empty = sampleJurisdictions(times, vault);
  const jurisdictions = hasPast ? empty.map((one) => withPastStaff(one, times, vault)) : empty;
  const households = sampleHouseholds(times, vault);
  const bindings = sampleBindings(households, times, vault);
  const settings = sampleSettings(startAt, vault);
  const stage = new Stage(jurisdictions, households, bindings, vault, settings);
  const stories = hasMatters ? [...WAITING, ...TWICE, ...CONTESTED, ...FINISHED] : [];
  const played = stories.map((story) => play(story, startAt, stage, fileIdOf));
  const services = hasMatters ? sampleServices(startAt, stage, vault) : { matters: [], papers: [] };
  const own = [...played.map(({ matter }) => matter), ...services.matters];
  const told = (hasMatters ? together(own, startAt, stage) : own).map((matter) =>
    delivered(matter, startAt, stage),
  );
  return {
    documents: {
      settings: [settings],
      jurisdictions: jurisdictions.map(storedJurisdiction),
      households,
      boundaries: [SAMPLE_BOUNDARY],
      people: samplePeople(templateIds, times, vault),
      bindings,
      ...(hasMatters ? sampleLedger(startAt, stage, vault) : {}),
      bulletins: (hasMatters ? sampleBulletins(startAt, stage) : []).map((one) =>
        storedRecord('bulletins', one),
      ),
      examples: (hasMatters ? sampleExamples(own, startAt, stage) : []).map((one) =>
        storedRecord('examples', one),
      ),
      ...(hasMatters
        ? sampleWork(
            told.map(({ matter }) => matter),
            startAt,
            stage,
          )
        : {}),
      ...(hasMatters ? asked(startAt, stage, vault) : {}),
      mediations: (hasMatters ? sampleMediations(own, startAt, stage, vault) : []).map((one) =>
        storedRecord('mediations', one),
      ),
      papers: services.papers.map((one) => storedRecord('papers', one)),
      visits: (hasMatters ? sampleVisits(households, startAt, stage, vault) : []).map((one) =>
        storedRecord('visits', one),
      ),
      ...withPast(
        told.map(({ matter }) => matter),
        hasPast ? pastMatters(startAt, stage) : null,
        startAt,
      ),
      inbox: told.flatMap(({ entries }) => entries),
      accessLog: looks(
        told.map(({ matter }) => matter),
        startAt,
        stage,
      ),
    },
    photos: played.flatMap(({ photos }) => photos),
    stage,
  };
}

/** What was asked, what was answered, what was written to the secretary, and when the village meets. */
function asked(startAt: Instant, stage: Stage, vault: Vault): Readonly<Record<string, readonly object[]>> {
  const { polls, ballots, suggestions } = sampleOpinions(startAt, stage, vault);
  const { meetings, replies } = sampleMeetings(startAt, stage);
  return {
    polls: polls.map((one) => storedRecord('polls', one)),
    ballots: ballots.map((one) => storedRecord('ballots', one)),
    suggestions: suggestions.map((one) => storedRecord('suggestions', one)),
    letters: sampleLetters(startAt, stage).map((one) => storedRecord('letters', one)),
    meetings: meetings.map((one) => storedRecord('meetings', one)),
    meetingReplies: replies.map((one) => storedRecord('meetingReplies', one)),
  };
}

/** With what was closed before, all months are counted already; `past` null: nothing was. */
function withPast(
  told: readonly Matter[],
  past: readonly Matter[] | null,
  startAt: Instant,
): Readonly<Record<'matters' | 'tallies', readonly object[]>> {
  const matters = [...told, ...(past ?? [])];
  return {
    matters: matters.map((matter) => storedMatter({ ...matter, revision: 1 })),
    tallies: past === null ? [] : tallied(matters, startAt),
  };
}

/** 示例任务和职责 */
function sampleWork(
  matters: readonly Matter[],
  startAt: Instant,
  stage: Stage,
): Readonly<Record<'tasks' | 'duties', readonly object[]>> {
  const duties = sampleDuties(startAt, stage);
  return {
    duties: [storedRecord('duties', duties)],
    tasks: sampleTasks(startAt, stage, duties, matters).map((one) => storedRecord('tasks', one)),
  };
}
