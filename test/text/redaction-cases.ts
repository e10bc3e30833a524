import { readFileSync } from 'node:fs';
import { lexiconReader } from '../../src/lexicon/lexicon-reader.ts';
import { createRedactor } from '../../src/text/redaction/create-redactor.ts';
import type { Redaction, RedactionType } from '../../src/text/redaction/redaction.ts';
import { readLexicon } from '../../src/worker/lexicon-artefact.ts';

const lexicon = readLexicon();

/** A redactor with the real lexicons. */
export const redact = createRedactor(lexicon.personalData, lexiconReader(lexicon).knows);

/** A row of data/privacy/cases.jsonl. */
export interface PrivacyCase {
  readonly lang: string;
  readonly text: string;
  readonly redactions: readonly Redaction[];
}

/** All of them. */
export const cases = readFileSync(new URL('../../data/privacy/cases.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PrivacyCase);

/** How well one type is found: spans counted right only when place and type are exactly those marked. */
export interface RedactionFigures {
  readonly type: RedactionType;
  readonly marked: number;
  readonly found: number;
  readonly right: number;
}

const keyOf = ({ start, end, type }: Redaction) => `${start} ${end} ${type}`;

/** The figures of every type over some cases, the most marked first. */
export function redactionFigures(rows: readonly PrivacyCase[]): RedactionFigures[] {
  const counts = new Map<RedactionType, { marked: number; found: number; right: number }>();
  const of = (type: RedactionType) => {
    const known = counts.get(type) ?? { marked: 0, found: 0, right: 0 };
    counts.set(type, known);
    return known;
  };
  for (const { text, redactions } of rows) {
    const marked = new Set(redactions.map(keyOf));
    for (const { type } of redactions) of(type).marked += 1;
    for (const one of redact(text)) {
      of(one.type).found += 1;
      if (marked.has(keyOf(one))) of(one.type).right += 1;
    }
  }
  return [...counts].map(([type, count]) => ({ type, ...count })).sort((a, b) => b.marked - a.marked || (a.type < b.type ? -1 : 1));
}
