import { encodePng } from './png';
import type { Colour, Shape } from './shapes';

const { max, min } = Math;

export interface Layer {
  readonly shape: Shape;
  readonly colour: Colour;
  /** 0–1 */
  readonly opacity?: number;
  /** Pixels over which the edge fades; 1 is a clean edge. */
  readonly softness?: number;
}

export interface Scene {
  readonly sky: readonly [top: Colour, bottom: Colour];
  readonly layers: readonly Layer[];
}

const WIDTH = 480;
const HEIGHT = 360;

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const blend = (under: Colour, over: Colour, share: number): Colour => [
  mix(under[0], over[0], share),
  mix(under[1], over[1], share),
  mix(under[2], over[2], share),
];

function colourAt({ sky, layers }: Scene, x: number, y: number): Colour {
  let colour = blend(sky[0], sky[1], y / HEIGHT);
  for (const { shape, colour: paint, opacity = 1, softness = 1 } of layers) {
    const cover = min(1, max(0, 0.5 - shape(x, y) / softness));
    if (cover > 0) colour = blend(colour, paint, cover * opacity);
  }
  return colour;
}

/** Draws a scene of 480 × 360 pixels as a PNG. */
export function paint(scene: Scene): Buffer {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3);
  for (let y = 0; y < HEIGHT; y += 1)
    for (let x = 0; x < WIDTH; x += 1) pixels.set(colourAt(scene, x + 0.5, y + 0.5), (y * WIDTH + x) * 3);
  return encodePng(WIDTH, HEIGHT, pixels);
}
