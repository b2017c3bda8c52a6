import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { PictureName } from './scenes';

/** Where a drawn picture lies. */
export const pictureFile = (name: PictureName): string => join(__dirname, 'drawn', `${name}.png`);

/** A sample photo as a PNG. */
export const picture = (name: PictureName): Buffer => readFileSync(pictureFile(name));
