import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { LexiconWord } from '../../../client/api.ts';
import { LANGUAGES, type Language, language } from '../../words/language.ts';
import { Word } from './word.tsx';
import { words } from './words.ts';

const KINDS = ['term', 'implicit', 'polarity'] as const;
/** Words of a kind that are shown at first. */
const FEW = 30;

function Kind({
  title,
  own,
  lang,
}: {
  /** Null where what stands around says it. */
  readonly title: string | null;
  readonly own: readonly LexiconWord[];
  readonly lang: string;
}): JSX.Element {
  const t = words();
  const [all, showAll] = useState(false);
  const shown = all ? own : own.slice(0, FEW);
  return (
    <>
      {title !== null && <h4>{title}</h4>}
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

/** What columns of words take. */
export interface WordColumnsProps {
  readonly byLanguage: Readonly<Record<string, readonly LexiconWord[]>> | undefined;
  /** Whose words they are, in a language. */
  readonly nameIn: (lang: Language) => ComponentChildren;
  /** They judge of themselves, whatever is spoken of: there is nothing to say of their kinds. */
  readonly alone?: boolean;
}

/** The words that lead to a touchpoint, or that judge in all of a pack, languages side by side, the reader’s own first. */
export function WordColumns({ byLanguage = {}, nameIn, alone = false }: WordColumnsProps): JSX.Element {
  const t = words();
  const codes = (Object.keys(LANGUAGES) as Language[]).sort((a, b) => Number(b === language.value) - Number(a === language.value));
  return (
    <div class="lexicon-columns">
      {codes.map((code) => {
        const own = byLanguage[code] ?? [];
        return (
          <section key={code}>
            <h3>
              <span lang={code}>{LANGUAGES[code]}</span> · {nameIn(code)}
            </h3>
            {own.length === 0 && <p class="aside">{alone ? t.noneAlone : t.noWords}</p>}
            {KINDS.map((kind) => {
              const some = own.filter((word) => word.kind === kind);
              return some.length > 0 && <Kind key={kind} title={alone ? null : t.kinds[kind]} own={some} lang={code} />;
            })}
          </section>
        );
      })}
    </div>
  );
}
