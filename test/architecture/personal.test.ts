import { RECORD_NAMES, type RecordName } from '../../domain/record/names';
import { kindOf } from '../../domain/village/kinds';

/** Kinds that say nothing about whose data they hold, each with the reason. */
const NOBODYS: Partial<Record<RecordName, string>> = {
  bulletins: 'the village’s own words; named is only who published them, as their duty',
  polls: 'what the village asks; the answers have kinds of their own',
  meetings: 'what the village plans; named is only who planned it, and who comes has a kind of its own',
  plots: 'land; named is only who keeps the ledger',
  landContracts: 'names a tenant, sealed, and no account; the law has contracts kept',
  monthEnds: 'sums and counts of a village',
  papers: 'a number and whose matter took it: the person is in the matter',
};

describe('个人信息 › every kind of record says whose data it holds', () => {
  it.each(RECORD_NAMES)('%s does, or nobody’s for a reason', (name) => {
    expect([name, kindOf(name).personal !== undefined]).toEqual([name, !(name in NOBODYS)]);
  });
});
