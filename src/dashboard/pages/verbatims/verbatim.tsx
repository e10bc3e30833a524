import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { AnalysedVerbatim } from '../../../client/api.ts';
import { Link } from '../../parts/link.tsx';
import { words as shared } from '../../parts/words.ts';
import { AnalysedText } from '../../reading/analysed-text.tsx';
import { Explanation } from '../../reading/explanation.tsx';
import type { TouchpointNames } from '../../reading/touchpoint-names.ts';
import { SaidWhen } from './said-when.tsx';
import { words } from './words.ts';

/** What a verbatim of the list takes. */
export interface VerbatimProps {
  readonly verbatim: AnalysedVerbatim;
  readonly timeZone: string;
  readonly names: TouchpointNames;
  readonly open: boolean;
  /** The one of the list that the tab key goes to; the keys of the list lead to the others. */
  readonly current: boolean;
  /** Opens or closes it; without it, it is open and stays so. */
  readonly toggle?: () => void;
}

/** A verbatim: how it is judged, its text with marks, whose it is; opened, why it is judged so. */
export function Verbatim({ verbatim, timeZone, names, open, current, toggle }: VerbatimProps): JSX.Element {
  const t = words();
  const id = useId();
  const { text, question, segments = {}, redactions, analysis } = verbatim;
  const fields: Readonly<Record<string, string>> = shared().segmentNames;
  const tabIndex = current ? 0 : -1;
  return (
    <article
      class={`verbatim ${open ? 'open' : ''}`}
      data-id={verbatim.id}
      aria-labelledby={`${id}-head`}
      aria-describedby={`${id}-text`}
      tabIndex={toggle === undefined ? undefined : tabIndex}
    >
      <header id={`${id}-head`}>
        <SaidWhen verbatim={verbatim} timeZone={timeZone} />
      </header>
      <AnalysedText
        id={`${id}-text`}
        text={text}
        analysis={analysis}
        redactions={redactions}
        reachable={current}
        {...(open ? { nameOf: names.nameOf } : {})}
      />
      <footer>
        {toggle !== undefined && (
          <button type="button" class="why" aria-expanded={open} aria-controls={`${id}-why`} tabIndex={tabIndex} onClick={toggle}>
            {open ? t.close : t.why}
          </button>
        )}
        {Object.entries(segments).map(([name, value]) => (
          <span key={name}>
            {t.field(fields[name] ?? name)} {value}
          </span>
        ))}
        {question !== undefined && (
          <span>
            {t.field(t.question)}{' '}
            {open ? (
              <Link to="/verbatims" query={{ question, open: null }}>
                {question}
              </Link>
            ) : (
              question
            )}
          </span>
        )}
      </footer>
      <div id={`${id}-why`} hidden={!open}>
        {open && (
          <>
            <Explanation
              analysis={analysis}
              text={text}
              nameOf={names.nameOf}
              link={(touchpoint, name) => <Link to={`/touchpoints/${encodeURIComponent(touchpoint)}`}>{name}</Link>}
            />
            {toggle !== undefined && (
              <p>
                <Link to={`/verbatims/${encodeURIComponent(verbatim.id)}`}>{t.permalink}</Link>
              </p>
            )}
          </>
        )}
      </div>
    </article>
  );
}
