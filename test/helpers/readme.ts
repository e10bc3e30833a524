/** A call of README.md: its curl command, taken apart, and the answer shown below it. */
export interface ReadmeCall {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
  /** The JSON shown, as it stands in the page. */
  readonly shown: string;
}

const CALLS = /```sh\n(curl [^`]+)```\n+```json\n([^`]+)\n```/g;
const PICTURE = /(<!-- picture -->\n```text\n)([^`]*)(\n```)/;

/** The calls of the page, in order. */
export function callsOf(page: string): ReadmeCall[] {
  return [...page.matchAll(CALLS)].map(([, command = '', shown = '']) => {
    const words = [...command.replaceAll('\\\n', ' ').matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
    const after = (flag: string) => words.flatMap((word, at) => (word === flag ? [words[at + 1] ?? ''] : []));
    const payload = after('-d')[0];
    const { pathname, search } = new URL(words.find((word) => word.startsWith('http')) ?? '');
    const headers = Object.fromEntries(after('-H').map((header) => header.split(': ') as [string, string]));
    return { method: payload === undefined ? 'GET' : 'POST', url: `${pathname}${search}`, headers, payload, shown };
  });
}

/** The part of an answer that the page shows: the fields, and as many items of a list, as in `shown`; shares and scores to three digits. */
export function shownPart(answer: unknown, shown: unknown): unknown {
  if (Array.isArray(shown) && Array.isArray(answer))
    return shown.flatMap((part, i) => (i < answer.length ? [shownPart(answer[i], part)] : []));
  if (typeof shown === 'object' && shown !== null && typeof answer === 'object' && answer !== null) {
    const fields = answer as Record<string, unknown>;
    return Object.fromEntries(
      Object.entries(shown).flatMap(([name, part]) => (name in fields ? [[name, shownPart(fields[name], part)]] : [])),
    );
  }
  return typeof answer === 'number' ? Math.round(answer * 1000) / 1000 : answer;
}

/** The fields and lists of a value, without what they hold: two answers of one shape read alike. */
export function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, shapeOf(part)]));
  return typeof value;
}

/** JSON for reading: what fits stands on one line of 118 characters. */
export function readable(value: unknown, indent = ''): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Array.isArray(value)
    ? value.map((part) => ['', part] as const)
    : Object.entries(value).map(([name, part]) => [`${JSON.stringify(name)}: `, part] as const);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const line = `${open}${parts.map(([name, part]) => `${name}${readable(part)}`).join(', ')}${close}`;
  if (indent.length + line.length <= 118 && !line.includes('\n')) return line;
  const inner = `${indent}  `;
  return `${open}\n${parts.map(([name, part]) => `${inner}${name}${readable(part, inner)}`).join(',\n')}\n${indent}${close}`;
}

/** The lines of the picture in the page. */
export const pictureOf = (page: string): string => PICTURE.exec(page)?.[2] ?? '';

/** The page with other answers and another picture. */
export function rewritten(page: string, answers: readonly string[], bars: string): string {
  let next = 0;
  return page
    .replace(CALLS, (whole, _command, shown: string) => whole.replace(shown, () => answers[next++] ?? shown))
    .replace(PICTURE, (_whole, before: string, _bars, after: string) => `${before}${bars}${after}`);
}
