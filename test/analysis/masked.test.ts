import { describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/schemas/analysis.ts';
import { mask } from '../../src/text/redaction/mask.ts';
import { cases } from '../text/redaction-cases.ts';
import { read, trace } from './read.ts';

const PACKS = ['insurance', 'retail', 'bank', 'telecom'];
const held = cases.filter(({ redactions }) => redactions.length > 0);

/** Where masking mends the reading: the word that judged is a name, "sent _ four times" is whole, a word is parted from a number, no comma of an address parts "on time" from "delivered". */
const MENDED = ['3 impasse du Moulin', 'Monsieur Petit', 'sent 2 69 08', 'carte5555', 'Lilas, 75011 Paris on time'];
const isMended = (text: string) => MENDED.some((part) => text.includes(part));

describe('masked texts', () => {
  it('are judged as the texts with the personal data are', () => {
    const differences = held.flatMap(({ lang, text, redactions }) => {
      const [whole, masked] = [read(lang, text, {}, PACKS), read(lang, mask(text, redactions), {}, PACKS)];
      const same = whole.sentiment.raw === masked.sentiment.raw && whole.sentiment.label === masked.sentiment.label;
      return same || isMended(text) ? [] : [`${text}\n${trace(whole)}\n${trace(masked)}`];
    });
    expect(differences).toEqual([]);
  });

  it('have their cues and touchpoints where they are in the text as sent', () => {
    const outside = ({ cues, mentions }: Analysis, redactions: (typeof held)[number]['redactions']) =>
      [...cues.map(({ start, end }) => `${start} ${end}`), ...mentions.map(({ start, end, touchpoint }) => `${start} ${end} ${touchpoint}`)]
        .filter((place) => {
          const [from = 0, to = 0] = place.split(' ').map(Number);
          return redactions.every(({ start, end }) => to <= start || from >= end);
        })
        .sort();
    const moved = held.filter(({ lang, text, redactions }) => {
      const [whole, masked] = [read(lang, text, {}, PACKS), read(lang, mask(text, redactions), {}, PACKS)];
      return JSON.stringify(outside(whole, redactions)) !== JSON.stringify(outside(masked, redactions)) && !isMended(text);
    });
    expect(moved.map(({ text }) => text)).toEqual([]);
  });

  it('read a mask as one token, and a bullet as a list’s', () => {
    const kinds = (text: string) => read('fr', text, { tokens: true }).tokens?.map(({ surface }) => surface);
    expect(kinds('Mme •••••• est là')).toEqual(['Mme', '••••••', 'est', 'là']);
    expect(kinds('• rapide\n• poli')).toEqual(['•', 'rapide', '•', 'poli']);
  });
});
