import { hasRight } from '../../../domain/access/rights';
import type { SetupView } from '../../../domain/contract';
import { levelOf } from '../../../domain/grid/grid';
import { importPath } from '../../../domain/setup/job';
import type { Handler } from '../context';
import { nothing } from '../schemas';
import { exportsOf, mayHaveJob, setupScope } from '../county/setup-scope';
import { jobRowView } from '../views/job-view';
import { nameIn } from '../views/place-names';

const RECENT = 10;
const MOST_MEGABYTES = 20;

export const getSetupInput = nothing;

/** 导入导出 · What the person may bring in and take out, and what they did lately. Refuses: NOT_ALLOWED. */
export const getSetup: Handler<'setup.get'> = async (_input, context) => {
  const { actor, jobs, jurisdictions } = context;
  const placeId = setupScope(actor);
  return {
    placeId,
    placeName: nameIn(jurisdictions)(placeId),
    level: levelOf(placeId) as SetupView['level'],
    canImport: hasRight(actor.seats, 'setup.import', placeId),
    uploadPath: importPath(actor.personId),
    mostMegabytes: MOST_MEGABYTES,
    exports: exportsOf(actor, placeId),
    jobs: (await jobs.mine(actor.personId, RECENT)).filter((job) => mayHaveJob(actor, job)).map(jobRowView),
  };
};
