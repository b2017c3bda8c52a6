import { chromeButton, element } from '../dom/element';
import { openLayer } from './layer';
import { samplePhotos } from './sample-photos';

/**
 * The stand-in for the album and the camera: a few sample pictures, or real files of this
 * computer. Tests press a sample or fill the file input. Gives undefined when cancelled.
 */
export function openPhotoPicker(most: number, accept = 'image/*'): Promise<File[] | undefined> {
  return new Promise((resolve) => {
    const sheet = element('div', 'h-sheet h-photos');
    const close = openLayer(sheet, { label: '选择图片', onDismiss: () => resolve(undefined) });
    const done = (files: File[] | undefined): void => {
      close();
      resolve(files?.slice(0, most));
    };
    element('p', '', sheet).textContent = `从示例图片或本机文件里选（最多 ${most} 张）`;
    const grid = element('div', 'h-photo-grid', sheet);
    const chosen = new Set<File>();
    const finish = chromeButton('完成', 'h-photo-done', () => done([...chosen]));
    finish.disabled = true;
    void samplePhotos().then((photos) => {
      for (const photo of photos) {
        const tile = chromeButton('', 'h-photo', () => {
          if (chosen.has(photo)) chosen.delete(photo);
          else if (chosen.size < most) chosen.add(photo);
          tile.setAttribute('aria-pressed', String(chosen.has(photo)));
          finish.disabled = chosen.size === 0;
        });
        tile.setAttribute('aria-label', `示例图片 ${photo.name}`);
        tile.setAttribute('aria-pressed', 'false');
        tile.style.backgroundImage = `url(${URL.createObjectURL(photo)})`;
        grid.append(tile);
      }
    });
    const input = element('input', 'h-file');
    Object.assign(input, { type: 'file', accept, multiple: most > 1 });
    input.setAttribute('aria-label', '本机文件');
    input.addEventListener('change', () => done([...(input.files ?? [])]));
    sheet.append(
      input,
      finish,
      chromeButton('取消', 'h-sheet-cancel', () => done(undefined)),
    );
  });
}
