import { AnalyzeBatchInput } from '../../schemas/analyze.ts';
import { pointersOf } from '../../schemas/pointers.ts';

/** A text to analyse, as the API takes it. */
export type TextRow = AnalyzeBatchInput['verbatims'][number];

/** A line of what was given: a row, or why it is none. Lines are counted from 1. */
export type TextLine = { readonly line: number; readonly row: TextRow } | { readonly line: number; readonly fault: string };

const FIELDS = ['id', 'text', 'lang', 'question', 'targets'];

/** Lines of UTF-8, without a byte order mark. Throws TypeError on other encodings. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest + decoder.decode();
}

function rowOf(value: unknown, line: number, common: Partial<TextRow>): TextLine {
  const fields = Object.entries(value ?? {}).filter(([name]) => FIELDS.includes(name));
  const row = { id: String(line), ...common, ...Object.fromEntries(fields) };
  const read = AnalyzeBatchInput.safeParse({ verbatims: [row] });
  const [first] = read.data?.verbatims ?? [];
  if (first !== undefined) return { line, row: first };
  const faults = read.success ? [] : pointersOf(read.error);
  return { line, fault: faults.map(({ pointer, detail }) => `${pointer.replace('/verbatims/0/', '')}: ${detail}`).join('; ') };
}

/**
 * Texts of a stream: a text a line, or objects a line where the first line is one, with a `text` and perhaps `id`, `lang`, `question` and
 * `targets`; other fields are left out. `common` is of rows that do not say theirs, and a row without an id takes the number of its line. Blank lines are no texts.
 */
export async function* readTexts(chunks: AsyncIterable<Uint8Array>, common: Partial<TextRow> = {}): AsyncGenerator<TextLine> {
  let line = 0;
  let isNdjson: boolean | null = null;
  for await (const raw of linesOf(chunks)) {
    line += 1;
    const text = raw.trim();
    if (text === '') continue;
    isNdjson ??= text.startsWith('{');
    if (!isNdjson) {
      yield rowOf({ text }, line, common);
      continue;
    }
    try {
      yield rowOf(JSON.parse(text), line, common);
    } catch {
      yield { line, fault: 'this is not JSON, as the first line is' };
    }
  }
}
