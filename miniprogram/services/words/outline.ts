/** 边界 · A plot's ring as WeChat's map takes it. */
export type Corner = readonly [longitude: number, latitude: number];

export const placesOf = (corners: readonly Corner[]) =>
  corners.map(([longitude, latitude]) => ({ longitude, latitude }));

export const outlinePolygons = (corners: readonly Corner[]) => [
  { points: placesOf(corners), strokeColor: '#17613C', strokeWidth: 3, fillColor: '#1F7A4D33' },
];

/** Around the county, while nothing says where the plot is. */
const SOMEWHERE = { latitude: 38.91, longitude: 111.84 };

export function centreOf(corners: readonly Corner[]) {
  const count = corners.length;
  if (count === 0) return SOMEWHERE;
  const sum = (axis: 0 | 1): number => corners.reduce((total, corner) => total + corner[axis], 0);
  return { latitude: sum(1) / count, longitude: sum(0) / count };
}
