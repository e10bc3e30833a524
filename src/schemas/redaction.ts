import { z } from 'zod';

/** Personal data that was masked: where, in UTF-16 code units of the text, end exclusive, and what it was. */
export const Redaction = z
  .object({
    start: z.int(),
    end: z.int(),
    type: z.enum([
      'email',
      'phone',
      'iban',
      'card',
      'nir',
      'licence-plate',
      'postal-address',
      'customer-number',
      'contract-number',
      'link',
      'name',
    ]),
  })
  .meta({ id: 'Redaction' });
export type Redaction = z.infer<typeof Redaction>;
