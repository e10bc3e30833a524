import { z } from 'zod';
import { FrameworkId } from './touchpoint.ts';

const label = z.string().describe('In the language asked for by Accept-Language.');

/** The ways of cutting the journey, each with its stages in order. */
export const FrameworkList = z
  .object({
    items: z.array(
      z
        .object({
          id: FrameworkId,
          label,
          stages: z.array(
            z.object({
              id: z.string(),
              label,
              parent: z.string().nullable().describe('The stage that it is a part of.'),
            }),
          ),
        })
        .meta({ id: 'FrameworkItem' }),
    ),
  })
  .meta({ id: 'FrameworkList' });
export type FrameworkList = z.infer<typeof FrameworkList>;
