/** A text composed (NFC), and where each of its code units stands in the text as sent. */
export interface Composed {
  readonly text: string;
  /** Position in the sent text of a position in the composed one; null when they are the same text. */
  readonly placeOf: ((at: number) => number) | null;
}

const COMPOSING = /[\p{M}\u1160-\u11FF]/u;
/** A letter with the marks on it, or a Korean syllable in its parts: what composes, composes inside it. */
const CLUSTER = /.[\p{M}\u1160-\u11FF]*/gsu;
/** So many marks on one letter are no writing, and putting them in order would cost the square of their number. */
const HEAP = /[\p{M}]{31}/u;

/** Composes a text, so that `e` + accent reads as `é`, and keeps positions. */
export function compose(text: string): Composed {
  if (!COMPOSING.test(text) || HEAP.test(text)) return { text, placeOf: null };
  const composed = text.normalize('NFC');
  if (composed === text) return { text, placeOf: null };
  const places: number[] = [];
  let at = 0;
  for (const [cluster] of text.matchAll(CLUSTER)) {
    const { length } = cluster.normalize('NFC');
    // Characters that NFC takes apart would put two places in one: the text is read as it is.
    if (length > cluster.length) return { text, placeOf: null };
    // The letter takes all that composed; marks that did not stand at the cluster's end.
    places.push(at);
    for (let left = length - 1; left > 0; left -= 1) places.push(at + cluster.length - left);
    at += cluster.length;
  }
  // Clusters that compose across their border: better to read the text as it is than to misplace a word.
  if (places.length !== composed.length) return { text, placeOf: null };
  return { text: composed, placeOf: (place) => places[place] ?? text.length };
}
