import { z } from 'zod';

/** The project in an address. */
export const projectParams = z.object({ project: z.string().describe('Id of the project.') });

/** A verbatim in an address. */
export const verbatimParams = projectParams.extend({ id: z.string().describe('Id of the verbatim, percent-encoded.') });
