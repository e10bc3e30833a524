import { textOf } from './payload.ts';

/** The value at a path of names and places joined by dots; a name that holds dots itself is found, too. */
function valueAt(item: unknown, path: string): unknown {
  let [value, rest] = [item, path];
  while (typeof value === 'object' && value !== null) {
    if (Object.hasOwn(value, rest)) return (value as Record<string, unknown>)[rest];
    const dot = rest.indexOf('.');
    const step = rest.slice(0, dot);
    if (dot < 0 || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string, unknown>)[step];
    rest = rest.slice(dot + 1);
  }
  return undefined;
}

/** Gives the fields of an object of JSON as cells, by their paths: texts, numbers, true and false, and lists of these, joined by commas. */
export const jsonFields =
  (item: unknown) =>
  (path: string): string | undefined => {
    const value = valueAt(item, path);
    return Array.isArray(value) ? value.flatMap((one) => textOf(one) ?? []).join(', ') : textOf(value);
  };

/** The JSON Pointer of such a path. */
export const pointerOf = (path: string): string =>
  path
    .split('.')
    .map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
