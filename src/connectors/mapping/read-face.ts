/** Faces and hands by which people are asked how it was, from the worst to the best. */
const FACES: ReadonlyMap<string, number> = new Map(
  ['😡🤬😠😤😭', '🙁☹😞😟😕😢😔😒👎', '😐😑😶', '🙂😊☺😌👍', '😀😃😄😁😍🤩🥰😻'].flatMap((faces, place) =>
    [...faces].map((face) => [face, place] as const),
  ),
);
/** How a face is to be drawn, and the colour of a hand. */
const DRAWING = /[\uFE0E\uFE0F\u{1F3FB}-\u{1F3FF}]/gu;

/** The place of an answer that is one face, 0 the worst and 4 the best; undefined where it is none. */
export const readFace = (cell: string): number | undefined => (cell.length > 8 ? undefined : FACES.get(cell.replace(DRAWING, '')));
