import type { Matter } from '../../domain/matter/matter';
import { receiptOf, receiptText } from '../../domain/matter/receipt';
import { plainMonday } from '../plain-monday';
import { useLocalVillage } from './local-village';
import { Phone } from './phone';

/** 开证明 on three phones: asked for, completed in one go, issued, saved as a picture, and verified by a stranger. */
jest.setTimeout(60_000);

const local = useLocalVillage(plainMonday(Date.now()));
const phones: Phone[] = [];

afterEach(async () => {
  for (const phone of phones.splice(0)) {
    expect(await phone.problems()).toEqual([]);
    await phone.close();
  }
});

async function open(person: string, path: string): Promise<Phone> {
  const phone = await Phone.open(local.browser, { url: local.village.url, person, path });
  phones.push(phone);
  return phone;
}

const press = (phone: Phone, name: string | RegExp): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByText(name, { exact: true }).first().click();

const fill = (phone: Phone, label: string, words: string): Promise<void> =>
  phone.page.locator('.h-view:not(.h-off)').getByRole('textbox', { name: label, exact: true }).fill(words);

interface Picture {
  readonly bytes: readonly number[];
  readonly width: number;
  readonly height: number;
  /** Share of dark, opaque points, in the upper half (the words) and the lower (the code). */
  readonly ink: readonly [number, number];
}

/** 存到相册的 · What the phone was asked to put into its album, as a decoder sees it. */
async function savedPicture(phone: Phone): Promise<Picture> {
  const [saved] = (await phone.calls('saveImageToPhotosAlbum')) as readonly { readonly url: string }[];
  return phone.page.evaluate(async (url): Promise<Picture> => {
    const blob = await (await fetch(url)).blob();
    const picture = await createImageBitmap(blob);
    const { width, height } = picture;
    const pen = new OffscreenCanvas(width, height).getContext('2d');
    pen?.drawImage(picture, 0, 0);
    const half = Math.floor(height / 2);
    const ink = [0, half].map((top) => {
      const points = pen?.getImageData(0, top, width, half).data ?? [];
      let dark = 0;
      for (let at = 0; at < points.length; at += 4)
        if ((points[at] ?? 255) < 128 && points[at + 3] === 255) dark += 1;
      return dark / (width * half);
    });
    const bytes = [...new Uint8Array(await blob.slice(0, 8).arrayBuffer())];
    return { bytes, width, height, ink: [ink[0] ?? 0, ink[1] ?? 0] };
  }, saved?.url ?? '');
}

/** 核验码 · What the paper's QR code says. */
function codeOfPaper(): string {
  const { database } = local.village.cloud;
  const everything = { query: {}, sort: [], skip: 0, limit: 0 };
  const [row] = database.select(database.collection('matters'), everything);
  const { code, timeline } = row?.doc as unknown as Pick<Matter, 'code' | 'timeline'>;
  const at = timeline.findIndex(({ event }) => event.type === 'issued');
  return receiptText(receiptOf({ code, timeline: timeline.slice(0, at + 1) }));
}

test('开证明 › asked for, completed, issued, saved and verified, each in a few taps', async () => {
  const resident = await open('resident-01', 'pages/affairs/affairs');
  await press(resident, '办事、开证明');
  await press(resident, '居住证明');
  await fill(resident, '身份证号', '11010519491231002X');
  await fill(resident, '用途', '示例：孩子上学');
  await resident.tap('.apply__consent');
  await resident.tap('.apply__send');
  await resident.waitForRoute('pages/matter/matter');

  const secretary = await open('secretary', 'pages/home/home');
  await secretary.find('.matter-row').first().click();
  await secretary.waitForRoute('pages/matter/matter');
  await press(secretary, '受理');
  await secretary.find('.strip--done').waitFor();
  await secretary.tap('.matter__service');
  await secretary.waitForRoute('village/sheet/sheet');
  await secretary.find('.sheet__lacks').getByText('住了多久').click();
  await secretary.find('.sheet__things textarea').fill('户口簿首页的照片\n房东的电话');
  await press(secretary, '请他补齐这 3 样');
  await secretary.find('.strip--done').waitFor();

  await resident.ask((handle) => handle.pullDown());
  await resident.waitForText('.matter__service', '还差几样');
  await resident.tap('.matter__service');
  await resident.waitForText('.card', '户口簿首页的照片');
  await resident.waitForText('.card', '房东的电话');
  await fill(resident, '住了多久', '二十年');
  await resident.tap('.sheet__answer');
  await resident.waitForText('.strip--done', '补齐了');

  await secretary.ask((handle) => handle.pullDown());
  await secretary.waitForText('.sheet__draft', '已住二十年');
  await secretary.tap('.sheet__issue');
  await secretary.press('开证明');
  await secretary.waitForText('.strip--done', '开好了');

  await resident.ask((handle) => handle.pullDown());
  await resident.tap('.sheet__paper');
  await resident.waitForText('.paper__text', /11010519491231002X.*已住二十年/);
  await resident.tap('.paper__save');
  await resident.waitForText('.strip--done', '存到相册了');
  const picture = await savedPicture(resident);
  expect(picture.bytes).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect([picture.width, picture.height]).toEqual([794, 1123]);
  const [words, code] = picture.ink;
  expect(words).toBeGreaterThan(0.005);
  expect(code).toBeGreaterThan(0.005);

  const stranger = await open('visitor-01', 'pages/verify/verify');
  await stranger.tap('.verify__scan');
  await stranger.page.locator('.h-mask input, .h-mask textarea').fill(codeOfPaper());
  await stranger.press('确定');
  await stranger.waitForText('.verify__paper', '证明有效：居住证明');
  expect(await stranger.find('.card').first().innerText()).not.toContain('示例：孩子上学');
});
