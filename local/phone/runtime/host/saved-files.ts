export interface SavedFile {
  readonly person: string;
  readonly path: string;
  readonly blob: Blob;
  readonly savedAt: number;
}

const STORE = 'files';
let opened: Promise<IDBDatabase> | undefined;

/** The saved files of one person's phone, in the browser's own database. */
export async function loadSaved(person: string, isFresh: boolean): Promise<SavedFile[]> {
  const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<SavedFile[]>);
  const own = all.filter((file) => file.person === person);
  if (!isFresh) return own;
  for (const file of own) await removeSaved(person, file.path);
  return [];
}

export async function putSaved(file: SavedFile): Promise<void> {
  await inStore('readwrite', (store) => store.put(file));
}

export async function removeSaved(person: string, path: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete([person, path]));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  run: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  opened ??= openDatabase();
  const database = await opened;
  return settle(run(database.transaction(STORE, mode).objectStore(STORE)));
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('phone', 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['person', 'path'] });
  return settle(request);
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('indexedDB'));
  });
}
