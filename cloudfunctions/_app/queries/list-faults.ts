import * as v from 'valibot';

import type { FaultView } from '../../../domain/contract';
import { faultWords, type Fault } from '../../../domain/setup/faults';
import type { Handler } from '../context';
import { openCursor, sealCursor } from '../lists/cursors';
import { cursor, jobId } from '../schemas';
import { ownJob } from '../county/setup-scope';

/** Some may hold 300 faults. */
const CHUNKS = 2;

export const listFaultsInput = v.object({ jobId, cursor });

/** 差错 · What is wrong with the rows of an import, in their order. Refuses: JOB_NOT_FOUND. */
export const listFaults: Handler<'job.faults'> = async (input, context) => {
  const { jobs, vault, actor } = context;
  const scope = `job.faults|${actor.personId}|${input.jobId}`;
  const from = openCursor(vault, scope, input.cursor);
  const [, { rows, next }] = await Promise.all([
    ownJob(context, input.jobId),
    jobs.faultyChunks(input.jobId, CHUNKS, from),
  ]);
  return {
    rows: rows.flatMap(({ order, faults, lateFaults }) =>
      [...faults, ...lateFaults].map((fault, index) => faultView(fault, `${order}-${index}`)),
    ),
    cursor: sealCursor(vault, scope, next),
  };
};

const faultView = (fault: Fault, id: string): FaultView => ({
  id,
  where: [fault.sheet, fault.row === null ? null : `第 ${fault.row} 行`, fault.column]
    .filter((part) => part !== null)
    .join(' · '),
  value: fault.value,
  words: faultWords(fault),
});
