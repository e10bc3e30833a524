import { PayloadFault } from './connector.ts';

/** The fields of an object of JSON. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of what must be an object. Throws `PayloadFault`. */
export function fieldsAt(value: unknown, pointer: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new PayloadFault(pointer, 'must be an object');
  return value as Fields;
}

/** The items of what must be a list. Throws `PayloadFault`. */
export function itemsAt(value: unknown, pointer: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new PayloadFault(pointer, 'must be a list');
  return value;
}

/** The text of what must be an id: a string that is not empty, or a number. Throws `PayloadFault`. */
export function idAt(value: unknown, pointer: string): string {
  const text = textOf(value);
  if (text === undefined || text.trim() === '') throw new PayloadFault(pointer, 'must be an id');
  return text;
}

/** The fields of what may be an object; of anything else, none. */
export const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};

/** The items of what may be a list; of anything else, none. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A string, number or boolean as text; undefined for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
