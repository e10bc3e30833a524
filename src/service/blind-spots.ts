import { problem } from '../errors.ts';
import type { BlindSpotsAnswer, BlindSpotsQuery } from '../schemas/blind-spots.ts';
import { segmentsOf } from '../schemas/filter.ts';
import type { JourneyMap, StoredProject } from '../store/store.ts';
import { blindness } from './blindness.ts';
import { filterOf } from './filter.ts';
import { findMap } from './journey-maps.ts';
import type { Ports } from './ports.ts';
import { scopeShown } from './scope-shown.ts';
import { smallNow } from './small-now.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import { verbatimsLink } from './verbatims-link.ts';
import { withheld } from './withheld.ts';

/** A question narrowed to the segment that a map is of. Throws `invalid-request` where it asks for another. */
function within(query: BlindSpotsQuery, { segment }: JourneyMap): BlindSpotsQuery {
  const asked = segmentsOf(query);
  const pairs = Object.entries(segment ?? {});
  const errors = pairs.flatMap(([key, value]) =>
    asked[key] === undefined || asked[key].includes(value)
      ? []
      : [
          {
            pointer: `/segment.${key}`,
            in: 'query' as const,
            detail: 'the map is of another value of this segment, which the map itself says',
          },
        ],
  );
  if (errors.length > 0) throw problem('invalid-request', [errors.length], errors);
  return { ...query, ...Object.fromEntries(pairs.map(([key, value]) => [`segment.${key}`, [value]])) };
}

/** What a map holds and too little is said of, from roll-ups. Throws `invalid-request`, `invalid-range`, `unknown-map`, `unknown-project`. */
export async function blindSpotsAnswer(
  ports: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  query: BlindSpotsQuery,
  language: LabelLanguage,
): Promise<BlindSpotsAnswer> {
  const map = await findMap(ports, project, query.map, language);
  const asked = within(query, map);
  const filter = filterOf(asked, project.timezone);
  const { prompted, margin } = asked;
  const counts = await ports.store.countMentions(project.id, { filter, prompted, axis: 'touchpoint' });
  if (counts === null) throw problem('unknown-project', []);
  const view = await taxonomyView(ports.pool, language);
  const small = await smallNow(ports.store, project, { filter, prompted, axis: 'touchpoint' }, { parentOf: view.parent }, counts);
  const own = new Set((await ports.pool.edition(project.packs)).touchpoints.map(({ id }) => id));
  const stages = map.stages.map(({ id, name, touchpoints }) => {
    const spots = touchpoints.map((touchpoint) => ({ touchpoint, ...blindness(counts, touchpoint, prompted, margin) }));
    return { stage: id, name, spots };
  });
  return {
    scope: scopeShown(counts, filter, asked),
    map: { id: map.id, name: map.name, segment: map.segment },
    margin,
    stages: stages.map(({ stage, name, spots }) => ({
      stage,
      name,
      touchpoints: spots.length,
      blind: spots.filter(({ blind }) => blind).length,
      silent: spots.every(({ mentioned }) => mentioned === 0),
    })),
    items: stages.flatMap(({ stage, spots }) =>
      spots
        .filter(({ blind }) => blind)
        .map(({ touchpoint, blind: _, reasons, ...figures }) => {
          const shown = {
            touchpoint,
            label: view.label(touchpoint),
            parent: view.parent(touchpoint),
            stage,
            ...figures,
            reasons: [...reasons, ...(own.has(touchpoint) ? [] : ['not-in-taxonomy'])],
            formula: 'blind-spot' as const,
            verbatims: verbatimsLink(project.id, asked, { touchpoint }),
          };
          return small.items.has(touchpoint) ? withheld(shown, ['touchpoint', 'label', 'parent', 'stage', 'formula']) : shown;
        }),
    ),
  };
}
