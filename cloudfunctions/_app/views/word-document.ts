/** Word 文件 · The parts that every Word document is made of: what a phone can open, save, print and send on. */
import type { ArchiveFile } from '../ports/archive';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES =
  `<Types xmlns="${PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const NAMESPACES =
  `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"` +
  ` xmlns:wp="${DRAWING}/wordprocessingDrawing" xmlns:a="${DRAWING}/main" xmlns:pic="${DRAWING}/picture"`;

const xml = (path: string, text: string): ArchiveFile => ({
  path,
  content: Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`),
});
const relationships = (all: readonly string[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** Its files, to be packed. `pictures`: PNG by the name under which `picture` shows them. */
export function wordFiles(
  body: string,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): readonly ArchiveFile[] {
  const names = [...pictures.keys()];
  return [
    xml('[Content_Types].xml', TYPES),
    xml('_rels/.rels', relationships([relationship('main', 'officeDocument', 'word/document.xml')])),
    xml('word/document.xml', `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`),
    xml(
      'word/_rels/document.xml.rels',
      relationships(names.map((name) => relationship(name, 'image', `media/${name}.png`))),
    ),
    ...[...pictures].map(([name, content]) => ({ path: `word/media/${name}.png`, content })),
  ];
}

/** A4 in twentieths of a point: without its size a page is American letter, and what is signed falls off its foot. */
export const A4 = { width: 11906, height: 16838 } as const;

/** The body's last part: the page that it is printed on. */
export const a4Page = (margin: number): string =>
  `<w:sectPr><w:pgSz w:w="${A4.width}" w:h="${A4.height}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>`;

/** Word measures letters in half points, and room in twentieths of a point. */
export interface Lettering {
  readonly halfPoints: number;
  readonly isBold?: boolean;
  readonly isCentred?: boolean;
  /** On the page of the paragraph after it. */
  readonly isWithNext?: boolean;
  readonly before: number;
  readonly after: number;
}

export const paragraph = (
  words: string,
  { halfPoints, isBold, isCentred, isWithNext, before, after }: Lettering,
): string =>
  `<w:p><w:pPr>${isWithNext ? '<w:keepNext/><w:keepLines/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/>${isCentred ? '<w:jc w:val="center"/>' : ''}</w:pPr><w:r><w:rPr>` +
  `<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Microsoft YaHei"/>${isBold ? '<w:b/>' : ''}` +
  `<w:sz w:val="${halfPoints}"/></w:rPr><w:t xml:space="preserve">${escaped(words)}</w:t></w:r></w:p>`;

/** A square picture; its side in 12700ths of a point. */
export const picture = (name: string, number: number, side: number): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${side}" cy="${side}"/>` +
  `<wp:docPr id="${number}" name="${name}"/><a:graphic><a:graphicData uri="${DRAWING}/picture"><pic:pic>` +
  `<pic:nvPicPr><pic:cNvPr id="${number}" name="${name}.png"/><pic:cNvPicPr/></pic:nvPicPr>` +
  `<pic:blipFill><a:blip r:embed="${name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
  `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

/** Without what XML can't hold: control characters and halves of a letter. */
const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\p{Cc}\p{Cs}]/gu, ' ');
