/**
 * A line as it was before a spreadsheet took it for cells parted by `outer` and quoted them: their marks taken away, those within undoubled,
 * cells joined, blank ones at the end left out. A line that is no such cells stays as it is.
 */
export function unquotedLine(line: string, outer: string): string {
  let [joined, at] = ['', 0];
  for (;;) {
    if (line[at] === '"') {
      let end = line.indexOf('"', at + 1);
      while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
      if (end < 0 || (end + 1 < line.length && line[end + 1] !== outer)) return line;
      joined += line.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
    } else {
      const end = line.indexOf(outer, at);
      joined += line.slice(at, end < 0 ? line.length : end);
      at = end < 0 ? line.length : end;
    }
    if (at >= line.length) break;
    joined += outer;
    at += 1;
  }
  let length = joined.length;
  while (joined[length - 1] === outer) length -= 1;
  return joined.slice(0, length);
}

const LONGEST_LINE = 2 ** 22;

/** A text whose lines were quoted as a whole, as it was before; `taken` counts the characters left out so far. */
export function unquotedText(pieces: AsyncIterable<string>, outer: string) {
  let [held, taken] = ['', 0];
  const without = (line: string) => {
    const before = unquotedLine(line, outer);
    taken += line.length - before.length;
    return before;
  };
  async function* text() {
    for await (const piece of pieces) {
      const parts = (held + piece).split(/(\r\n|\n|\r(?!$))/);
      held = parts.pop() ?? '';
      const done = parts.map((part, i) => (i % 2 === 0 ? without(part) : part)).join('');
      if (done !== '') yield done;
      if (held.length <= LONGEST_LINE) continue;
      yield held; // the reader of rows refuses it
      held = '';
    }
    if (held !== '') yield without(held.replace(/\r$/, ''));
  }
  return { pieces: text(), taken: () => taken };
}
