/** Where things lie. Every script takes its folders from here. */
import { resolve } from 'node:path';

export const ROOT = resolve(__dirname, '..');
export const MINIPROGRAM = resolve(ROOT, 'miniprogram');
export const DIST = resolve(ROOT, 'dist');
export const NODE_MODULES = resolve(ROOT, 'node_modules');
