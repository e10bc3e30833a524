import { z } from 'zod';
import { Next } from './paging.ts';

/** The ids of the frameworks. */
export const FrameworkId = z.enum(['five-moments', 'product', 'relationship', 'cycle']).meta({ id: 'Framework' });

/** A touchpoint of the project's taxonomy. */
const TouchpointAnswer = z
  .object({
    id: z.string(),
    label: z.string().describe('In the language asked for by Accept-Language.'),
    parent: z.string().nullable(),
    specialises: z.string().nullable().describe('The touchpoint of `base` that this one is a special case of.'),
    moments: z.record(z.string(), z.string()).describe('Its stage in each framework.'),
    pack: z.string(),
  })
  .meta({ id: 'Touchpoint' });

/** A page of the taxonomy. */
export const TouchpointPage = z.object({ items: z.array(TouchpointAnswer), next: Next }).meta({ id: 'TouchpointPage' });
export type TouchpointPage = z.infer<typeof TouchpointPage>;
