import { GRID, MICRO_GRID, VILLAGE } from '../builders';
import { setupFile } from '../setup-file';
import { book, bookParts, ole, sheetXml, STYLES, zip, type PartSheet } from '../workbook-parts';
import { checked } from './checked';
import { county } from './county';

const HEADINGS = ['户编号', '所属网格代码', '门牌', '户主姓名', '生效日期', '停用日期', '说明'];
const HOME = ['h-1', MICRO_GRID, '1号', '示例甲'];
const SOUND = sheetXml([HEADINGS, HOME]);

const homesIn = async (bytes: Uint8Array) => (await checked(bytes)).homes;
const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

const NO_EXCEL =
  '这不是 Excel 文件（.xlsx）。旧的 .xls、WPS 的 .et 和 .csv 请在电脑上另存为 .xlsx；带密码的请先去掉密码。什么都没有改动。';
const BROKEN = '文件坏了，打不开。请在电脑上打开看看，另存一份再试。什么都没有改动。';
const TOO_BIG = '文件太大，或者解开以后太大。最大 20 MB，请分成几个文件。什么都没有改动。';

describe('坏文件 › a plain sentence, and nothing has changed', () => {
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
    '',
  );
  test.each<[string, () => Uint8Array, string]>([
    ['an old .xls, a WPS .et, a file with a password', ole, NO_EXCEL],
    [
      'a CSV with a mark of its bytes, named .xlsx',
      () => Buffer.from('\uFEFF户编号,门牌\nh-1,1号'),
      NO_EXCEL,
    ],
    ['an OpenDocument sheet', () => zip({ mimetype: 'x', 'content.xml': '<office/>' }), NO_EXCEL],
    ['a binary workbook (.xlsb)', () => zip({ 'xl/workbook.bin': 'x' }), NO_EXCEL],
    ['a file of nothing', () => new Uint8Array(), NO_EXCEL],
    ['a path that leads out of the file', () => zip({ ...bookParts([]), '../../etc/passwd': 'x' }), NO_EXCEL],
    ['cut off in the middle', () => book(SOUND).slice(0, 300), NO_EXCEL],
    ['a sheet cut off in the middle', () => book(SOUND.slice(0, -30)), BROKEN],
    [
      'a billion laughs',
      () => book(`<!DOCTYPE l [<!ENTITY e0 "ha">${entities}]>${SOUND.replace('示例甲', '&e9;')}`),
      BROKEN,
    ],
    [
      'an entity that reads a file',
      () => book(`<!DOCTYPE l [<!ENTITY x SYSTEM "file:///etc/passwd">]>${SOUND.replace('示例甲', '&x;')}`),
      BROKEN,
    ],
    ['a zip bomb', () => book(Buffer.alloc(30 * 1024 * 1024, ' ')), TOO_BIG],
    [
      'more parts than any workbook has',
      () => zip(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`p${n}`, '']))),
      TOO_BIG,
    ],
    [
      'only sheets of other names',
      () => zip(bookParts([{ name: '名单', xml: SOUND }])),
      '文件里没有认得的表。表的名字要和模板一样：区划、网格、户、任职、请假代岗、边界。什么都没有改动。',
    ],
  ])('%s', async (_what, bytes, words) => {
    const village = county();
    const before = village.ports.places.all.all();
    expect(await checked(bytes(), village)).toMatchObject({ failure: words, homes: [] });
    expect(village.ports.places.all.all()).toEqual(before);
  });
});

test('两张同名的表 › the second, named so but for a space, is not read, and it is said', async () => {
  const second: PartSheet = { name: '户 ', xml: sheetXml([HEADINGS, ['X9', MICRO_GRID]]) };
  const { failure, faults, homes } = await checked(zip(bookParts([{ name: '户', xml: SOUND }, second])));
  expect([failure, homes.length]).toEqual([null, 1]);
  expect(faults).toEqual(['户：这张表有两张，名字只差空格，只读了前面那张。请合成一张再导入。']);
});

describe('别的程序写的文件 › is read as it was meant', () => {
  const sheet = (more: Partial<PartSheet> = {}): PartSheet => ({ name: '户', xml: SOUND, ...more });
  const OFFICE = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

  test.each<[string, () => Uint8Array]>([
    ['sizes after the data, as of a stream', () => book(SOUND, { hasDescriptors: true })],
    ['sizes in 64 bits', () => book(SOUND, { isZip64: true })],
    ['with macros (.xlsm)', () => zip({ ...bookParts([sheet()]), 'xl/vbaProject.bin': 'MACRO' })],
    ['a sheet name with spaces in and around it', () => zip(bookParts([sheet({ name: ' 　户 ' })]))],
    [
      'a second sheet of the same name but for a space, with nothing in it',
      () => zip(bookParts([sheet(), sheet({ name: '户 ', xml: sheetXml([]) })])),
    ],
    ['paths from the root', () => moved('/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml')],
    ['paths with steps up', () => moved('../xl/./a/s.xml', 'xl/a/s.xml')],
    ['capital letters in paths', () => moved('Worksheets/Sheet1.XML', 'xl/worksheets/sheet1.xml')],
    [
      'strict names, another prefix, the workbook under another name',
      () =>
        zip({
          '_rels/.rels': `<Relationships><Relationship Id="r" Type="${OFFICE}/officeDocument" Target="xl/book2.xml"/></Relationships>`,
          'xl/book2.xml': `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:d3p1="${OFFICE}" conformance="strict"><sheets><sheet name="户" sheetId="1" d3p1:id="a"/></sheets></workbook>`,
          'xl/_rels/book2.xml.rels': `<Relationships><Relationship Id="a" Type="${OFFICE}/worksheet" Target="s.xml"/></Relationships>`,
          'xl/s.xml': SOUND,
        }),
    ],
    ['a mark of its bytes before the XML', () => book(`\uFEFF<?xml version="1.0"?>${SOUND}`)],
    ['without the numbers of rows and cells', () => book(SOUND.replace(/ r="\w+"/g, ''))],
    [
      'a hidden sheet of choices, as other forms have',
      () => zip(bookParts([sheet(), { name: '字典', xml: SOUND, state: 'veryHidden' }])),
    ],
    [
      'a hidden row, as a filter leaves it',
      () => book(sheetXml([HEADINGS, HOME], (index) => (index === 1 ? ' hidden="1"' : ''))),
    ],
    [
      'blank rows below, and thousands with nothing but a border',
      () =>
        book(
          sheetXml([HEADINGS, HOME, ['', ' ', '　', '']]).replace(
            '</sheetData>',
            `${Array.from({ length: 30_000 }, (_, n) => `<row r="${n + 9}" s="1"><c r="A${n + 9}" s="1"/><c r="D${n + 9}" s="1"/></row>`).join('')}</sheetData>`,
          ),
        ),
    ],
    ['wide digits and spaces', () => book(SOUND.replace(MICRO_GRID, wide(` ${MICRO_GRID} `)))],
    ['formulas with their results', () => book(SOUND.replace('<v>1号', '<f>A1&amp;"号"</f><v>1号'))],
  ])('%s', async (_what, bytes) => {
    expect(await checked(bytes())).toMatchObject({
      failure: null,
      faults: [],
      homes: [{ id: 'h-1', placeId: MICRO_GRID, doorplate: '1号', headName: '示例甲' }],
    });
  });

  /** The sheet's part lies elsewhere. */
  function moved(target: string, part: string): Uint8Array {
    const { 'xl/worksheets/sheet1.xml': xml, ...parts } = bookParts([sheet()]);
    const relations = String(parts['xl/_rels/workbook.xml.rels']).replace('worksheets/sheet1.xml', target);
    return zip({ ...parts, 'xl/_rels/workbook.xml.rels': relations, [part]: xml ?? '' });
  }

  const wide = (text: string): string =>
    text.replace(/[\d/]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));

  const cell = (column: string, inside: string): string => `<c r="${column}2"${inside}</c>`;
  const withRow = (cells: string): Uint8Array =>
    book(sheetXml([HEADINGS]).replace('</sheetData>', `<row r="2">${cells}</row></sheetData>`));

  test('numbers kept as texts and texts kept as numbers, rich texts, dates of either count', async () => {
    const cells = [
      cell('A', '><v>12</v>'),
      cell('B', ` t="inlineStr"><is><r><t>${VILLAGE}</t></r><r><rPr><b/></rPr><t>/03/02</t></r></is>`),
      cell('C', ' t="inlineStr"><is><t>一号</t><rPh sb="0" eb="1"><t>yi</t></rPh></is>'),
      cell('D', ' t="str"><v>示例甲</v>'),
      cell('E', ' s="2"><v>46350.75</v>'),
    ].join('');
    const home = { id: '12', placeId: MICRO_GRID, doorplate: '一号', from: day('2026-11-24') };
    expect(await homesIn(withRow(cells))).toMatchObject([home]);
    const parts = bookParts(
      [
        {
          name: '户',
          xml: sheetXml([HEADINGS]).replace('</sheetData>', `<row r="2">${cells}</row></sheetData>`),
        },
      ],
      '<x:workbookPr date1904="1"/>',
    );
    expect(await homesIn(zip({ ...parts, 'xl/styles.xml': STYLES }))).toMatchObject([
      { ...home, from: day('2030-11-25') },
    ]);
  });

  test.each(['2026-3-5', '2026/03/05', '2026.3.5', '2026年3月5日', '20260305', '２０２６－０３－０５'])(
    'a date as text: %s',
    async (text) => {
      expect(await homesIn(book(sheetXml([HEADINGS, [...HOME, text]])))).toMatchObject([
        { from: day('2026-03-05') },
      ]);
    },
  );

  test.each<[string, string, readonly string[]]>([
    [
      'a formula that was never calculated, and one that failed',
      SOUND.replace('<v>1号</v>', '<f>A1</f>').replace(' t="str"><v>示例甲', ' t="e"><v>#REF!'),
      [
        '户 · 第 2 行 · C 门牌：这里是公式，还没有算出结果。请把结果粘贴成文字。',
        '户 · 第 2 行 · D 户主姓名：这里的公式出错了。请改成正确的内容。',
      ],
    ],
    [
      'merged cells',
      SOUND.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="B2:B3"/></mergeCells>'),
      ['户 · 第 2 行 · B 所属网格代码：这里是合并的单元格。请取消合并，每行都写上。'],
    ],
    [
      'a title above the headings',
      sheetXml([['五寨县住户表'], HEADINGS, HOME]),
      HEADINGS.slice(0, 4).map((one) => `户：第一行里没有“${one}”这一列，这张表没有读。请照模板补上。`),
    ],
  ])('%s', async (_what, xml, faults) => {
    expect(await checked(book(xml))).toMatchObject({ failure: null, faults, homes: [] });
  });

  test('more rows than a sheet may have', async () => {
    const rows = Array.from({ length: 200_001 }, (_, n) => `<row><c><v>${n}</v></c></row>`).join('');
    expect(await checked(book(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))).toMatchObject({
      failure: '一张表里的行太多，最多 20 万行。请分成几个文件。什么都没有改动。',
    });
  }, 30_000);

  test('a household in two grids', async () => {
    const bytes = await setupFile({ households: [HOME, ['h-1', GRID, '1号', '示例甲']] });
    expect((await checked(bytes)).faults).toEqual([
      '户 · 第 3 行 · B 所属网格代码：这一户在第 2 行已经写在另一个网格里了。一户只能在一处。',
    ]);
  });
});
