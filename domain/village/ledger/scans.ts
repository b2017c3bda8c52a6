import { namesOf, type PersonActor } from '../../access/actor';
import type { Instant } from '../../deadline/instant';
import { DomainError } from '../../errors';
import { freshFiles, withFiles, uploadPath, type NewFile } from '../../record/files';
import { ledgerHand } from './hand';
import type { ContractEvent, LandContract } from './land-contract';
import { contractLine } from './sign-contract';

/** How many pictures of its paper a contract may have. */
export const MOST_SCANS = 9;

/** 存合同照片 · Pictures of the paper, uploaded by somebody at the desk. Refuses: NOT_ALLOWED, FILE_NOT_YOURS, TOO_MANY_FILES. */
export function addScans(
  contract: LandContract,
  files: readonly NewFile[],
  actor: PersonActor,
  now: Instant,
): LandContract {
  const by = ledgerHand(actor, contract.villageId);
  const fresh = freshFiles(contract, files, uploadPath('landContracts', contract._id, actor.personId));
  if (fresh.length === 0) return contract;
  if (contract.media.length + fresh.length > MOST_SCANS)
    throw new DomainError('TOO_MANY_FILES', { photos: MOST_SCANS });
  const at = Math.max(now, contract.updatedAt);
  const fileIds = fresh.map(({ fileId }) => fileId);
  const event: ContractEvent = { type: 'filesAttached', at, by, words: null, fileIds };
  const after = contractLine(contract, event, namesOf(actor));
  return withFiles(after, fresh, actor.personId);
}
