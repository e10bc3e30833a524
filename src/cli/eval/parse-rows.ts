import { LabelledRow } from '../../schemas/labelled-row.ts';
import { pointersOf } from '../../schemas/pointers.ts';

/** The rows of a JSONL file, and what is wrong with those that could not be read. Blank lines are no rows. */
export interface ParsedRows {
  readonly rows: readonly LabelledRow[];
  /** One line each: `file:line: where: what`. */
  readonly faults: readonly string[];
}

/** Reads labelled rows, one JSON object a line; `file` only names the place in the faults. */
export function parseRows(file: string, content: string): ParsedRows {
  const rows: LabelledRow[] = [];
  const faults: string[] = [];
  for (const [index, line] of content
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.trim() === '') continue;
    const place = `${file}:${index + 1}`;
    const json = parseLine(line);
    if (json instanceof Error) {
      faults.push(`${place}: not JSON: ${json.message}`);
      continue;
    }
    const { success, data, error } = LabelledRow.safeParse(json);
    if (success) rows.push(data);
    else faults.push(...pointersOf(error).map(({ pointer, detail }) => `${place}: ${pointer === '' ? '' : `${pointer}: `}${detail}`));
  }
  return { rows, faults };
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
