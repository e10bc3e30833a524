import { z } from 'zod';

/** An object of an answer whose figures are withheld: the fields `K` that name it are as they are, all others null. */
export type Withheld<T, K extends PropertyKey> = { [P in keyof T as P extends K ? P : never]: T[P] } & {
  [P in keyof T as P extends K | 'reliability' | 'reasons' ? never : P]: null;
} & { reliability: 'suppressed'; reasons: 'small-cell'[] };

type Shape<T> = z.ZodObject & z.ZodType<T>;

/** An object of an answer, or the same with its figures withheld because too few people stand behind them. */
export function orWithheld<T extends object, K extends keyof T & string>(shown: Shape<T>, names: readonly K[]) {
  const nothing = (field: z.ZodType) => (field.safeParse(undefined).success ? z.null().optional() : z.null());
  const fields = Object.entries(shown.shape as z.ZodRawShape).map(([name, field]) => [
    name,
    (names as readonly string[]).includes(name) ? field : nothing(field as z.ZodType),
  ]);
  const withheld = z.object({
    ...(Object.fromEntries(fields) as z.ZodRawShape),
    reliability: z.literal('suppressed'),
    reasons: z.array(z.literal('small-cell')),
  }) as unknown as z.ZodType<Withheld<T, K>>;
  const { id } = shown.meta() ?? {};
  return z.union([shown as z.ZodType<T>, id === undefined ? withheld : withheld.meta({ id: `Withheld${id}` })]);
}
