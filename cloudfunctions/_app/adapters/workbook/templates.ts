/** The fixed parts of an Excel file (ECMA-376), as small as Excel and WPS accept them. */
import { columnLetters } from '../../../../domain/setup/cells';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Also leaves out what XML 1.0 can't hold. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

export const CONTENT_TYPES = (sheets: number): string =>
  `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${numbers(
    sheets,
  )
    .map(
      (sheet) =>
        `<Override PartName="/xl/worksheets/sheet${sheet}.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/comments${sheet}.xml" ContentType="${TYPE}.comments+xml"/>`,
    )
    .join('')}</Types>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (inside: string): string =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

export const RELATIONS = relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'));

/** Styles: 0 plain, 1 a heading, 2 a text that stays one. */
export const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE6F4EC"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1"/><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="2" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

export function workbookParts(names: readonly string[]): readonly (readonly [path: string, text: string])[] {
  const sheets = names
    .map((name, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
    .join('');
  // The first row is printed on every page.
  const titles = names
    .map(
      (name, index) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name.replace(/'/g, "''"))}'!$1:$1</definedName>`,
    )
    .join('');
  const targets = names.map((_, index) =>
    relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`),
  );
  return [
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets><definedNames>${titles}</definedNames></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(`${targets.join('')}${relation('rIdStyles', 'styles', 'styles.xml')}`),
    ],
  ];
}

export const relationsOf = (sheet: number): string =>
  relations(
    `${relation('rId1', 'vmlDrawing', `../drawings/notes${sheet}.vml`)}${relation('rId2', 'comments', `../comments${sheet}.xml`)}`,
  );

/** 批注 · Notes on the cells of the first row, with the drawing that old and new programs want for them. */
export function notesParts(
  sheet: number,
  notes: readonly (string | null)[],
): readonly (readonly [path: string, text: string])[] {
  const present = notes.flatMap((note, column) => (note === null ? [] : [{ note, column }]));
  const comments = present
    .map(
      ({ note, column }) =>
        `<comment ref="${columnLetters(column)}1" authorId="0"><text><t xml:space="preserve">${escapeXml(note)}</t></text></comment>`,
    )
    .join('');
  const shapes = present
    .map(
      ({ column }, index) =>
        `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox/><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1},15,0,2,${column + 4},31,8,1</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>0</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
    )
    .join('');
  return [
    [
      `xl/comments${sheet}.xml`,
      `${XML}<comments xmlns="${MAIN}"><authors><author>网里办</author></authors><commentList>${comments}</commentList></comments>`,
    ],
    [
      `xl/drawings/notes${sheet}.vml`,
      `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${shapes}</xml>`,
    ],
  ];
}
