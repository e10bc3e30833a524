/** A plain text table: a heading and rows, columns as wide as their widest cell, the first `left` columns flush left and the others right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[], left: number): string {
  const lines = [heading, ...rows];
  const widths = heading.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  const pad = (cell: string, column: number) => (column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0));
  return lines.map((line) => `${line.map(pad).join('  ').trimEnd()}\n`).join('');
}
