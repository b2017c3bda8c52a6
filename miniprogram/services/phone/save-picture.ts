/** 存图片 · What was drawn on a canvas, into the phone's album. */

interface Size {
  readonly width: number;
  readonly height: number;
}
interface Board {
  width: number;
  height: number;
  getContext(kind: '2d'): unknown;
  createImage(): { src: string; onload: () => void; onerror: () => void };
}

const boardOf = (page: object, selector: string): Promise<Board | null> =>
  new Promise((resolve) => {
    wx.createSelectorQuery()
      .in(page as never)
      .select(selector)
      .fields({ node: true })
      .exec(([found]: readonly ({ readonly node?: Board } | null)[]) => resolve(found?.node ?? null));
  });

const pictureOn = (board: Board, src: string): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const image = board.createImage();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('a picture could not be read'));
    image.src = src;
  });

/** 'refused': the person hasn't let the mini-program into the album, also not when asked again. */
export async function saveCanvas(
  page: object,
  selector: string,
  { width, height }: Size,
  picture: string,
  draw: (pen: unknown, picture: unknown) => void,
): Promise<'saved' | 'refused' | 'failed'> {
  try {
    const board = await boardOf(page, selector);
    if (!board) return 'failed';
    board.width = width;
    board.height = height;
    draw(board.getContext('2d'), await pictureOn(board, picture));
    const { tempFilePath } = await wx.canvasToTempFilePath({ canvas: board as never, fileType: 'png' });
    return await saveFile(tempFilePath);
  } catch {
    return 'failed';
  }
}

const isRefusal = (thrown: unknown): boolean =>
  /auth|deny|denied|authorize/i.test(String((thrown as { errMsg?: unknown } | null)?.errMsg ?? thrown));

async function saveFile(filePath: string): Promise<'saved' | 'refused'> {
  try {
    await wx.saveImageToPhotosAlbum({ filePath });
    return 'saved';
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
  }
  const { authSetting } = await wx.openSetting({});
  if (authSetting['scope.writePhotosAlbum'] !== true) return 'refused';
  await wx.saveImageToPhotosAlbum({ filePath });
  return 'saved';
}
