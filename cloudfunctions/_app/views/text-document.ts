import { zip, type ZipEntry } from './zip';

/** 一段 · A heading with its lines. */
export interface Section {
  readonly title: string;
  readonly lines: readonly string[];
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

const TYPES =
  `<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${MAIN}"/></Types>`;
const RELATIONS =
  `<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="main" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`;

/** 文字文件 · Headings and lines as a Word document, which a phone opens, saves, prints and sends on. */
export function textDocument(title: string, sections: readonly Section[]): Buffer {
  const body = [
    paragraph(title, 36, true),
    ...sections.flatMap((section) => [
      paragraph(section.title, 28, true),
      ...section.lines.map((line) => paragraph(line, 24, false)),
    ]),
  ];
  return zip([
    file('[Content_Types].xml', TYPES),
    file('_rels/.rels', RELATIONS),
    file('word/document.xml', `<w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`),
  ]);
}

const file = (name: string, text: string): ZipEntry => ({
  name,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`),
});

/** Word measures letters in half points. */
const paragraph = (words: string, halfPoints: number, isBold: boolean): string =>
  '<w:p><w:pPr><w:spacing w:before="60" w:after="60"/></w:pPr><w:r><w:rPr>' +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei"/>${isBold ? '<w:b/>' : ''}` +
  `<w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;

const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
