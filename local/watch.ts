import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';

/** What is built from a source folder. */
const PARTS = {
  domain: ['functions'],
  cloudfunctions: ['functions'],
  miniprogram: ['npm', 'phone'],
  'local/phone': ['phone'],
} as const;

type Part = (typeof PARTS)[keyof typeof PARTS][number];

/** A save is often several writes. */
const SETTLE_MS = 150;
/** Made by the build itself. */
const MADE = /(^|[\\/])(miniprogram_npm|node_modules)([\\/]|$)/;

/** 边改边看 · Builds what depends on a changed source. Calls never overlap; `rebuild` must not throw. */
export function watchSources(root: string, rebuild: (parts: readonly Part[]) => Promise<void>): () => void {
  const changed = new Set<Part>();
  let timer: NodeJS.Timeout | undefined;
  let isBuilding = false;

  const build = async (): Promise<void> => {
    if (isBuilding || changed.size === 0) return;
    isBuilding = true;
    const parts = [...changed];
    changed.clear();
    await rebuild(parts);
    isBuilding = false;
    await build();
  };
  const watchers = Object.entries(PARTS).map(([folder, parts]): FSWatcher => {
    return watch(join(root, folder), { recursive: true }, (_event, file) => {
      if (file === null || MADE.test(file)) return;
      for (const part of parts) changed.add(part);
      clearTimeout(timer);
      timer = setTimeout(() => void build(), SETTLE_MS);
    });
  });
  return () => {
    clearTimeout(timer);
    for (const watcher of watchers) watcher.close();
  };
}
