import type { JSX } from 'preact';
import { calls, type FrameworkItem, type Touchpoint } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { SearchField } from '../../parts/search-field.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { usePacks } from '../../reading/packs.ts';
import { address, setQuery } from '../../state/address.ts';
import { useProject } from '../../state/project.ts';
import { useScope } from '../../state/scope.ts';
import type { PageProps } from '../page-props.ts';
import { GroupPanel } from './group-panel.tsx';
import { groupsOf, isFramework, LAYOUTS } from './groups.ts';
import { words } from './words.ts';
import { OF_SECTORS, WordsOfSectors } from './words-of-sectors.tsx';

const ANY = {};
const ALL = { limit: 1000 } as const;
/** Letters from which a search is one, and most that it may have. */
const [LEAST, MOST] = [2, 100];
const NOTHING_UNFOLDED = { group: null, open: null, words: null };

/** Every touchpoint that can be recognised, by stage or pack, with its words in every language and what is said of it. */
export default function Taxonomy({ project }: PageProps): JSX.Element {
  const t = words();
  const scope = useScope();
  const packs = usePacks();
  const sectors = useProject().project?.packs ?? [];
  const { query } = address.value;
  const layout = LAYOUTS.find((one) => one === query.get('by')) ?? 'five-moments';
  const asked = query.get('search') ?? '';
  const searched = asked.length >= LEAST;
  const frameworks = useAnswer(calls.taxonomy.frameworks, ANY);
  const all = useAnswer(calls.taxonomy.touchpoints, { project, query: ALL });
  const found = useAnswer(calls.taxonomy.touchpoints, searched ? { project, query: { ...ALL, q: asked } } : null);
  const salience = useAnswer(calls.insights.salience, scope.filters && { project, query: { ...scope.filters, level: 'all' as const } });
  const moments = useAnswer(
    calls.insights.moments,
    scope.filters && isFramework(layout) ? { project, query: { ...scope.filters, framework: layout } } : null,
  );
  const figures = salience.value === undefined ? null : new Map(salience.value.items.map((item) => [item.touchpoint, item]));
  const counted = salience.value?.scope.verbatims ?? null;
  const stages = new Map(isFramework(layout) ? moments.value?.items.map((item) => [item.moment, item]) : []);

  const groups = (items: readonly Touchpoint[], cuts: readonly FrameworkItem[]) => {
    const known = all.value?.items ?? [];
    const labels = new Map(known.map(({ id, label }) => [id, label]));
    const laid = groupsOf(items, layout, packs, cuts);
    const ids = [...laid.map(({ id }) => id), ...(sectors.length > 0 ? [OF_SECTORS] : [])];
    const unfolded = query.getAll('group');
    return (
      <div class="stack">
        {!searched && (
          <p class="folding">
            {ids.some((id) => !unfolded.includes(id)) && (
              <button type="button" onClick={() => setQuery({ group: ids }, { replace: true })}>
                {t.unfoldAll}
              </button>
            )}
            {['group', 'open', 'words'].some((name) => query.has(name)) && (
              <button type="button" onClick={() => setQuery(NOTHING_UNFOLDED, { replace: true })}>
                {t.foldAll}
              </button>
            )}
          </p>
        )}
        {laid.map((group) => (
          <GroupPanel
            key={group.id}
            group={group}
            said={stages.get(group.id)}
            project={project}
            all={known}
            labelOf={(id) => labels.get(id) ?? id}
            packOf={({ pack }) => (pack === 'base' || !isFramework(layout) ? null : packs.nameOf(pack))}
            figures={figures}
            searched={searched}
          />
        ))}
        {!searched && <WordsOfSectors packs={sectors} />}
      </div>
    );
  };
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        {all.value !== undefined && (
          <p aria-busy={salience.value === undefined && salience.trouble === null && scope.trouble === null}>
            {t.lead(all.value.items.length)} {counted !== null && t.counted(counted)}
          </p>
        )}
      </PageHead>
      <div class="picks">
        <SearchField
          label={t.search}
          hint={t.searchHint}
          asked={asked}
          most={MOST}
          search={(typed) => setQuery({ search: typed === '' ? null : typed }, { replace: true })}
        />
        <label>
          <span>{t.layout}</span>
          <select value={layout} onChange={({ currentTarget }) => setQuery({ ...NOTHING_UNFOLDED, by: currentTarget.value })}>
            {LAYOUTS.map((one) => (
              <option key={one} value={one}>
                {t.layouts[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="below-picks">
        <details>
          <summary>{t.howToRead}</summary>
          <p>{t.legend}</p>
        </details>
        <p role="status">{searched && found.value !== undefined && !found.outdated && t.found(found.value.items.length)}</p>
      </div>
      {salience.value === undefined && salience.trouble !== null && <Trouble trouble={salience.trouble} retry={salience.retry} />}
      <AnswerView of={frameworks} lines={16}>
        {({ items: cuts }) =>
          searched ? (
            <AnswerView of={found} lines={10}>
              {({ items }) =>
                items.length > 0 ? (
                  groups(items, cuts)
                ) : (
                  <p class="notice">
                    {t.none(asked)}{' '}
                    <Link to="/verbatims" query={{ q: asked }}>
                      {t.searchTexts}
                    </Link>{' '}
                    · <Link to="/try">{t.tryIt}</Link>
                  </p>
                )
              }
            </AnswerView>
          ) : (
            <AnswerView of={all} lines={16}>
              {({ items }) => groups(items, cuts)}
            </AnswerView>
          )
        }
      </AnswerView>
    </>
  );
}
