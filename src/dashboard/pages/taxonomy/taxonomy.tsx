import type { JSX } from 'preact';
import { calls } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { PageHead } from '../../parts/page-head.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { address, setQuery } from '../../state/address.ts';
import { useScope } from '../../state/scope.ts';
import type { PageProps } from '../pages.ts';
import { stageNames } from './stage-names.ts';
import { StageTable } from './stage-table.tsx';
import { isMeant } from './tree.ts';
import { useTouchpoints } from './use-touchpoints.ts';
import { words } from './words.ts';

const FRAMEWORKS = ['five-moments', 'product', 'relationship', 'cycle'] as const;

/** Every touchpoint that can be recognised, by the stages of a framework, with what is said of it. */
export default function Taxonomy({ project }: PageProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const { query } = address.value;
  const framework = FRAMEWORKS.find((one) => one === query.get('framework')) ?? 'five-moments';
  const searched = query.get('search') ?? '';
  const { touchpoints, trouble, retry } = useTouchpoints(project);
  const stages: Readonly<Record<string, string>> = stageNames()[framework];
  const salience = useAnswer(calls.insights.salience, scope.filters && { project, query: { ...scope.filters, level: 'all' as const } });
  const figures = salience.value === undefined ? null : new Map(salience.value.items.map((item) => [item.touchpoint, item]));
  const labels = new Map(touchpoints?.map(({ id, label }) => [id, label]));
  const meant = touchpoints?.filter((one) => isMeant(one, searched)) ?? [];
  const panel = (title: string, of: typeof meant) =>
    of.length > 0 && <StageTable key={title} title={title} touchpoints={of} figures={figures} labelOf={(id) => labels.get(id) ?? id} />;
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        {touchpoints !== null && <p>{t.lead(touchpoints.length)}</p>}
      </PageHead>
      <div class="fields">
        <label>
          {t.search}
          <input
            type="search"
            value={searched}
            onInput={({ currentTarget }) => setQuery({ search: currentTarget.value || null }, { replace: true })}
          />
        </label>
        <label>
          {t.framework}
          <select value={framework} onChange={({ currentTarget }) => setQuery({ framework: currentTarget.value })}>
            {FRAMEWORKS.map((one) => (
              <option key={one} value={one}>
                {t.frameworks[one]}
              </option>
            ))}
          </select>
        </label>
        <p role="status">{searched !== '' && touchpoints !== null && (meant.length === 0 ? t.none : t.found(meant.length))}</p>
        {searched !== '' && (
          <button type="button" onClick={() => setQuery({ search: null }, { replace: true })}>
            {t.clear}
          </button>
        )}
      </div>
      {salience.value === undefined && salience.trouble !== null && <Trouble trouble={salience.trouble} retry={salience.retry} />}
      {touchpoints === null ? (
        trouble === null ? (
          <Skeleton lines={16} />
        ) : (
          <Trouble trouble={trouble} retry={retry} />
        )
      ) : (
        <div class="stack">
          {Object.entries(stages).map(([id, name]) =>
            panel(
              name,
              meant.filter(({ moments }) => moments[framework] === id),
            ),
          )}
          {panel(
            t.outside,
            meant.filter(({ moments }) => !Object.hasOwn(stages, moments[framework] ?? '')),
          )}
        </div>
      )}
    </>
  );
}
