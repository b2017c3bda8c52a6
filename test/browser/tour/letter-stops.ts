import type { DeskView } from '../../../domain/contract';
import type { Ask, Stop } from './stop';

/** 书记信箱 · One's own letters, the form, one in each standing; what came to the secretary or the township. */
export async function letterStops(ask: Ask, desk: DeskView | undefined): Promise<readonly Stop[]> {
  const isAnswering = desk?.role === 'villageSecretary' || desk?.role === 'townshipSupervisor';
  const own = (await ask('letters.mine', {})).rows;
  const came = isAnswering ? (await ask('letters.desk', { isWaiting: true })).rows : [];
  const one = new Map([...own, ...came].map(({ id, state }) => [state, id]));
  return [
    { name: 'letters', path: 'village/letters/letters' },
    { name: 'write', path: 'village/write/write' },
    ...(isAnswering ? [{ name: 'letters-desk', path: 'village/letters/letters?of=desk' }] : []),
    ...[...one].map(([state, id]) => ({ name: `letter-${state}`, path: `village/letter/letter?id=${id}` })),
  ];
}
