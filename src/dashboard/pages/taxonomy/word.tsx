import type { JSX } from 'preact';
import type { LexiconWord } from '../../../client/api.ts';
import { signed } from '../../words/format.ts';
import { words } from './words.ts';

const SIGNS = { '-1': 'blames', '0': '', '1': 'praises' } as const;

/** A word of the lexicon as a person reads it, with what else it takes, and how good or bad it is. */
export function Word({ word, lang }: { readonly word: LexiconWord; readonly lang: string }): JSX.Element {
  const t = words();
  const { reads, forms, conditions, polarity } = word;
  const shown = (text: string) =>
    text.replace(/<(number|price|time)>/g, (_, kind: string) => t.any[kind as keyof typeof t.any]).replaceAll('/', '/\u200b');
  return (
    <>
      <span lang={lang} class={forms ? 'forms' : ''}>
        {shown(reads)}
      </span>
      {forms && <span class="unseen">, {t.allForms}</span>}
      {conditions.map(({ op, within, reads: around }) => (
        <small key={`${op} ${around}`}>
          {' '}
          {op === 'near' ? t.near(within ?? 0) : t[op]} <span lang={lang}>{shown(around)}</span>
        </small>
      ))}
      {polarity !== null && <small class={SIGNS[Math.sign(polarity).toString() as keyof typeof SIGNS]}> {signed(polarity, 1)}</small>}
    </>
  );
}
