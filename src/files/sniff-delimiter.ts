const CANDIDATES = [';', '\t', ',', '|'] as const;
const MOST_RECORDS = 100;
/** Below this share of rows that have as many as the first, a character is part of what is said. */
const STEADY = 0.5;
/** Below this share, commas under a line without any are what people say. */
const SURE = 0.9;

/** How often each candidate stands outside quotation marks, record by record; the last record may be cut and is left out if so. */
function countsOf(text: string, whole: boolean): number[][] {
  const records: number[][] = [];
  let counts = CANDIDATES.map(() => 0);
  let [quoted, opens, blank] = [false, true, true];
  for (let i = 0; i < text.length && records.length < MOST_RECORDS; i++) {
    const c = text[i] as string;
    const place = CANDIDATES.indexOf(c as ';');
    if (quoted) {
      if (c !== '"') continue;
      const next = text[i + 1] ?? '\n';
      if (next === '"') i++;
      else quoted = !(next === '\n' || next === '\r' || CANDIDATES.includes(next as ';'));
    } else if (c === '"' && opens) [quoted, opens, blank] = [true, false, false];
    else if (c === '\n' || c === '\r') {
      if (!blank) records.push(counts);
      [counts, opens, blank] = [CANDIDATES.map(() => 0), true, true];
    } else {
      if (place >= 0) counts[place] = (counts[place] as number) + 1;
      [opens, blank] = [place >= 0, blank && c === ' '];
    }
  }
  if (!blank && (whole || records.length === 0)) records.push(counts);
  return records;
}

/**
 * What stands between the cells of a CSV: of `;` tab `,` and `|`, that which the most rows have as often as the first that has any; in
 * rows that have not, one that is rare in what people say. Null where there is none, and each line is one cell. `whole` says that the text is not cut.
 */
export function sniffDelimiter(text: string, whole: boolean): string | null {
  const records = countsOf(text, whole);
  const titles = Math.max(
    0,
    records.findIndex((counts) => counts.some((count) => count > 0)),
  );
  const [first = [], ...rest] = records.slice(titles);
  const judged = CANDIDATES.map((candidate, i) => {
    const count = first[i] ?? 0;
    const shareOf = (fits: (found: number) => boolean) =>
      rest.length === 0 ? 1 : rest.filter((counts) => fits(counts[i] ?? 0)).length / rest.length;
    return { candidate, count, steady: shareOf((found) => found === count), present: shareOf((found) => found > 0) };
  }).filter(({ candidate, count, steady }) => count > 0 && (titles === 0 || candidate !== ',' || (count > 1 && steady >= SURE)));
  const [steadiest] = judged.filter(({ steady }) => steady >= STEADY).sort((a, b) => b.steady - a.steady || b.count - a.count);
  const [ragged] = judged.filter(({ candidate, present }) => candidate !== ',' && present >= STEADY).sort((a, b) => b.present - a.present);
  return (steadiest ?? ragged)?.candidate ?? null;
}
