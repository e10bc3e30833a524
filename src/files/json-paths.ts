import { cleanText } from '../connectors/clean-text.ts';

const DEEPEST = 6;
const LONGEST = 500;

const isPlainList = (value: object) => Array.isArray(value) && value.every((one) => typeof one !== 'object');

/** The paths of the leaves in values of JSON, lists of texts and numbers among them, in the order they first occur, at most `most`. */
export function jsonPaths(values: readonly unknown[], most: number): string[] {
  const paths = new Set<string>();
  const visit = (value: unknown, path: string, depth: number) => {
    if (paths.size >= most) return;
    if (typeof value !== 'object' || value === null || isPlainList(value)) {
      if (value !== null && path !== '' && path.length <= LONGEST && cleanText(path) === path) paths.add(path);
    } else if (depth < DEEPEST) {
      for (const [key, inner] of Object.entries(value)) visit(inner, path === '' ? key : `${path}.${key}`, depth + 1);
    }
  };
  for (const value of values) visit(value, '', 0);
  return [...paths];
}
