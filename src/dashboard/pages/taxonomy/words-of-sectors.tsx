import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { usePacks } from '../../reading/packs.ts';
import { isUnfolded, unfold } from './unfolded.ts';
import { WordColumns } from './word-columns.tsx';
import { words } from './words.ts';

/** Stands beside the ids of groups in the address. */
export const OF_SECTORS = 'sectors';

/** The words that are good or bad in all of a sector and lead to no touchpoint, folded until the address unfolds them. */
export function WordsOfSectors({ packs }: { readonly packs: readonly string[] }): JSX.Element | null {
  const t = words();
  const { nameOf } = usePacks();
  const unfolded = isUnfolded('group', OF_SECTORS);
  const answer = useAnswer(calls.taxonomy.packs, unfolded ? { query: { pack: packs, include: ['words'] } } : null);
  if (packs.length === 0) return null;
  return (
    <details
      class="panel group"
      open={unfolded}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== unfolded) unfold('group', OF_SECTORS, open);
      }}
    >
      <summary>
        <h2>{t.alone}</h2>
        <span>{packs.map(nameOf).join(', ')}</span>
        <span class="teaser">{t.aloneWhat}</span>
      </summary>
      {unfolded && (
        <AnswerView of={answer} lines={8}>
          {({ items }) => (
            <div class="lexicon of-sectors">
              <p>{t.aloneWhat}</p>
              {items.map(({ id, label, words: own }) => (
                <WordColumns key={id} byLanguage={own} nameIn={() => label} alone />
              ))}
            </div>
          )}
        </AnswerView>
      )}
    </details>
  );
}
