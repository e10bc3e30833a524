import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LexiconWord, Touchpoint } from '../../../client/api.ts';
import { LANGUAGES, type Language, language } from '../../words/language.ts';
import { Word } from './word.tsx';
import { words } from './words.ts';

const KINDS = ['term', 'implicit', 'polarity'] as const;
/** Words of a kind that are shown at first. */
const FEW = 30;

function Kind({
  kind,
  own,
  lang,
}: {
  readonly kind: LexiconWord['kind'];
  readonly own: readonly LexiconWord[];
  readonly lang: string;
}): JSX.Element {
  const t = words();
  const [all, showAll] = useState(false);
  const shown = all ? own : own.slice(0, FEW);
  return (
    <>
      <h4>{t.kinds[kind]}</h4>
      <ul class="lexicon-words">
        {shown.map((word) => (
          <li key={`${word.pattern} ${word.polarity}`}>
            <Word word={word} lang={lang} />
          </li>
        ))}
      </ul>
      {shown.length < own.length && (
        <button type="button" class="quiet" onClick={() => showAll(true)}>
          {t.more(own.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** The words that lead to a touchpoint, its languages side by side, the reader’s own first. */
export function WordColumns({ touchpoint }: { readonly touchpoint: Touchpoint }): JSX.Element {
  const t = words();
  const { labels, words: byLanguage = {} } = touchpoint;
  const codes = (Object.keys(LANGUAGES) as Language[]).sort((a, b) => Number(b === language.value) - Number(a === language.value));
  return (
    <div class="lexicon-columns">
      {codes.map((code) => {
        const own = byLanguage[code] ?? [];
        return (
          <section key={code}>
            <h3>
              <span lang={code}>{LANGUAGES[code]}</span> · <span lang={code}>{labels[code]}</span>
            </h3>
            {own.length === 0 && <p class="aside">{t.noWords}</p>}
            {KINDS.map((kind) => {
              const some = own.filter((word) => word.kind === kind);
              return some.length > 0 && <Kind key={kind} kind={kind} own={some} lang={code} />;
            })}
          </section>
        );
      })}
    </div>
  );
}
