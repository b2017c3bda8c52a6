import type { DeskView, MatterRow } from '../../../domain/contract';
import type { Ask, Stop } from './stop';

/** 办事 · Each service's sheet as it stands, a paper, the year's numbers, asking for somebody; the county's templates. */
export async function serviceStops(
  ask: Ask,
  desk: DeskView | undefined,
  rows: readonly MatterRow[],
): Promise<readonly Stop[]> {
  if (desk?.level === 'county')
    return [
      { name: 'templates', path: 'manage/templates/templates' },
      { name: 'template', path: 'manage/template/template?id=service-residence' },
      { name: 'template-new', path: 'manage/template/template' },
    ];
  const stops = new Map<string, Stop>();
  const add = (name: string, path: string): void => void (stops.has(name) || stops.set(name, { name, path }));
  for (const { id, kind } of rows.filter(({ categoryName }) => NAMES.includes(categoryName))) {
    if (kind !== 'help') continue;
    const { canAnswer, canLook, draft, papers } = await ask('service.sheet', { matterId: id });
    const [paper] = papers;
    const standing = canAnswer ? 'missing' : draft ? 'draft' : paper ? 'paper' : 'asked';
    add(`sheet-${standing}`, `village/sheet/sheet?id=${id}`);
    if (paper && canLook)
      add(
        `paper${paper.revoked ? '-revoked' : ''}`,
        `village/paper/paper?id=${id}&number=${encodeURIComponent(paper.number)}`,
      );
  }
  if (desk?.level === 'village') add('papers', 'manage/papers/papers');
  const [home] = desk && desk.level !== 'township' ? (await ask('homes.list', {})).rows : [];
  if (home) {
    add('services-proxy', `village/services/services?householdId=${home.id}`);
    add('apply-proxy', `village/apply/apply?id=service-residence&householdId=${home.id}`);
  }
  return [...stops.values()];
}

/** Of the sample's requests. */
const NAMES = ['居住证明'];
