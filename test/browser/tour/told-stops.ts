import type { Ask, Stop } from './stop';

/** What the village has told them, one of each standing; the form for those who publish. */
export async function bulletinStops(ask: Ask): Promise<readonly Stop[]> {
  const { rows, canPublish } = await ask('bulletins.list', {});
  const seen = [rows[0], rows.find(({ isRecalled }) => isRecalled)].flatMap((row) => row ?? []);
  return [
    ...seen.map(({ id, isRecalled }) => ({
      name: `bulletin${isRecalled ? '-recalled' : ''}`,
      path: `village/bulletin/bulletin?id=${id}`,
    })),
    ...(canPublish
      ? [
          { name: 'publish', path: 'village/publish/publish' },
          { name: 'publish-finance', path: 'village/publish/publish?kind=finance&period=2026-Q3' },
        ]
      : []),
  ];
}

/** What the village tells of what went well, one of each standing; who is shown, and the desk, see drafts. */
export async function exampleStops(ask: Ask): Promise<readonly Stop[]> {
  const { rows, canTell } = await ask('examples.list', {});
  const seen = [rows.find(({ isPublished }) => isPublished), rows.find(({ isPublished }) => !isPublished)];
  const stops = seen
    .flatMap((row) => row ?? [])
    .map(({ id, isPublished }) => ({
      name: `example${isPublished ? '' : '-draft'}`,
      path: `village/example/example?id=${id}`,
    }));
  const draft = canTell ? rows.find(({ isPublished }) => !isPublished) : undefined;
  const form = draft ? [{ name: 'tell', path: `village/tell/tell?id=${draft.id}` }] : [];
  return [{ name: 'examples', path: 'village/examples/examples' }, ...stops, ...form];
}
