import { Writable, type Readable } from 'node:stream';

import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';

import { DomainError } from '../../../../domain/errors';

/** What an Excel file may weigh, packed and unpacked: a county's households are some 60 MB of XML. */
const MOST_PACKED = 20 * 1024 * 1024;
const MOST_UNPACKED = 400 * 1024 * 1024;
const MOST_RATIO = 200;
/** A small part may shrink as much as it likes. */
const RATIO_FROM = 1024 * 1024;
const MOST_PARTS = 2000;

export type Why = 'kind' | 'broken' | 'size' | 'rows' | 'macro' | 'locked';

export const unreadable = (why: Why): DomainError => new DomainError('FILE_UNREADABLE', { why });

/**
 * 压缩包 · The parts of an Excel or Word file.
 *
 * What the list of parts declares is judged before a byte is unpacked (压缩炸弹), and a part that then grows
 * beyond what it declared is cut off by yauzl. Refuses FILE_UNREADABLE.
 */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly parts: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Uint8Array, mostUnpacked = MOST_UNPACKED): Promise<Package> {
    if (bytes.length > MOST_PACKED) throw unreadable('size');
    try {
      const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
        lazyEntries: true,
        autoClose: false,
      });
      if (zip.entryCount > MOST_PARTS) throw unreadable('size');
      const parts = new Map<string, Entry>();
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        const grows = entry.uncompressedSize / Math.max(1, entry.compressedSize);
        const isBomb = entry.uncompressedSize > RATIO_FROM && grows > MOST_RATIO;
        if (isBomb || unpacked > mostUnpacked) throw unreadable('size');
        if (entry.isEncrypted()) throw unreadable('kind');
        parts.set(entry.fileName.toLowerCase(), entry);
      }
      return new Package(zip, parts);
    } catch (error) {
      throw error instanceof DomainError ? error : unreadable('kind');
    }
  }

  /** Of all parts, in small letters. */
  get names(): readonly string[] {
    return [...this.parts.keys()];
  }

  /** Part names differ by more than capital letters. */
  has(name: string): boolean {
    return this.parts.has(name.toLowerCase());
  }

  /** A part's text in pieces; nothing for one that isn't there. */
  async *pieces(name: string): AsyncIterable<string> {
    const entry = this.parts.get(name.toLowerCase());
    if (!entry) return;
    let stream: Readable | undefined;
    try {
      stream = await this.zip.openReadStreamPromise(entry);
      stream.setEncoding('utf8');
      for await (const text of stream) yield text as string;
    } catch (error) {
      throw error instanceof DomainError ? error : unreadable('broken');
    } finally {
      stream?.destroy();
    }
  }
}

/** Everything that a stream gives, in one piece. */
export async function collected(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  await new Promise<void>((resolve, reject) => {
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
    });
    stream.on('error', reject);
    sink.on('finish', resolve);
    sink.on('error', reject);
    stream.pipe(sink);
  });
  return Buffer.concat(chunks);
}
