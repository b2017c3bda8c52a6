import { chromeButton, element } from '../dom/element';
import { openLayer } from './layer';

/** wx.previewImage: one picture at a time over everything. */
export function openPreview(urls: readonly string[], start: number): void {
  let at = start;
  const box = element('div', 'h-preview');
  const close = openLayer(box, { label: '查看图片', onDismiss: () => undefined });
  const picture = element('img', '', box);
  const place = element('span', '', box);
  const show = (): void => {
    picture.src = urls[at] ?? '';
    picture.alt = `第 ${at + 1} 张图片`;
    place.textContent = `${at + 1}/${urls.length}`;
  };
  picture.addEventListener('click', () => close());
  const step = (delta: number): void => {
    at = (at + delta + urls.length) % urls.length;
    show();
  };
  if (urls.length > 1)
    box.append(
      chromeButton('上一张', '', () => step(-1)),
      chromeButton('下一张', '', () => step(1)),
    );
  box.append(chromeButton('关闭', 'h-preview-close', () => close()));
  show();
}
