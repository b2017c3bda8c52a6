import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';
import { CloudError } from '../errors';
import type { Connection } from '../store/connection';
import type { LocalClock } from '../time/local-clock';
import { checkCloudPath, contentTypeOf, fileIdOf, pathOfFileId } from './file-paths';
import type { Signer } from './signer';

export interface StoredFile {
  readonly cloudPath: string;
  readonly bytes: Buffer;
  readonly contentType: string;
}

export const MOST_FILE_BYTES = 20 * 1024 * 1024;
const DEFAULT_LINK_S = 7200;
const UPLOAD_MS = 15 * 60_000;
/** Files written by functions belong to the service; a person never overwrites them. */
const SERVICE = '';

/** 云存储 · Files of the local cloud. Bytes lie in the data folder under names of our own, never under a given path. */
export class FileStore {
  readonly #folder: string;

  constructor(
    dataDir: string,
    private readonly env: string,
    private readonly connection: Connection,
    private readonly clock: LocalClock,
    private readonly signer: Signer,
  ) {
    this.#folder = path.join(dataDir, 'files');
    mkdirSync(this.#folder, { recursive: true });
    connection.exec(
      `CREATE TABLE IF NOT EXISTS meta_file (path TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL,
        bytes INTEGER NOT NULL, at INTEGER NOT NULL)`,
    );
  }

  /** For a function's upload: the ticket that the PUT of the bytes must carry. */
  prepareUpload(cloudPath: string): { fileId: string; cosFileId: string; authorization: string } {
    const expiresAt = this.clock.now() + UPLOAD_MS;
    const signature = this.signer.sign('upload', checkCloudPath(cloudPath), expiresAt);
    const fileId = fileIdOf(this.env, cloudPath);
    // It travels as a header, which takes no Chinese.
    const cosFileId = Buffer.from(fileId, 'utf8').toString('base64url');
    return { fileId, cosFileId, authorization: `${expiresAt}.${signature}` };
  }

  /** Refuses STORAGE_SIGN_PARAM_INVALID for a forged or late ticket. */
  acceptUpload(cosFileId: string, authorization: string, bytes: Buffer): void {
    const cloudPath = pathOfFileId(this.env, Buffer.from(cosFileId, 'base64url').toString('utf8'));
    const [expiresAt = '', signature = ''] = authorization.split('.');
    const isValid = this.signer.isValid(signature, 'upload', cloudPath, expiresAt);
    if (!isValid || Number(expiresAt) < this.clock.now()) {
      throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'the upload ticket is not valid');
    }
    this.#write(cloudPath, SERVICE, bytes);
  }

  /** A person's upload. Refuses STORAGE_EXCEED_AUTHORITY for a path that somebody else's file has. */
  upload(owner: string, cloudPath: string, bytes: Buffer): string {
    const taken = this.connection.first('SELECT owner FROM meta_file WHERE path = ?', [
      checkCloudPath(cloudPath),
    ]);
    if (taken && taken[0] !== owner)
      throw new CloudError('STORAGE_EXCEED_AUTHORITY', `${cloudPath} is another's file`);
    this.#write(cloudPath, owner, bytes);
    return fileIdOf(this.env, cloudPath);
  }

  /** A signed link that ends after `maxAgeS` seconds of the cloud's time; undefined for a file that isn't there. */
  link(fileId: string, maxAgeS = DEFAULT_LINK_S): string | undefined {
    const cloudPath = this.#pathIfStored(fileId);
    if (cloudPath === undefined) return undefined;
    const expiresAt = Math.floor(this.clock.now() / 1000) + maxAgeS;
    return `/storage/${cloudPath}?sign=${this.signer.sign('read', cloudPath, expiresAt)}&t=${expiresAt}`;
  }

  /** Refuses STORAGE_SIGN_PARAM_INVALID for a forged or ended link, STORAGE_FILE_NONEXIST for a removed file. */
  open(cloudPath: string, signature: string, expiresAt: string): StoredFile {
    const isValid = this.signer.isValid(signature, 'read', checkCloudPath(cloudPath), expiresAt);
    if (!isValid || Number(expiresAt) * 1000 < this.clock.now()) {
      throw new CloudError('STORAGE_SIGN_PARAM_INVALID', 'the link is not valid any more');
    }
    return this.read(cloudPath);
  }

  read(cloudPath: string): StoredFile {
    const row = this.connection.first('SELECT name FROM meta_file WHERE path = ?', [cloudPath]);
    if (!row) throw new CloudError('STORAGE_FILE_NONEXIST', `there is no file ${cloudPath}`);
    const bytes = readFileSync(path.join(this.#folder, String(row[0])));
    return { cloudPath, bytes, contentType: contentTypeOf(cloudPath) };
  }

  /** Whether there was a file to remove. */
  remove(fileId: string): boolean {
    const cloudPath = this.#pathIfStored(fileId);
    if (cloudPath === undefined) return false;
    const name = this.connection.first('SELECT name FROM meta_file WHERE path = ?', [cloudPath])?.[0];
    this.connection.run('DELETE FROM meta_file WHERE path = ?', [cloudPath]);
    rmSync(path.join(this.#folder, String(name)), { force: true });
    return true;
  }

  #pathIfStored(fileId: string): string | undefined {
    let cloudPath: string;
    try {
      cloudPath = pathOfFileId(this.env, fileId);
    } catch (error) {
      if (error instanceof CloudError) return undefined;
      throw error;
    }
    return this.connection.first('SELECT 1 FROM meta_file WHERE path = ?', [cloudPath])
      ? cloudPath
      : undefined;
  }

  /** The bytes are on the disk before the row that names them: a crash leaves a stray file at worst. */
  #write(cloudPath: string, owner: string, bytes: Buffer): void {
    if (bytes.length > MOST_FILE_BYTES)
      throw new CloudError('STORAGE_EXCEED_SIZE', 'the file is larger than 20 MB');
    const name = randomUUID();
    const handle = openSync(path.join(this.#folder, name), 'wx');
    try {
      writeSync(handle, bytes);
      if (this.connection.synchronous === 'FULL') fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    const old = this.connection.first('SELECT name FROM meta_file WHERE path = ?', [cloudPath])?.[0];
    this.connection.run('INSERT OR REPLACE INTO meta_file VALUES (?, ?, ?, ?, ?)', [
      cloudPath,
      owner,
      name,
      bytes.length,
      this.clock.now(),
    ]);
    if (old !== undefined) rmSync(path.join(this.#folder, String(old)), { force: true });
  }
}
