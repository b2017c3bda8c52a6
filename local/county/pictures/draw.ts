/** Draws the sample's photos anew: `npx tsx local/county/pictures/draw.ts`, after a change of a scene. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { pictureFile } from './files';
import { paint } from './paint';
import { SCENES, type PictureName } from './scenes';

for (const name of Object.keys(SCENES) as PictureName[]) {
  const file = pictureFile(name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, paint(SCENES[name]));
}
