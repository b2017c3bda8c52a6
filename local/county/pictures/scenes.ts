import type { Layer, Scene } from './paint';
import { box, disc, ellipse, hills, road, stroke, type Colour } from './shapes';

const DUSK: Scene['sky'] = [
  [52, 64, 110],
  [232, 160, 120],
];
const DAY: Scene['sky'] = [
  [150, 196, 232],
  [226, 238, 244],
];
const SNOW: Scene['sky'] = [
  [176, 190, 204],
  [222, 228, 232],
];
const EARTH: Colour = [156, 132, 96];
const STEEL: Colour = [86, 94, 100];
const WATER: Colour = [96, 156, 204];
const WALL: Colour = [206, 184, 150];
const ROOF: Colour = [120, 74, 60];

const land = (colour: Colour, level = 250): Layer => ({ shape: hills(level, 10, 90), colour });
const shadow = (x: number, y: number, width: number): Layer => ({
  shape: ellipse(x, y, width, 10),
  colour: [40, 36, 30],
  opacity: 0.35,
  softness: 14,
});
const house = (left: number, top: number): readonly Layer[] => [
  { shape: box(left, top, 150, 110), colour: WALL },
  { shape: box(left - 12, top - 22, 174, 28, 4), colour: ROOF },
  { shape: box(left + 22, top + 30, 36, 34), colour: [92, 112, 124] },
  { shape: box(left + 92, top + 34, 34, 76), colour: [110, 72, 46] },
];

const lamp: Scene = {
  sky: DUSK,
  layers: [
    land([70, 66, 62], 270),
    ...house(300, 170),
    shadow(150, 322, 50),
    { shape: stroke([150, 320], [150, 90], 9), colour: STEEL },
    { shape: stroke([150, 92], [232, 76], 7), colour: STEEL },
    { shape: box(214, 72, 44, 14, 6), colour: [44, 48, 52] },
    { shape: stroke([224, 96], [250, 108], 2), colour: [200, 200, 200], opacity: 0.6 },
  ],
};

const pipe: Scene = {
  sky: DAY,
  layers: [
    land(EARTH, 190),
    { shape: ellipse(250, 292, 150, 42), colour: WATER, softness: 4 },
    { shape: ellipse(236, 284, 90, 18), colour: [160, 204, 232], opacity: 0.6, softness: 10 },
    { shape: stroke([40, 226], [208, 226], 34), colour: STEEL },
    { shape: stroke([292, 226], [450, 226], 34), colour: STEEL },
    { shape: stroke([208, 226], [292, 226], 26), colour: [120, 128, 134] },
    { shape: stroke([250, 214], [226, 138], 6), colour: WATER, softness: 5 },
    { shape: stroke([252, 214], [282, 150], 7), colour: WATER, softness: 5 },
    { shape: stroke([244, 210], [256, 120], 4), colour: [190, 220, 240], softness: 4 },
  ],
};

const pothole: Scene = {
  sky: DAY,
  layers: [
    land([132, 148, 92], 150),
    { shape: road(240, 152, 30, 0.75), colour: [128, 126, 122] },
    { shape: stroke([240, 166], [240, 200], 5), colour: [224, 222, 210] },
    { shape: ellipse(228, 268, 86, 34), colour: [84, 76, 66], softness: 5 },
    { shape: ellipse(232, 274, 60, 20), colour: [110, 118, 122], softness: 6 },
    { shape: stroke([312, 260], [340, 246], 3), colour: [70, 66, 60] },
    { shape: stroke([144, 280], [118, 294], 3), colour: [70, 66, 60] },
  ],
};

const rubbish: Scene = {
  sky: DAY,
  layers: [
    land(EARTH, 220),
    ...house(40, 120),
    shadow(320, 304, 120),
    { shape: disc(270, 274, 34), colour: [52, 58, 62] },
    { shape: disc(330, 262, 44), colour: [38, 44, 48] },
    { shape: disc(384, 282, 30), colour: [64, 92, 120] },
    { shape: box(236, 284, 60, 22, 4), colour: [196, 160, 96] },
    { shape: box(350, 292, 46, 16, 3), colour: [206, 206, 200] },
    { shape: disc(308, 298, 10), colour: [176, 60, 52] },
  ],
};

const pole: Scene = {
  sky: SNOW,
  layers: [
    land([232, 236, 238], 262),
    ...house(310, 176),
    shadow(170, 320, 60),
    { shape: stroke([150, 322], [206, 74], 12), colour: [128, 112, 92] },
    { shape: stroke([168, 106], [238, 122], 7), colour: [104, 92, 76] },
    { shape: stroke([176, 108], [0, 160], 2), colour: [40, 40, 40] },
    { shape: stroke([230, 120], [480, 150], 2), colour: [40, 40, 40] },
    { shape: stroke([200, 114], [480, 104], 2), colour: [40, 40, 40] },
  ],
};

const boiler: Scene = {
  sky: [
    [196, 180, 160],
    [168, 150, 130],
  ],
  layers: [
    { shape: box(0, 292, 480, 80), colour: [134, 112, 92] },
    { shape: stroke([250, 130], [250, 0], 26), colour: STEEL },
    { shape: box(180, 120, 140, 184, 10), colour: [58, 62, 66] },
    { shape: box(204, 220, 92, 56, 6), colour: [32, 30, 30] },
    { shape: ellipse(250, 254, 30, 14), colour: [210, 108, 48], softness: 10 },
    { shape: box(330, 180, 120, 88, 4), colour: [224, 222, 214] },
    ...[350, 370, 390, 410, 430].map((x) => ({ shape: box(x - 4, 180, 3, 88), colour: STEEL })),
  ],
};

/** 示例图片 · What the sample's photos show. */
export const SCENES = { lamp, pipe, pothole, rubbish, pole, boiler } as const;

export type PictureName = keyof typeof SCENES;
