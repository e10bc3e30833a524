import { z } from 'zod';
import { ReliabilityLevel } from './figure.ts';
import { FilterFields, withSegments } from './filter.ts';
import { Scope } from './salience.ts';
import { orWithheld } from './withheld.ts';

const count = z.int().min(0);

/** What blind spots take. */
export const BlindSpotsQuery = withSegments(
  FilterFields.extend({
    map: z.string().min(1).max(64).default('five-moments').describe('Id of a journey map.'),
    margin: z.coerce
      .number()
      .min(0.005)
      .max(0.49)
      .default(0.1)
      .describe('A share whose interval reaches further than this to either side is a blind spot too; 0.1 is ten points.'),
  }),
);
export type BlindSpotsQuery = z.output<typeof BlindSpotsQuery>;

/** What a map holds and customers say too little of. */
export const BlindSpotsAnswer = z
  .object({
    scope: Scope,
    map: z.object({ id: z.string(), name: z.string(), segment: z.record(z.string(), z.string()).nullable() }),
    margin: z.number(),
    stages: z
      .array(
        z
          .object({
            stage: z.string(),
            name: z.string(),
            touchpoints: count,
            blind: count,
            silent: z.boolean().describe('Whether nobody mentions any of its touchpoints (or it has none).'),
          })
          .meta({ id: 'BlindStage' }),
      )
      .describe('Every stage of the map, in order.'),
    items: z
      .array(
        orWithheld(
          z
            .object({
              touchpoint: z.string(),
              label: z.string(),
              parent: z.string().nullable(),
              stage: z.string(),
              mentioned: count.describe('Verbatims that mention it.'),
              share: z.object({
                value: z.number(),
                low: z.number(),
                high: z.number(),
                n: count,
                effectiveN: z.number().optional().describe('Kish’s effective n, where verbatims are weighted.'),
              }),
              more: z.object({
                forFivePoints: count.describe('Further verbatims until its share would be known to ±5 points, should it stay what it is.'),
                forMentions: count.nullable().describe('Further verbatims until five would mention it; null where none does yet.'),
              }),
              reliability: ReliabilityLevel,
              reasons: z
                .array(z.string())
                .describe('`few-verbatims`, `few-mentions`, `wide-interval`: why it is a blind spot; `not-in-taxonomy`: its pack is off.'),
              formula: z.literal('blind-spot'),
              verbatims: z.string().describe('Where the verbatims that mention it are listed.'),
            })
            .meta({ id: 'BlindSpot' }),
          ['touchpoint', 'label', 'parent', 'stage', 'formula'],
        ),
      )
      .describe('In the order of the map.'),
  })
  .meta({ id: 'BlindSpots' });
export type BlindSpotsAnswer = z.infer<typeof BlindSpotsAnswer>;
