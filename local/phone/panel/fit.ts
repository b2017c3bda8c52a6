/** Smaller than this a phone can't be read; then the phones stand below one another. */
const LEAST_SCALE = 0.6;
const GAP_PX = 24;
const FRAME_PX = 16;
const HEAD_PX = 150;

/** Three phones beside each other, as large as the window allows. */
export function fitPhones(
  holder: HTMLElement,
  count: number,
  size: () => { width: number; height: number },
): () => void {
  const place = (): void => {
    const { width, height } = size();
    const inRow = (holder.clientWidth - GAP_PX * (count - 1)) / count / (width + FRAME_PX);
    const alone = Math.min(1, holder.clientWidth / (width + FRAME_PX));
    const inWindow = Math.max(LEAST_SCALE, (innerHeight - HEAD_PX) / (height + FRAME_PX));
    const scale = inRow >= LEAST_SCALE ? Math.min(1, inRow, inWindow) : alone;
    holder.style.setProperty('--scale', String(Math.floor(scale * 100) / 100));
  };
  addEventListener('resize', place);
  place();
  return place;
}
