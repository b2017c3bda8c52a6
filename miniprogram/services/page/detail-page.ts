/** 一件的页 · What the pages of one record do alike: an object to spread into `Page({…})`, before what each does for itself. */
import { upload } from '../cloud';
import { doOne, type Doing } from './doing';
import { dropFile } from '../phone/kept-files';
import { readingPage } from './page-life';
import { pickPhotos } from '../phone/pick-photos';
import { takeWord } from './said';
import { followShell } from './shell';

interface Host {
  id: string;
  stops: readonly (() => void)[];
  doing: Doing;
  draw(): void;
  refresh(): Promise<unknown>;
  say(said: string, isFailed?: boolean): void;
  act(work: () => Promise<unknown>, said: string): Promise<void>;
}

/** Where photos of a record go, and how many it still takes. */
interface Room {
  readonly uploadPath: string | null;
  readonly left: number;
}

/** Files that the cloud has by then, in their order. */
async function sent(paths: readonly string[], uploadPath: string): Promise<readonly string[]> {
  const fileIds: string[] = [];
  for (const path of paths)
    fileIds.push(await upload(`${uploadPath}${path.split('/').at(-1) ?? ''}`, path, () => undefined));
  return fileIds;
}

export const detailPage = {
  ...readingPage,
  id: '',
  onLoad(this: Host, { id = '' }: Readonly<Record<string, string>>): void {
    this.id = id;
    this.stops = [followShell(() => this.draw())];
  },
  /** Reads anew, and says what the page before has left to say of this record. */
  onShow(this: Host): void {
    const said = takeWord(this.id);
    if (said) this.doing = { ...this.doing, said, isFailed: false };
    void this.refresh();
  },
  say(this: Host, said: string, isFailed = false): void {
    this.doing = { ...this.doing, isBusy: false, said, isFailed };
    this.draw();
  },
  /** One thing at a time, and what became of it; then the page as it is. */
  async act(this: Host, work: () => Promise<unknown>, said: string): Promise<void> {
    const show = (doing: Doing): void => {
      this.doing = { ...this.doing, ...doing };
      this.draw();
    };
    const isDone = await doOne(this.doing, show, async () => {
      await work();
      return said;
    });
    if (isDone) await this.refresh();
  },
  /** Photos from the camera or the album; they leave the phone once the record has them. */
  async addPhotos(
    this: Host,
    { uploadPath, left }: Room,
    attach: (fileIds: readonly string[]) => Promise<unknown>,
    said: string,
  ): Promise<void> {
    if (uploadPath === null || this.doing.isBusy) return;
    const paths = await pickPhotos(left);
    if (paths.length === 0) return;
    await this.act(async () => {
      await attach(await sent(paths, uploadPath));
      paths.forEach((path) => dropFile(path));
    }, said);
  },
};
