import { uploadPath } from '../../domain/record/files';
import { runCourier } from '../../cloudfunctions/_app/sweeps/run-courier';
import { DAY, MONDAY, VILLAGE } from '../builders';
import { docx, oleWith, pdf, xlsx } from '../document-files';
import { memoryVillage, type MemoryVillage } from '../memory/village';
import { RISKY_WORD } from '../memory/outside';
import { zip } from '../workbook-parts';

const DRAFT = {
  clientKey: 'bulletin-1',
  kind: 'finance',
  title: '三季度收支',
  text: '见附件。',
  placeId: VILLAGE,
};

async function published(village = memoryVillage()) {
  const { bulletinId } = await village.call('secretary', 'bulletin.publish', DRAFT);
  return { village, bulletinId };
}

/** Uploads it as the secretary's phone does, and answers what the call takes. */
function uploaded(village: MemoryVillage, bulletinId: string, bytes: Uint8Array, name = '收支表.pdf') {
  const at = village.ports.files.bytes.size;
  const fileId = `cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'secretary')}f${at}.bin`;
  village.ports.files.bytes.set(fileId, bytes);
  return { bulletinId, fileId, name };
}

const documentsOf = async (village: MemoryVillage, bulletinId: string, personId = 'resident') =>
  (await village.call(personId, 'bulletin.get', { bulletinId })).documents;

describe('附件', () => {
  it.each([
    ['a PDF', pdf, '收支表.pdf', 'pdf'],
    ['Word', docx, '收支表.docx', 'docx'],
    ['Excel', xlsx, '收支表.xlsx', 'xlsx'],
    ['Word of before 2007', () => oleWith('Root Entry', 'WordDocument'), '收支表.doc', 'doc'],
    ['Excel of before 2007', () => oleWith('Root Entry', 'Workbook'), '收支表.xls', 'xls'],
    ['Excel that is called a PDF', xlsx, '收支表.pdf', 'xlsx'],
    ['Word without an ending', docx, '收支表', 'docx'],
  ])(
    '%s: what it is its bytes say; everybody whom it is for opens it',
    async (_what, bytes, name, format) => {
      const { village, bulletinId } = await published();
      const input = uploaded(village, bulletinId, bytes(), name);
      await village.call('secretary', 'bulletin.addDocument', input);
      await village.call('secretary', 'bulletin.addDocument', uploaded(village, bulletinId, bytes(), name));
      expect(await documentsOf(village, bulletinId)).toEqual([
        {
          fileId: input.fileId,
          name: `收支表.${format}`,
          format,
          bytes: bytes().length,
          digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
          url: expect.stringContaining(input.fileId) as string,
        },
      ]);
    },
  );

  it.each([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\账\\三季度 收支.PDF', '三季度 收支.pdf'],
    ['/', '附件.pdf'],
    ['...pdf', '附件.pdf'],
    ['\u202Efdp.收支', 'fdp.收支.pdf'],
    ['收支\u0000表\n.pdf.exe', '收支表.pdf.pdf'],
    ['长'.repeat(80), `${'长'.repeat(50)}.pdf`],
  ])('the name %j is shown as %s', async (name, shown) => {
    const { village, bulletinId } = await published();
    await village.call('secretary', 'bulletin.addDocument', uploaded(village, bulletinId, pdf(), name));
    expect((await documentsOf(village, bulletinId)).map((one) => one.name)).toEqual([shown]);
  });

  it.each<[string, () => Uint8Array, string]>([
    ['a program called a PDF', () => Buffer.from('MZ\u0090\u0000program'), 'kind'],
    ['a page of the web', () => Buffer.from('<html><script>1</script></html>'), 'kind'],
    ['nothing', () => new Uint8Array(), 'kind'],
    ['a PDF cut off in the middle', () => pdf().slice(0, 20), 'broken'],
    ['a zip that is no document', () => zip({ 'a.exe': 'MZ' }), 'kind'],
    ['an OLE file that is neither', () => oleWith('Root Entry', 'MSI'), 'kind'],
    ['a file with a password', () => oleWith('Root Entry', 'EncryptedPackage'), 'locked'],
    ['Word with macros', () => docx({ 'word/vbaProject.bin': 'x' }), 'macro'],
    ['Excel of before 2007 with macros', () => oleWith('Workbook', '_VBA_PROJECT_CUR'), 'macro'],
    ['a zip bomb named .docx', () => docx({ 'word/a.xml': Buffer.alloc(30_000_000, ' ') }), 'size'],
    [
      'a bomb that says it is small',
      () =>
        zip(
          { '[Content_Types].xml': '', 'word/document.xml': '', b: Buffer.alloc(9_000_000, ' ') },
          { declared: { b: 10 } },
        ),
      'broken',
    ],
    ['a path that leads out', () => docx({ '../../etc/passwd': 'x' }), 'kind'],
    ['more than 10 MB', () => Buffer.alloc(10 * 1024 * 1024 + 1, '%PDF-'), 'size'],
  ])('is refused: %s, and nothing changes', async (_what, bytes, why) => {
    const { village, bulletinId } = await published();
    const input = uploaded(village, bulletinId, bytes(), '收支表.docx');
    expect(await village.refusal('secretary', 'bulletin.addDocument', input)).toEqual({
      code: 'FILE_UNREADABLE',
      facts: { why },
    });
    expect(await documentsOf(village, bulletinId)).toEqual([]);
  });

  it('is refused: somebody else’s file, one that is gone, a sixth, a risky name, a resident’s', async () => {
    const { village, bulletinId } = await published();
    const add = (input: object, personId = 'secretary') =>
      village.refusal(personId, 'bulletin.addDocument', { bulletinId, name: 'a.pdf', ...input });
    const foreign = 'cloud://env.bucket/imports/county-admin/a.xlsx';
    expect(await add({ fileId: foreign })).toMatchObject({ code: 'FILE_NOT_YOURS' });
    const gone = `cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'secretary')}gone.pdf`;
    expect(await add({ fileId: gone })).toMatchObject({ code: 'FILE_UNREADABLE', facts: { why: 'gone' } });
    expect(await add(uploaded(village, bulletinId, pdf(), `${RISKY_WORD}.pdf`))).toMatchObject({
      code: 'TEXT_RISKY',
    });
    const own = `cloud://env.bucket/${uploadPath('bulletins', bulletinId, 'resident')}a.pdf`;
    village.ports.files.bytes.set(own, pdf());
    expect(await add({ fileId: own }, 'resident')).toMatchObject({ code: 'NOT_ALLOWED' });
    for (let at = 0; at < 5; at += 1)
      await village.call('secretary', 'bulletin.addDocument', uploaded(village, bulletinId, pdf(`${at}`)));
    expect(await add(uploaded(village, bulletinId, pdf('6')))).toEqual({
      code: 'TOO_MANY_FILES',
      facts: { documents: 5 },
    });
    expect(await documentsOf(village, bulletinId)).toHaveLength(5);
  });

  it('recalled: nobody is shown it any more, and the courier takes it out of the storage, also the next time', async () => {
    const { village, bulletinId } = await published();
    const input = uploaded(village, bulletinId, pdf());
    await village.call('secretary', 'bulletin.addDocument', input);
    await village.call('secretary', 'bulletin.recall', { bulletinId, words: '数写错了' });
    expect(await documentsOf(village, bulletinId, 'secretary')).toEqual([]);
    const { files, records } = village.ports;
    const remove = files.remove;
    files.remove = () => Promise.reject(new Error('died'));
    await runCourier(village.ports);
    files.remove = remove;
    expect(files.gone.has(input.fileId)).toBe(false);
    await runCourier(village.ports);
    expect(files.gone.has(input.fileId)).toBe(true);
    expect(await records.bulletins.get(bulletinId)).toMatchObject({ leaving: [], outboxAt: null });
    expect(
      await village.refusal('secretary', 'bulletin.addDocument', uploaded(village, bulletinId, pdf())),
    ).toEqual({
      code: 'MOVE_NOT_OPEN',
      facts: { action: 'bulletin.addDocument', state: 'recalled' },
    });
  });

  it('taken out alone: nobody opens it, the rest stays published, why is said, and the courier takes the file', async () => {
    const { village, bulletinId } = await published();
    const wrong = uploaded(village, bulletinId, pdf('wrong'), '示例某人低保.pdf');
    await village.call('secretary', 'bulletin.addDocument', wrong);
    const right = uploaded(village, bulletinId, pdf('right'));
    await village.call('secretary', 'bulletin.addDocument', right);
    const out = { bulletinId, fileId: wrong.fileId, words: '名字不该写' };
    expect((await village.refusal('secretary', 'bulletin.removeDocument', { ...out, words: ' ' })).code).toBe(
      'REASON_NEEDED',
    );
    for (const personId of ['resident', 'grid-03', 'other-secretary'])
      expect([personId, (await village.refusal(personId, 'bulletin.removeDocument', out)).code]).toEqual([
        personId,
        personId === 'other-secretary' ? 'RECORD_NOT_FOUND' : 'NOT_ALLOWED',
      ]);
    await village.call('secretary', 'bulletin.removeDocument', out);
    await village.call('secretary', 'bulletin.removeDocument', out);
    const seen = await village.call('resident', 'bulletin.get', { bulletinId });
    expect(seen).toMatchObject({ isRecalled: false, removedDocuments: [{ words: '名字不该写' }] });
    expect(seen.documents.map(({ fileId }) => fileId)).toEqual([right.fileId]);
    expect(JSON.stringify(seen)).not.toContain('低保');
    // The very file, sent again before the courier came: it would be gone a minute later.
    expect(await village.refusal('secretary', 'bulletin.addDocument', wrong)).toMatchObject({
      code: 'FILE_UNREADABLE',
      facts: { why: 'gone' },
    });
    const { files, records } = village.ports;
    const remove = files.remove;
    files.remove = () => Promise.reject(new Error('died'));
    await runCourier(village.ports);
    files.remove = remove;
    await runCourier(village.ports);
    expect([files.gone.has(wrong.fileId), files.gone.has(right.fileId)]).toEqual([true, false]);
    const stored = await records.bulletins.get(bulletinId);
    expect(stored).toMatchObject({ leaving: [], outboxAt: null });
    const types = stored?.timeline.map(({ event }) => event.type);
    expect(types).toEqual(['published', 'documentAdded', 'documentAdded', 'documentRemoved']);
    await village.call('secretary', 'bulletin.addDocument', uploaded(village, bulletinId, pdf('wrong')));
  });

  it('a meeting has materials in the same way', async () => {
    const village = memoryVillage();
    const { meetingId } = await village.call('secretary', 'meeting.plan', {
      clientKey: 'meeting-0001',
      kind: 'talk',
      title: '森林防火宣讲',
      agenda: '讲防火',
      place: '村委会',
      placeId: VILLAGE,
      beginsAt: MONDAY + DAY,
    });
    const fileId = `cloud://env.bucket/${uploadPath('meetings', meetingId, 'secretary')}a.pdf`;
    village.ports.files.bytes.set(fileId, pdf());
    await village.call('secretary', 'meeting.addDocument', { meetingId, fileId, name: '讲稿.pdf' });
    expect((await village.call('resident', 'meeting.get', { meetingId })).documents).toMatchObject([
      { name: '讲稿.pdf', format: 'pdf' },
    ]);
    const out = { meetingId, fileId, words: '换了一份' };
    expect((await village.refusal('resident', 'meeting.removeDocument', out)).code).toBe('NOT_ALLOWED');
    await village.call('secretary', 'meeting.removeDocument', out);
    await village.call('secretary', 'meeting.removeDocument', out);
    const seen = await village.call('resident', 'meeting.get', { meetingId });
    expect(seen).toMatchObject({ documents: [], removedDocuments: [{ words: '换了一份' }] });
    await runCourier(village.ports);
    expect(village.ports.files.gone.has(fileId)).toBe(true);
  });
});
