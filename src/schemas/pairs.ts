import { z } from 'zod';

/** The one name that an object of JavaScript cannot keep as it keeps others. */
const UNKEPT = '__proto__';

/** Up to `most` pairs of a name and a value. `__proto__` is refused as a name, since the schema would let it fall in silence. */
export const pairs = <T extends z.ZodType>(name: z.ZodString, value: T, most: number, what = 'pairs') =>
  z.preprocess(
    (given, context) => {
      if (typeof given === 'object' && given !== null && Object.hasOwn(given, UNKEPT)) {
        context.addIssue({ code: 'custom', path: [UNKEPT], message: 'cannot be a name', input: given });
      }
      return given;
    },
    z.record(name, value).refine((kept) => Object.keys(kept).length <= most, `holds more than ${most} ${what}`),
  );
