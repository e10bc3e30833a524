import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { calls, type VerbatimsListQuery } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import type { TouchpointNames } from '../../reading/touchpoint-names.ts';
import { address, setQuery } from '../../state/address.ts';
import { NothingFound } from './nothing-found.tsx';
import { Verbatim } from './verbatim.tsx';
import { words } from './words.ts';

const A_PAGE = 40;

/** What a list takes. */
export interface ListProps {
  readonly project: string;
  /** Null until the scope is known. */
  readonly query: VerbatimsListQuery | null;
  readonly timeZone: string;
  readonly names: TouchpointNames;
  /** Id of the one that the tab key goes to; null for the first. */
  readonly current: string | null;
}

/** What a page of the list takes: `cursor` is null on the first, `arriving` says that the reader asked for this one. */
type PageProps = ListProps & { readonly cursor: string | null; readonly arriving: boolean };

/** Verbatims a page at a time; the page after it below, once the reader asks for it. */
function Page(props: PageProps): JSX.Element {
  const { project, query, timeZone, names, current, cursor, arriving } = props;
  const t = words();
  const [more, showMore] = useState(false);
  const answer = useAnswer(
    calls.verbatims.list,
    query && { project, query: { ...query, limit: A_PAGE, ...(cursor === null ? {} : { cursor }) } },
  );
  const list = useRef<HTMLOListElement>(null);
  const arrived = answer.value !== undefined;
  useLayoutEffect(() => {
    if (arrived && arriving) list.current?.querySelector<HTMLElement>('article')?.focus();
  }, [arrived, arriving]);
  const opened = address.value.query.get('open');
  return (
    <AnswerView of={answer} lines={16}>
      {({ items, next }) => (
        <>
          {items.length === 0 && cursor === null && <NothingFound />}
          <ol ref={list} class="verbatims">
            {items.map((verbatim, index) => (
              <li key={verbatim.id}>
                <Verbatim
                  verbatim={verbatim}
                  timeZone={timeZone}
                  names={names}
                  open={opened === verbatim.id}
                  current={current === null ? cursor === null && index === 0 : current === verbatim.id}
                  toggle={() => setQuery({ open: opened === verbatim.id ? null : verbatim.id }, { replace: true })}
                />
              </li>
            ))}
          </ol>
          {next !== null && more && <Page {...props} cursor={next} arriving />}
          {next !== null && !more && (
            <button type="button" class="more-verbatims" onClick={() => showMore(true)}>
              {t.more}
            </button>
          )}
          {next === null && items.length > 0 && <p class="aside">{t.end}</p>}
        </>
      )}
    </AnswerView>
  );
}

/** The verbatims, page after page as the reader asks for them; begun anew when others are picked. */
export const List = (props: ListProps): JSX.Element => <Page key={JSON.stringify(props.query)} {...props} cursor={null} arriving={false} />;
