import type { Label } from '../../schemas/analysis.ts';
import { LABELS } from '../../schemas/names.ts';
import { MODE_BITS } from '../counting/parts.ts';
import type { Filter, Prompted } from '../filter.ts';
import type { ReadMention } from '../read-verbatim.ts';
import type { Quote } from '../verbatims.ts';
import { axisViewOf } from './axis-view-of.ts';
import { findItem } from './item-rows.ts';
import type { Connection } from './open-database.ts';
import { findProject } from './project-rows.ts';
import { unpackMentions } from './reading-rows.ts';
import { inDimensions, type Scope, scopeOf, scopeValues } from './scope.ts';
import { statement } from './statement.ts';
import { unpackFields } from './verbatim-rows.ts';

interface Raw {
  id: string;
  at: number;
  fields: string;
  mentions: string;
}

/** The SQL of the most telling sightings of an item in a scope, strongest first. */
export const quotesSql = (scope: Scope): string => `SELECT v.id, s.at, v.fields, r.mentions
  FROM sighting s INDEXED BY sighting_telling
  CROSS JOIN reading r ON r.project = s.project AND r.generation = s.generation AND r.at = s.at AND r.row = s.row
  CROSS JOIN verbatim v ON v.row = s.row
  WHERE s.project = @project AND s.generation = @generation AND s.item = @item AND s.modes & @modes
    AND s.at >= @from AND s.at < @to AND (@label IS NULL OR s.label = @label)${inDimensions(scope, 's')}
  ORDER BY s.strength DESC, s.row DESC LIMIT @each`;

const asked = ({ prompted }: ReadMention, mode: Prompted) => mode === 'include' || prompted === (mode === 'only');

/** The most telling quotes of touchpoints (Store.quotes). */
export function quotes(
  db: Connection,
  id: string,
  query: { filter: Filter; prompted: Prompted; touchpoints: readonly string[]; each: number; label?: Label },
): Quote[] {
  const project = findProject(db, id);
  if (project === null) return [];
  const scope = scopeOf(db, project, query.filter);
  const view = axisViewOf(db, project.project, project.live);
  const values = {
    ...scopeValues(scope),
    modes: MODE_BITS[query.prompted],
    each: query.each,
    label: query.label === undefined ? null : LABELS.indexOf(query.label),
  };
  return query.touchpoints.flatMap((touchpoint) => {
    const item = findItem(db, project.project, 'touchpoint', touchpoint);
    if (item === null) return [];
    return statement<Raw>(db, quotesSql(scope))
      .all({ ...values, item })
      .flatMap((raw): Quote[] => {
        const mentions = unpackMentions(raw.mentions).filter((mention) => {
          const place = view.place('touchpoint', mention.touchpoint);
          return asked(mention, query.prompted) && (place?.unit === touchpoint || place?.above.includes(touchpoint));
        });
        const [first, ...others] = mentions;
        if (first === undefined) return [];
        const strongest = others.reduce((best, one) => (Math.abs(one.score) > Math.abs(best.score) ? one : best), first);
        const { start, end, score, label } = strongest;
        return [{ touchpoint, verbatim: raw.id, text: unpackFields(raw.fields).text, start, end, score, label, at: raw.at }];
      });
  });
}
