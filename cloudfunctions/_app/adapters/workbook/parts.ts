import { SaxesParser, type SaxesTagPlain } from 'saxes';

import { DomainError } from '../../../../domain/errors';
import { unreadable, type Package } from './zip';

/** What is done with a part's elements; names come without their prefix. */
interface Handlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** 'x:row' → 'row': some programs prefix every element. */
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** A parser of XML in pieces; entities that the file itself defines aren't expanded. Throws what is malformed. */
export function parserOf({ open, close, text }: Handlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => {
    throw error;
  });
  if (open)
    parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
      open(local(name), attributes);
    });
  if (close)
    parser.on('closetag', ({ name }) => {
      close(local(name));
    });
  if (text) parser.on('text', text);
  return parser;
}

/** Reads a whole part. Refuses FILE_UNREADABLE. */
async function parse(zip: Package, part: string, handlers: Handlers): Promise<void> {
  const parser = parserOf(handlers);
  try {
    for await (const piece of zip.pieces(part)) parser.write(piece);
    if (zip.has(part)) parser.close();
  } catch (error) {
    throw error instanceof DomainError ? error : unreadable('broken');
  }
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** What a workbook is made of. */
export interface Book {
  /** That people can see, by name and in their order. */
  readonly sheets: readonly SheetPart[];
  readonly textsPart: string;
  readonly stylesPart: string;
  /** Days are counted from 1904 on. */
  readonly is1904: boolean;
}
interface Relation {
  readonly id: string;
  /** 'styles', the last word of what it is. */
  readonly kind: string;
  readonly part: string;
}

/** What a part points to; `part` '': the package itself. */
async function readRelations(zip: Package, part: string): Promise<readonly Relation[]> {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const relations: Relation[] = [];
  await parse(zip, `${folder}_rels/${part.slice(folder.length)}.rels`, {
    open(name, { Id: id = '', Target: target, Type: type = '' }) {
      if (name !== 'Relationship' || target === undefined) return;
      const path = target.startsWith('/') ? target.slice(1) : folder + target;
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), part: plainPath(path) });
    },
  });
  return relations;
}

/** 'xl/../xl/styles.xml' → 'xl/styles.xml' */
function plainPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/'))
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  return steps.join('/');
}

/** A sheet's relation: 'r:id', whatever the prefix is. */
const relationIn = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? attributes['id'] ?? '';

/** A workbook's parts, where its own relations say that they are. */
export async function readBook(zip: Package): Promise<Book> {
  const root = await readRelations(zip, '');
  const workbook = root.find(({ kind }) => kind === 'officeDocument')?.part ?? 'xl/workbook.xml';
  const relations = await readRelations(zip, workbook);
  const partOf = (kind: string, usual: string): string =>
    relations.find((relation) => relation.kind === kind)?.part ?? usual;
  const sheets: SheetPart[] = [];
  let is1904 = false;
  await parse(zip, workbook, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (tag !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const { name } = attributes;
      const part = relations.find(({ id }) => id === relationIn(attributes))?.part;
      if (name !== undefined && part !== undefined && zip.has(part)) sheets.push({ name, part });
    },
  });
  return {
    sheets,
    textsPart: partOf('sharedStrings', 'xl/sharedStrings.xml'),
    stylesPart: partOf('styles', 'xl/styles.xml'),
    is1904,
  };
}

/** 共享文字 · Texts that cells point to by number; how they are read aloud (注音) is left out. */
export async function readSharedTexts(zip: Package, part: string): Promise<readonly string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let aloud = 0;
  await parse(zip, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') aloud += 1;
      isText = name === 't' && aloud === 0;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 't') isText = false;
      if (name === 'rPh') aloud -= 1;
      if (name === 'si') texts.push(text);
    },
  });
  return texts;
}

/** Formats that Excel itself has for dates, by number; 27–36 and 50–58 are the Chinese ones. */
const isDateId = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
/** A format of one's own is a date's if, besides quoted words and [conditions], it has a year or a day. */
const isDateCode = (code: string): boolean => /[yd年月]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

/** Which styles of cells show a number as a date. */
export async function readDateStyles(zip: Package, part: string): Promise<readonly boolean[]> {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isWithin = false;
  await parse(zip, part, {
    open(name, { numFmtId, formatCode }) {
      if (name === 'cellXfs') isWithin = true;
      const id = Number(numFmtId);
      if (name === 'numFmt' && formatCode !== undefined) codes.set(id, formatCode);
      if (name === 'xf' && isWithin) styles.push(isDateId(id) || isDateCode(codes.get(id) ?? ''));
    },
    close(name) {
      if (name === 'cellXfs') isWithin = false;
    },
  });
  return styles;
}
