import { z } from 'zod';
import { Next } from './paging.ts';
import { pairs } from './pairs.ts';
import { cleanString, TouchpointId } from './verbatim.ts';

const repeated = (all: readonly string[], i: number) => all.indexOf(all[i] as string) < i;

/** A map's id: kebab-case, up to 64 characters. */
export const MapId = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be a kebab-case id such as new-customers');

const Stage = z.strictObject({
  id: TouchpointId.describe('A kebab-case id, dotted where the stage is part of another.'),
  name: cleanString(200),
  touchpoints: z.array(TouchpointId).max(500).describe('Ids of touchpoints of the project’s taxonomy.'),
});

/** The journey of a segment as PUT takes it: ordered stages with their touchpoints. */
export const JourneyMapInput = z
  .strictObject({
    name: cleanString(200),
    segment: pairs(cleanString(100), cleanString(200), 20)
      .optional()
      .describe('Whose journey it is: verbatims with these segments; of everybody unless given.'),
    stages: z.array(Stage).min(1).max(100).describe('In the order in which customers come through them.'),
  })
  .superRefine(({ stages }, context) => {
    const ids = stages.map(({ id }) => id);
    for (const [i, { touchpoints }] of stages.entries()) {
      if (repeated(ids, i))
        context.addIssue({ code: 'custom', path: ['stages', i, 'id'], message: 'is the id of an earlier stage', input: ids });
      for (const t of touchpoints.keys()) {
        if (!repeated(touchpoints, t)) continue;
        context.addIssue({ code: 'custom', path: ['stages', i, 'touchpoints', t], message: 'is twice in this stage', input: touchpoints });
      }
    }
  })
  .meta({
    id: 'JourneyMap',
    examples: [
      {
        name: 'New customers',
        segment: { plan: 'pro' },
        stages: [{ id: 'welcome', name: 'Welcome', touchpoints: ['welcome', 'first-use'] }],
      },
    ],
  });
export type JourneyMapInput = z.output<typeof JourneyMapInput>;

/** A map as answered. */
export const JourneyMapAnswer = z
  .object({
    id: z.string(),
    name: z.string(),
    builtIn: z.boolean().describe('Made from the taxonomy of the project’s packs; it can be neither changed nor removed.'),
    segment: z.record(z.string(), z.string()).nullable(),
    stages: z.array(z.object({ id: z.string(), name: z.string(), touchpoints: z.array(z.string()) }).meta({ id: 'JourneyStage' })),
  })
  .meta({ id: 'StoredJourneyMap' });
export type JourneyMapAnswer = z.infer<typeof JourneyMapAnswer>;

/** A page of maps. */
export const JourneyMapPage = z.object({ items: z.array(JourneyMapAnswer), next: Next }).meta({ id: 'JourneyMapPage' });
export type JourneyMapPage = z.infer<typeof JourneyMapPage>;
