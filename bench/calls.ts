import type { CallName, Input, MatterView } from '../domain/contract';
import { Villager, newClientKey, type Send } from '../test/scenarios/support/villager';

/** One measured call: who makes it, and with what; what has to be there before isn't measured. */
export interface CallCase {
  readonly name: CallName;
  /** Changes something, so each run needs a matter of its own. */
  readonly isCommand: boolean;
  prepare(send: Send): Promise<{ readonly person: string; readonly input: unknown }>;
}

const GRID = '140928208224/01';
const RESIDENT = 'resident-02';
const LINKED = 'linked-0102';

type Ready = (send: Send) => Promise<MatterView>;

const who = (send: Send, id: string): Villager => new Villager(id, send);

const reported: Ready = (send) => who(send, RESIDENT).reports();
const acknowledged: Ready = async (send) => who(send, LINKED).does('acknowledge', await reported(send));
const asked: Ready = async (send) =>
  who(send, LINKED).does('ask', await acknowledged(send), { words: '哪一户？' });
const resolved: Ready = async (send) =>
  who(send, LINKED).does('resolve', await acknowledged(send), { outcome: 'fixed' });
const declined: Ready = async (send) =>
  who(send, LINKED).does('decline', await reported(send), { words: '不归村管。' });
const atGrid: Ready = async (send) =>
  who(send, LINKED).does('escalate', await reported(send), { words: '请组里办。' });

/** A call that reads. */
const query = <C extends CallName>(name: C, person: string, input: Input<C>): CallCase => ({
  name,
  isCommand: false,
  prepare: async () => ({ person, input }),
});

/** A call on a matter that has been brought to where the action is open. */
const command = <C extends CallName>(name: C, person: string, ready: Ready, more: object = {}): CallCase => ({
  name,
  isCommand: true,
  prepare: async (send) => {
    const { id, version } = await ready(send);
    return { person, input: { matterId: id, ...(name.startsWith('matter.') ? { version } : {}), ...more } };
  },
});

const words = { words: '已去看过，明天办。' };

export const CALLS: readonly CallCase[] = [
  query('me.get', RESIDENT, {}),
  query('home.get', RESIDENT, {}),
  query('places.villages', RESIDENT, {}),
  query('places.grids', RESIDENT, { villageId: '140928208224' }),
  query('places.households', RESIDENT, { gridId: GRID }),
  query('report.form', RESIDENT, {}),
  query('report.preview', RESIDENT, { categoryId: 'repair' }),
  {
    name: 'matter.report',
    isCommand: true,
    prepare: async () => ({
      person: RESIDENT,
      input: { clientKey: newClientKey(), categoryId: 'repair', text: '水管漏水。' },
    }),
  },
  {
    name: 'matter.get',
    isCommand: false,
    prepare: async (send) => ({ person: RESIDENT, input: { matterId: (await acknowledged(send)).id } }),
  },
  command('matter.acknowledge', LINKED, reported),
  command('matter.note', LINKED, acknowledged, words),
  command('matter.ask', LINKED, acknowledged, words),
  command('matter.answer', RESIDENT, asked, words),
  command('matter.escalate', LINKED, acknowledged, words),
  command('matter.send-back', 'grid-01', atGrid, { ...words, deskId: `${GRID}/01` }),
  command('matter.resolve', LINKED, acknowledged, { outcome: 'fixed' }),
  command('matter.rate', RESIDENT, resolved, { isSatisfied: true }),
  command('matter.reopen', RESIDENT, resolved, words),
  command('matter.decline', LINKED, reported, words),
  command('matter.object', RESIDENT, declined, words),
  command('matter.withdraw', RESIDENT, reported),
  command('matter.extend', LINKED, acknowledged, words),
  command('matter.supervise', 'supervisor', reported, words),
  query('matters.mine', RESIDENT, { filter: 'all' }),
  query('desk.queue', LINKED, { group: 'reported' }),
  query('village.board', 'secretary', {}),
  query('village.glance', 'secretary', {}),
  query('village.glance-rows', 'secretary', { figure: 'matters.closed' }),
  query('township.matters', 'supervisor', { group: 'alarmed' }),
  query('township.board', 'supervisor', {}),
  query('county.board', 'county-admin', {}),
  query('inbox.list', RESIDENT, {}),
  query('binding.pending', 'grid-01', {}),
  {
    name: 'receipt.verify',
    isCommand: false,
    prepare: async (send) => {
      const { code, line, seal } = (await resolved(send)).receipt;
      return { person: 'visitor-01', input: { code, line, seal } };
    },
  },
];
