import { z } from 'zod';
import { cleanString } from '../schemas/verbatim.ts';

/** The project in an address. */
export const projectParams = z.object({ project: z.string().describe('Id of the project.') });

/** A verbatim in an address. */
export const verbatimParams = projectParams.extend({ id: z.string().describe('Id of the verbatim, percent-encoded.') });

/** A connector in an address. */
export const toolParams = projectParams.extend({ tool: z.string().describe('A tool’s name, or one’s own for JSON of one’s own.') });
/** An import in an address. */
export const importParams = projectParams.extend({ id: z.string().describe('Id of the import.') });

/** A respondent in an address. */
export const respondentParams = projectParams.extend({
  respondent: cleanString(200).describe('The `respondent` that verbatims were posted with, percent-encoded.'),
});
