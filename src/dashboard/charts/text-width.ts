/** How letters of a chart are drawn. */
export interface Letters {
  /** Pixels. */
  readonly size: number;
  readonly weight: number;
}

/** Letters of names, and of notes, as charts.css draws them. */
export const LABEL: Letters = { size: 14, weight: 600 };
export const NOTE: Letters = { size: 12.5, weight: 400 };

/** Width of a letter where nothing can be drawn, in parts of its size. */
const GUESS = 0.552;

let pen: CanvasRenderingContext2D | null | undefined;
let family = '';

function ready(): CanvasRenderingContext2D | null {
  if (pen === undefined) {
    const page = globalThis.document as Document | undefined;
    pen = page?.createElement?.('canvas').getContext('2d') ?? null;
    if (page !== undefined && pen !== null) family = getComputedStyle(page.documentElement).fontFamily;
  }
  return pen;
}

/** The width in pixels of a text in the letters of the page, whichever the reader’s machine has; a guess outside of a browser. */
export function textWidth(text: string, { size, weight }: Letters): number {
  const measured = ready();
  if (measured === null) return text.length * size * GUESS;
  measured.font = `${weight} ${size}px ${family}`;
  return measured.measureText(text).width;
}
