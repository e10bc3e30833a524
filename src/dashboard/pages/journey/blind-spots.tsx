import type { JSX } from 'preact';
import { type BlindSpots as Answer, type BlindSpot, type BlindStage, calls, type Filters } from '../../../client/api.ts';
import { useAnswer } from '../../data/use-answer.ts';
import { AnswerView } from '../../parts/answer-view.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TableTwin } from '../../parts/table-twin.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { useToldApart } from '../../reading/use-told-apart.ts';
import { address, setQuery } from '../../state/address.ts';
import { number, percent, range } from '../../words/format.ts';
import { words } from './words.ts';

const isShown = (item: Answer['items'][number]): item is BlindSpot => item.share !== null;

function Stage({ stage, spots }: { readonly stage: BlindStage; readonly spots: readonly BlindSpot[] }): JSX.Element {
  const t = words();
  const dots = Array.from({ length: stage.touchpoints }, (_, index) => index < stage.touchpoints - stage.blind);
  const head = (
    <>
      <span>{stage.name}</span>
      <span class="dots" aria-hidden="true">
        {dots.map((isHeard, index) => (
          <span key={index} class={isHeard ? 'heard' : ''} />
        ))}
      </span>
      <span class="aside">
        {t.blindOf(stage.blind, stage.touchpoints)}
        {stage.silent && <span class="badge">{t.silent}</span>}
      </span>
    </>
  );
  if (spots.length === 0) return <div class="stage">{head}</div>;
  return (
    <details class="stage">
      <summary>{head}</summary>
      <TableTwin
        caption={stage.name}
        table={{
          head: [t.touchpoint, t.verbatims, t.share, t.interval, t.more],
          rows: spots.map(({ label, mentioned, share, more }) => [
            label,
            `${number(mentioned)} / ${number(share.n)}`,
            percent(share.value, 1),
            range(share.low, share.high, (value) => percent(value, 1)),
            more.forMentions === null ? t.unknown : t.moreVerbatims(more.forMentions),
          ]),
        }}
      />
    </details>
  );
}

/** What the map of the journey holds and customers hardly speak of, stage by stage; the map is in the address (`map=`). */
export function BlindSpots({ project, filters }: { readonly project: string; readonly filters: Filters | null }): JSX.Element {
  const t = words();
  const maps = useAnswer(calls.journeys.maps, { project });
  const map = address.value.query.get('map') ?? maps.value?.items[0]?.id;
  const answer = useAnswer(calls.journeys.blindSpots, filters && map !== undefined ? { project, query: { ...filters, map } } : null);
  const items = useToldApart((answer.value?.items ?? []).filter(isShown));
  return (
    <Panel title={t.blind} lead={t.blindLead}>
      {maps.value !== undefined && maps.value.items.length > 1 && (
        <label class="choice">
          <span>{t.map}</span>
          <select value={map} onChange={({ currentTarget }) => setQuery({ map: currentTarget.value })}>
            {maps.value.items.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p class="aside dots">
        <span class="heard" aria-hidden="true" /> {t.heard} <span aria-hidden="true" /> {t.unheard}
      </p>
      {maps.value === undefined && maps.trouble !== null && <Trouble trouble={maps.trouble} retry={maps.retry} />}
      <AnswerView of={answer} lines={8}>
        {({ stages }) => (
          <>
            {stages.every(({ blind }) => blind === 0) && <p>{t.allHeard}</p>}
            {stages.map((stage) => (
              <Stage key={stage.stage} stage={stage} spots={items.filter((item) => item.stage === stage.stage)} />
            ))}
          </>
        )}
      </AnswerView>
    </Panel>
  );
}
