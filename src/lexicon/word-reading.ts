import type { LexiconWord } from '../schemas/lexicon-word.ts';
import { type Alternative, parsePattern, type Slot } from './pattern.ts';
import { typographic } from './typographic.ts';

const whole = (word: string) => [word];

function alternativeReads(alternative: Alternative): string {
  switch (alternative.kind) {
    case 'word':
      return alternative.word;
    case 'words':
      return alternative.words.join(' ');
    case 'lemma':
      return alternative.lemma;
    case 'class':
      return `<${alternative.class}>`;
  }
}

function slotReads(slot: Slot): string {
  if (slot.kind !== 'alternatives') return '…';
  const written = slot.alternatives.map(alternativeReads).join('/');
  return slot.optional ? `(${written})` : written;
}

/** An elision that stands apart from its word, as in `d' attente`. */
const APART = /(?<=^|[ /(])(\p{L}{1,2}’) /gu;

const reading = (slots: readonly Slot[]) => typographic(slots.map(slotReads).join(' ')).replace(APART, '$1');

const inForms = (slots: readonly Slot[]) =>
  slots.some((slot) => slot.kind === 'alternatives' && slot.alternatives.some(({ kind }) => kind === 'lemma'));

/** How a person reads a pattern of the lexicon. Throws an Error on one that is malformed, as `parsePattern` does. */
export function wordReading(pattern: string): Pick<LexiconWord, 'reads' | 'forms' | 'conditions'> {
  const { slots, conditions } = parsePattern(pattern, whole);
  return {
    reads: reading(slots),
    forms: inForms(slots),
    conditions: conditions.map(({ op, within, slots: around }) => ({
      op: op.toLowerCase() as Lowercase<typeof op>,
      within: op === 'NEAR' ? within : null,
      reads: reading(around),
    })),
  };
}
