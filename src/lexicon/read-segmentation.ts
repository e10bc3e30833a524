import type { SegmentationData } from '../text/segmentation.ts';
import { LexiconError } from './lexicon-error.ts';
import { oneOf, readTsv } from './tsv.ts';

const KINDS = [
  'abbreviation',
  'elision',
  'joined',
  'clitic',
  'contraction',
  'clause',
  'coordinator',
  'pronoun',
  'lost',
  'detached',
  'hyphens',
  'adjectives',
] as const;

const CHOICES: Readonly<Record<string, readonly string[]>> = { hyphens: ['cut', 'keep'], adjectives: ['before', 'after'] };

/** Reads a segmentation.tsv. `hyphens` is `keep` and `adjectives` is `after` unless the file says otherwise. */
export function readSegmentation(file: string, content: string): SegmentationData {
  const values: Record<(typeof KINDS)[number], string[]> = {
    abbreviation: [],
    elision: [],
    joined: [],
    clitic: [],
    contraction: [],
    clause: [],
    coordinator: [],
    pronoun: [],
    lost: [],
    detached: [],
    hyphens: [],
    adjectives: [],
  };
  for (const row of readTsv(file, content, 2, 2)) {
    const value = (row.cells[1] as string).toLowerCase();
    const kind = oneOf(row, 0, KINDS);
    const choices = CHOICES[kind];
    if (choices && !choices.includes(value)) throw new LexiconError(file, row.line, `${kind} wants ${choices.join(' or ')}`);
    values[kind].push(value);
  }
  return {
    abbreviations: values.abbreviation,
    elisions: values.elision,
    joined: values.joined,
    clitics: values.clitic,
    contractions: values.contraction,
    clauses: values.clause,
    coordinators: values.coordinator,
    pronouns: values.pronoun,
    lost: values.lost,
    detached: values.detached,
    hyphens: values.hyphens[0] === 'cut' ? 'cut' : 'keep',
    adjectives: values.adjectives[0] === 'before' ? 'before' : 'after',
  };
}

/**
 * The rules that hold in every language: elisions, contractions and whole words of all of them, since people switch within a text.
 * Clause words, clitics and hyphens stay the language's own.
 */
export function shareSegmentation(own: SegmentationData, all: readonly SegmentationData[]): SegmentationData {
  const union = (pick: (data: SegmentationData) => readonly string[]) => [...new Set(all.flatMap(pick))];
  return { ...own, elisions: union((d) => d.elisions), contractions: union((d) => d.contractions), joined: union((d) => d.joined) };
}
