import type { Alternative, Slot } from './pattern.ts';

/** One step of an expanded sequence: a choice of alternatives, a currency sign or word, or any word. */
export type Step = readonly Alternative[] | 'any' | 'currency';

const GAP = 3;
const MOST = 64;

/**
 * Writes out what a sequence's optional places, gaps and prices stand for: every plain sequence it can match.
 * Throws when there are more than 64 of them, which is a pattern to be split.
 */
export function expandSlots(slots: readonly Slot[]): Step[][] {
  let sequences: Step[][] = [[]];
  const append = (choices: readonly (readonly Step[])[]) => {
    sequences = sequences.flatMap((sequence) => choices.map((choice) => [...sequence, ...choice]));
    if (sequences.length > MOST) throw new Error(`stands for more than ${MOST} sequences: split it`);
  };
  for (const slot of slots) {
    if (slot.kind === 'gap') append(Array.from({ length: GAP + 1 }, (_, n) => Array<Step>(n).fill('any')));
    else if (slot.kind === 'any') append(slot.optional ? [['any'], []] : [['any']]);
    else append(slot.optional ? [...choicesOf(slot.alternatives), []] : choicesOf(slot.alternatives));
  }
  return sequences;
}

function choicesOf(alternatives: readonly Alternative[]): Step[][] {
  const single: Alternative[] = [];
  const choices: Step[][] = [];
  const number: Alternative = { kind: 'class', class: 'number' };
  for (const alternative of alternatives) {
    if (alternative.kind === 'words') choices.push(alternative.words.map((word) => [{ kind: 'word', word }]));
    else if (alternative.kind === 'class' && alternative.class === 'price') choices.push([[number], 'currency'], ['currency', [number]]);
    else single.push(alternative);
  }
  return single.length > 0 ? [[single], ...choices] : choices;
}
