import type { Box } from './marks.tsx';
import { NOTE, textWidth } from './text-width.ts';

/** A mark that wants its name beside it, in pixels. */
export interface Named {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A name and where it stands: from `x` on, on the base line `y`, within its box. */
export interface PlacedLabel {
  readonly index: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

const HIGH = 16;
const MARK = 8;
const STEPS = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

const overlap = (a: Box, b: Box) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const within = (a: Box, b: Box) => a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
const aroundMark = ({ x, y }: Named): Box => ({ x: x - MARK, y: y - MARK, width: 2 * MARK, height: 2 * MARK });

function candidates({ x, y, text }: Named, distances: readonly number[]): readonly Box[] {
  const width = textWidth(text, NOTE);
  return distances.flatMap((far) =>
    STEPS.map(([right, down]) => ({
      x: x + right * far + (right === 0 ? -width / 2 : right < 0 ? -width : 0),
      y: y + down * far - HIGH / 2 + (down * HIGH) / 2,
      width,
      height: HIGH,
    })),
  );
}

/**
 * Names beside their marks, the first ones first, so that none covers another name, a mark or what is `taken`; inside `frame`. The same
 * marks always give the same places. Names that find none are left out; `distances` are tried in turn, in pixels.
 */
export function placeLabels(marks: readonly Named[], frame: Box, taken: readonly Box[] = [], distances = [MARK + 3]): PlacedLabel[] {
  const boxes = [...taken];
  const around = marks.map(aroundMark);
  return marks.flatMap((mark, index) => {
    const box = candidates(mark, distances).find(
      (one) =>
        within(one, frame) &&
        !boxes.some((other) => overlap(one, other)) &&
        !around.some((other, place) => place !== index && overlap(one, other)),
    );
    if (box === undefined) return [];
    boxes.push(box);
    return [{ index, text: mark.text, x: box.x, y: box.y + 12, box }];
  });
}
