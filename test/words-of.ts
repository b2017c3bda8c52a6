import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';

import { fromBuffer, type Entry, type Options, type ZipFile } from 'yauzl';

const openZip = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** The words of a Word document. */
export async function wordsOf(base64: string): Promise<string> {
  const zip = await openZip(Buffer.from(base64, 'base64'), { autoClose: false });
  const entries: Entry[] = [];
  zip.on('entry', (entry: Entry) => entries.push(entry));
  await once(zip, 'end');
  const main = entries.find(({ fileName }) => fileName === 'word/document.xml');
  if (!main) throw new Error('no document in it');
  const stream = await promisify<Entry, Readable>(zip.openReadStream.bind(zip))(main);
  return (await text(stream)).replace(/<[^>]+>/g, ' ');
}
