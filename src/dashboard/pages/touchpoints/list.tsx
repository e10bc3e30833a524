import type { JSX } from 'preact';
import { calls, type Priorities, type Salience, type SalienceItem } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { VerdictBadge } from '../../parts/verdict-badge.tsx';
import { words as shared } from '../../parts/words.ts';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { address, setQuery } from '../../state/address.ts';
import { useScope } from '../../state/scope.ts';
import { number, percent, range, signed } from '../../words/format.ts';
import { useStages } from './stages.ts';
import { words } from './words.ts';

const isShown = (item: Salience['items'][number]): item is SalienceItem => item.share !== null;
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const percents = (value: number) => percent(value, 1);

interface RowsProps {
  readonly items: readonly SalienceItem[];
  readonly verdicts: ReadonlyMap<string, Priorities['items'][number]['verdict']>;
  readonly stages: ReadonlyMap<string, string>;
}

function Rows({ items, verdicts, stages }: RowsProps): JSX.Element {
  const t = words();
  const s = shared();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
    <section class="scroll" aria-label={t.title} tabIndex={0}>
      <table class="touchpoint-list">
        <thead>
          <tr>
            <th scope="col">{t.touchpoint}</th>
            <th scope="col" class="number">
              {t.share}
            </th>
            <th scope="col" class="number">
              {t.net}
            </th>
            <th scope="col" class="number">
              {t.verbatims}
            </th>
            <th scope="col">{t.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ touchpoint, label, parent, moment, share, verbatims, sentiment: { net }, reliability }) => {
            const verdict = verdicts.get(touchpoint);
            return (
              <tr key={touchpoint} class={parent === null ? '' : 'below'}>
                <th scope="row">
                  <Link to={`/touchpoints/${touchpoint}`}>{label}</Link>
                  {parent === null && moment !== null && <small>{stages.get(moment) ?? moment}</small>}
                </th>
                <td class="number">
                  {percents(share.value)} <small>{range(share.low, share.high, percents)}</small>
                </td>
                <td class="number">
                  {net === null ? (
                    '–'
                  ) : (
                    <>
                      {signed(net.value)} <small>{range(net.low, net.high, (value) => signed(value))}</small>
                    </>
                  )}
                </td>
                <td class="number">{t.ofMany(number(verbatims), number(share.n))}</td>
                <td>
                  {verdict != null ? (
                    <VerdictBadge verdict={verdict} />
                  ) : (
                    reliability !== 'reliable' && <span class="badge">{s.reliability[reliability]}</span>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Those whose label holds what is looked for; without a search, in rank, each with those below it. */
function found(items: readonly SalienceItem[], search: string): readonly SalienceItem[] {
  if (search !== '') return items.filter(({ label }) => plain(label).includes(plain(search)));
  const known = new Set(items.map(({ touchpoint }) => touchpoint));
  const withBelow = (item: SalienceItem): readonly SalienceItem[] => [
    item,
    ...items.filter(({ parent }) => parent === item.touchpoint).flatMap(withBelow),
  ];
  return items.filter(({ parent }) => parent === null || !known.has(parent)).flatMap(withBelow);
}

/** Every touchpoint that is spoken of, most often first, to search and to follow. */
export function TouchpointList({ project }: { readonly project: string }): JSX.Element {
  const t = words();
  const scope = useScope();
  const { filters } = scope;
  const search = address.value.query.get('find') ?? '';
  const ranking = useAnswer(calls.insights.salience, filters && { project, query: filters });
  const priorities = useAnswer(calls.insights.priorities, filters && { project, query: { ...filters, level: 'top' } });
  const named = useToldApart(ranking.value?.items ?? []);
  const stages = useStages(project);
  const verdicts = new Map((priorities.value?.items ?? []).map(({ touchpoint, verdict }) => [touchpoint, verdict]));
  return (
    <>
      <PageHead title={t.title} scope={scope}>
        <p>{t.listLead}</p>
      </PageHead>
      <AnswerView of={ranking} lines={16}>
        {({ scope: about }) => {
          const rows = found(named.filter(isShown), search);
          if (scope.isEmpty) return null;
          if (about.verbatims === 0) {
            return (
              <p class="notice">
                {t.nothing}{' '}
                <Link to="/touchpoints" query={{ period: 'all', from: null, to: null }}>
                  {t.allTime}
                </Link>
              </p>
            );
          }
          return (
            <div class="stack">
              <label class="find">
                {t.find}
                <input
                  type="search"
                  value={search}
                  onInput={({ currentTarget: { value } }) => setQuery({ find: value === '' ? null : value }, { replace: true })}
                />
              </label>
              <p class="unseen" role="status">
                {t.foundCount(rows.length)}
              </p>
              {rows.length > 0 ? (
                <Rows items={rows} verdicts={verdicts} stages={stages} />
              ) : (
                <p class="notice">
                  {t.noneFound(search)}{' '}
                  <Link to="/verbatims" query={{ q: search }}>
                    {t.searchTexts}
                  </Link>
                </p>
              )}
            </div>
          );
        }}
      </AnswerView>
    </>
  );
}
