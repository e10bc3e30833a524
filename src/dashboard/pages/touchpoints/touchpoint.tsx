import type { JSX } from 'preact';
import { calls, type Salience, type SalienceItem } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Link } from '../../parts/link.tsx';
import { askedOutcome } from '../../parts/outcome-picker.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { words as shared } from '../../parts/words.ts';
import { usePacks } from '../../reading/packs.ts';
import { useScope } from '../../state/scope.ts';
import { DriverPanel } from './driver.tsx';
import { Facts } from './facts.tsx';
import { MarkingPanel } from './marking.tsx';
import { Parts } from './parts.tsx';
import { Quotes } from './quotes.tsx';
import { Rising } from './rising.tsx';
import { SegmentPanel } from './segments.tsx';
import { useStages } from './stages.ts';
import { Trend } from './trend.tsx';
import { words } from './words.ts';

const isShown = (item: Salience['items'][number]): item is SalienceItem => item.share !== null;
const ALL = { limit: 1000 };

/** Ids of a touchpoint and of all below it. */
function withBelow(id: string, known: readonly { readonly id: string; readonly parent: string | null }[]): ReadonlySet<string> {
  const ids = new Set([id]);
  for (const one of ids) for (const { id: below, parent } of known) if (parent === one) ids.add(below);
  return ids;
}

/** All that is known of one touchpoint. */
export function TouchpointView({ project, id }: { readonly project: string; readonly id: string }): JSX.Element {
  const t = words();
  const scope = useScope();
  const { filters } = scope;
  const taxonomy = useAnswer(calls.taxonomy.touchpoints, { project, query: ALL });
  const ranking = useAnswer(calls.insights.salience, filters && { project, query: filters });
  const stages = useStages(project);
  const { nameOf: packOf } = usePacks();
  const known = taxonomy.value?.items ?? [];
  const own = known.find((one) => one.id === id);
  const parent = known.find((one) => one.id === own?.parent);
  const ids = withBelow(id, known);
  const level = own?.parent == null ? ('top' as const) : ('all' as const);
  const question = filters && own && { project, query: { ...filters, ...askedOutcome(), level } };
  const priorities = useAnswer(calls.insights.priorities, question ?? null);
  const drivers = useAnswer(calls.insights.drivers, question ?? null);

  if (taxonomy.value !== undefined && own === undefined) {
    return (
      <>
        <PageHead title={t.title} />
        <p class="notice">
          {t.unknown} <Link to="/touchpoints">{t.all}</Link>
        </p>
      </>
    );
  }
  const stage = own?.moments['five-moments'];
  return (
    <>
      <PageHead title={own?.label ?? t.title} scope={scope}>
        <p class="way-back">
          <Link to="/touchpoints">{t.all}</Link>
          {parent !== undefined && <Link to={`/touchpoints/${parent.id}`}>{parent.label}</Link>}
          {own !== undefined && own.pack !== 'base' && <span>{shared().inPack(packOf(own.pack))}</span>}
          {stage !== undefined && <span>{t.inStage(stages.get(stage) ?? stage)}</span>}
        </p>
      </PageHead>
      {taxonomy.value === undefined && taxonomy.trouble !== null && <Trouble trouble={taxonomy.trouble} retry={taxonomy.retry} />}
      <AnswerView of={ranking} lines={14}>
        {({ items, scope: about }) => {
          const item = items.filter(isShown).find(({ touchpoint }) => touchpoint === id);
          if (item === undefined) {
            const isWithheld = items.some(({ touchpoint }) => touchpoint === id);
            return (
              <p class="notice">
                {isWithheld ? t.withheld : t.unsaid}{' '}
                {scope.period === 'all' ? (
                  <Link to="/touchpoints">{t.all}</Link>
                ) : (
                  <Link to={`/touchpoints/${id}`} query={{ period: 'all', from: null, to: null }}>
                    {t.allTime}
                  </Link>
                )}{' '}
                ·{' '}
                <Link to="/taxonomy" query={{ search: own?.label ?? id, words: id }}>
                  {shared().itsWords}
                </Link>
              </p>
            );
          }
          const below = items.filter(isShown).filter((one) => one.parent === id);
          return (
            <div class="stack">
              <Facts item={item} priority={priorities.value?.items.find(({ touchpoint }) => touchpoint === id)} />
              <Trend project={project} id={id} filters={filters} timeZone={scope.timeZone} about={about} share={item.share.value} />
              <div class="panels">
                <DriverPanel project={project} id={id} filters={filters} drivers={drivers} />
                <SegmentPanel project={project} id={id} filters={filters} />
              </div>
              <MarkingPanel project={project} id={id} filters={filters} />
              <Quotes project={project} id={id} ids={ids} filters={filters} timeZone={scope.timeZone} />
              {below.length > 0 && <Parts items={below} />}
              <Rising project={project} ids={ids} filters={filters} />
            </div>
          );
        }}
      </AnswerView>
    </>
  );
}
