import type { ArchiveFile } from '../ports/archive';
import { a4Page, paragraph, wordFiles } from './word-document';

/** 一段 · A heading with its lines. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const MARGIN = 1134;
const ROOM = { before: 60, after: 60 };
const TITLE = { ...ROOM, halfPoints: 36, isBold: true };
const HEADING = { ...ROOM, halfPoints: 28, isBold: true };
const LINE = { ...ROOM, halfPoints: 24 };

/** 文字文件 · Headings and lines as a Word document. */
export function textDocument(title: string, sections: readonly Section[]): readonly ArchiveFile[] {
  const body = [
    paragraph(title, TITLE),
    ...sections.flatMap((section) => [
      paragraph(section.title, HEADING),
      ...section.lines.map((line) => paragraph(line, LINE)),
    ]),
  ];
  return wordFiles(`${body.join('')}${a4Page(MARGIN)}`);
}
