import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { MatchedWord, Salience, Touchpoint } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { LANGUAGES, type Language, language } from '../../words/language.ts';
import { type Said, SaidFigures } from './said.tsx';
import type { Branch } from './tree.ts';
import { isUnfolded, unfold } from './unfolded.ts';
import { Word } from './word.tsx';
import { words } from './words.ts';
import { WordsPanel } from './words-panel.tsx';

/** What every row needs to know of the others. */
export interface Surroundings {
  readonly project: string;
  readonly all: readonly Touchpoint[];
  readonly labelOf: (id: string) => string;
  /** The name of a touchpoint’s pack where that is worth telling. */
  readonly packOf: (touchpoint: Touchpoint) => string | null;
  /** Figures by touchpoint; null while they are not known. */
  readonly figures: ReadonlyMap<string, Salience['items'][number]> | null;
  /** Families are unfolded whatever the address says: what was searched for is among them. */
  readonly searched: boolean;
}

/** What a row takes. */
export interface BranchRowProps extends Surroundings {
  readonly branch: Branch;
  /** 0 at the top, 1 below one of those, and so on. */
  readonly depth: number;
}

/** Words found that are shown beside a touchpoint; the others are among its words. */
const MOST = 8;

function Matched({ found }: { readonly found: readonly MatchedWord[] }): JSX.Element | null {
  const t = words();
  const distinct = [...new Map(found.map((word) => [`${word.lang} ${word.reads}`, word])).values()];
  const shown = distinct.slice(0, MOST);
  if (distinct.length === 0) return null;
  return (
    <ul class="lexicon-words" aria-label={t.matched}>
      {shown.map((word) => (
        <li key={`${word.lang} ${word.reads}`}>
          <abbr title={LANGUAGES[word.lang as Language]}>{word.lang}</abbr> <Word word={word} lang={word.lang} />
        </li>
      ))}
      {shown.length < distinct.length && <li>{t.others}</li>}
    </ul>
  );
}

/** A touchpoint with what is said of it; its words and what stands below it unfold. */
export function BranchRow({ branch: { touchpoint, below }, depth, ...around }: BranchRowProps): JSX.Element {
  const t = words();
  const panel = useId();
  const { id, label, labels, parent, specialises, matched = [] } = touchpoint;
  const { project, all, labelOf, packOf, figures, searched } = around;
  const [unfolded, shown] = [searched || isUnfolded('open', id), isUnfolded('words', id)];
  const said: Said = figures === null ? null : (figures.get(id) ?? 'nothing');
  const others = (Object.keys(LANGUAGES) as Language[]).filter((code) => code !== language.value);
  const notes = [
    packOf(touchpoint),
    depth === 0 && parent !== null ? t.partOf(labelOf(parent)) : null,
    specialises === null ? null : t.specialises(labelOf(specialises)),
  ].filter((note) => note !== null);
  return (
    <li>
      <div class="branch" style={{ '--depth': depth }}>
        <div class="name">
          {below.length > 0 && !searched && (
            <button type="button" class="toggle" aria-expanded={unfolded} onClick={() => unfold('open', id, !unfolded)}>
              <span class="unseen">{t.below(label)} </span>
              {below.length}
            </button>
          )}
          <div>
            <Link to={`/touchpoints/${id}`}>{label}</Link>
            <small>
              {others.map((code) => (
                <span key={code} lang={code}>
                  {labels[code]}
                </span>
              ))}
              {notes.map((note) => (
                <span key={note}> · {note}</span>
              ))}
            </small>
          </div>
        </div>
        <SaidFigures id={id} said={said} />
        <button type="button" class="toggle" aria-expanded={shown} aria-controls={panel} onClick={() => unfold('words', id, !shown)}>
          {t.words}
          <span class="unseen"> {t.of(label)}</span>
        </button>
        <Matched found={matched} />
      </div>
      <div id={panel} class="lexicon" hidden={!shown}>
        {shown && (
          <WordsPanel
            project={project}
            touchpoint={touchpoint}
            said={said}
            counting={all.filter((one) => one.parent === id || one.specialises === id)}
          />
        )}
      </div>
      {below.length > 0 && unfolded && (
        <ul>
          {below.map((one) => (
            <BranchRow key={one.touchpoint.id} branch={one} depth={depth + 1} {...around} />
          ))}
        </ul>
      )}
    </li>
  );
}
