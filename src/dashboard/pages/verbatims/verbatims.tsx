import type { JSX } from 'preact';
import { useCallback, useRef } from 'preact/hooks';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { MarksLegend } from '../../reading/analysed-text.tsx';
import { useTouchpointNames } from '../../reading/touchpoint-names.ts';
import { address } from '../../state/address.ts';
import { useScope } from '../../state/scope.ts';
import type { PageProps } from '../page-props.ts';
import { KeysHelp } from './keys-help.tsx';
import { List } from './list.tsx';
import { Picks } from './picks.tsx';
import { picked, picksAny } from './selection.ts';
import { Single } from './single.tsx';
import { useReadingKeys } from './use-reading-keys.ts';
import { words } from './words.ts';

const COUNT = { level: 'top', limit: 1 } as const;

/** What customers wrote, to be searched, picked and read; or one of them, where the address names it. */
export default function Verbatims({ project, rest }: PageProps): JSX.Element {
  const { timeZone } = useScope();
  const names = useTouchpointNames(project);
  const [id] = rest;
  return id === undefined ? <Reading project={project} /> : <Single project={project} id={id} timeZone={timeZone} names={names} />;
}

function Reading({ project }: { readonly project: string }): JSX.Element {
  const t = words();
  const scope = useScope();
  const names = useTouchpointNames(project);
  const { query } = address.value;
  const list = useRef<HTMLDivElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const help = useCallback(() => dialog.current?.showModal(), []);
  const current = useReadingKeys(list, help);
  const counted = useAnswer(
    calls.insights.salience,
    scope.filters === null || picksAny(query) ? null : { project, query: { ...scope.filters, ...COUNT } },
  );
  const count = picksAny(query) ? undefined : counted.value?.scope.verbatims;
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        <p>{count == null || scope.isEmpty ? t.about : t.count(count)}</p>
      </PageHead>
      {scope.isEmpty ? null : (
        <>
          <Picks project={project} filters={scope.filters} touchpoints={names} />
          <div class="read-above">
            <MarksLegend masked />
            <button type="button" class="quiet" onClick={help}>
              {t.keysTitle} <kbd>?</kbd>
            </button>
          </div>
          <KeysHelp dialog={dialog} />
          <div ref={list}>
            <h2 class="unseen">{t.list}</h2>
            <List
              project={project}
              query={scope.filters && { ...scope.filters, ...picked(query) }}
              timeZone={scope.timeZone}
              names={names}
              current={current}
            />
          </div>
        </>
      )}
    </>
  );
}
