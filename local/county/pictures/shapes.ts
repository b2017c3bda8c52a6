const { abs, hypot, max, min, sin } = Math;

/**
 * Shapes as signed distances: negative inside, in pixels, so that an edge can be drawn smooth.
 */
export type Shape = (x: number, y: number) => number;

export type Colour = readonly [red: number, green: number, blue: number];

export const disc =
  (centreX: number, centreY: number, radius: number): Shape =>
  (x, y) =>
    hypot(x - centreX, y - centreY) - radius;

/** A line with round ends. */
export const stroke = (
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  width: number,
): Shape => {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length2 = dx * dx + dy * dy || 1;
  return (x, y) => {
    const along = min(1, max(0, ((x - fromX) * dx + (y - fromY) * dy) / length2));
    return hypot(x - fromX - along * dx, y - fromY - along * dy) - width / 2;
  };
};

export const box =
  (left: number, top: number, width: number, height: number, round = 0): Shape =>
  (x, y) => {
    const dx = abs(x - left - width / 2) - width / 2 + round;
    const dy = abs(y - top - height / 2) - height / 2 + round;
    return hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - round;
  };

export const ellipse = (centreX: number, centreY: number, radiusX: number, radiusY: number): Shape => {
  const scale = min(radiusX, radiusY);
  return (x, y) => (hypot((x - centreX) / radiusX, (y - centreY) / radiusY) - 1) * scale;
};

/** A road that widens towards the viewer. */
export const road =
  (centreX: number, top: number, topWidth: number, spread: number): Shape =>
  (x, y) =>
    max(abs(x - centreX) - topWidth / 2 - (y - top) * spread, top - y);

/** Everything below a gentle line of hills. */
export const hills =
  (level: number, height: number, length: number): Shape =>
  (x, y) =>
    level - sin(x / length) * height - sin(x / (length * 0.37) + 1) * height * 0.4 - y;
