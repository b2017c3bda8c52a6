/** 选照片 · From the camera or the album, made small enough for a village's network, and kept on the phone. */
import { keepFile } from './kept-files';

/** Below this a photo goes as it is. */
const SMALL_BYTES = 400 * 1024;
const QUALITY_PERCENT = 70;
const MAX_WIDTH_PX = 1600;

interface Picked {
  readonly tempFilePath: string;
  readonly size: number;
}

/** A photo that can't be made smaller goes as it is. */
async function small({ tempFilePath, size }: Picked): Promise<string> {
  if (size <= SMALL_BYTES) return tempFilePath;
  try {
    const smaller = await wx.compressImage({
      src: tempFilePath,
      quality: QUALITY_PERCENT,
      compressedWidth: MAX_WIDTH_PX,
    });
    return smaller.tempFilePath;
  } catch {
    return tempFilePath;
  }
}

/** Paths of at most `most` photos; none when the person turns back. */
export async function pickPhotos(most: number): Promise<readonly string[]> {
  if (most <= 0) return [];
  let picked: readonly Picked[];
  try {
    const answer = await wx.chooseMedia({
      count: most,
      mediaType: ['image'],
      sourceType: ['camera', 'album'],
      sizeType: ['compressed'],
    });
    picked = answer.tempFiles;
  } catch {
    return [];
  }
  return Promise.all(picked.map(async (one) => keepFile(await small(one))));
}
