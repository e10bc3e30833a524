import { fdatasyncSync, fstatSync, readSync, writeSync } from 'node:fs';

/*
 * The file format of SQLite (sqlite.org/fileformat.html, 1.6). A page of a b-tree begins with a header: its type, 2 bytes of no concern,
 * the number of cells, where cell content begins, and, in an interior page, four bytes more. Pointers to the cells follow; between them and
 * the content lies nothing. When SQLite moves cells from a page to its neighbour it leaves copies of them in that nothing, which deleting
 * the cells later does not reach, `secure_delete` or not. Any other page begins with the number of a page, whose first byte is 0 up to
 * 2^24 pages: no type of a b-tree.
 */
const LEAF_TYPES: ReadonlySet<number> = new Set([0x0a, 0x0d]);
const INTERIOR_TYPES: ReadonlySet<number> = new Set([0x02, 0x05]);
const FILE_HEADER = 100;
const MOST_PAGES = 2 ** 24;
const ZEROS = Buffer.alloc(65_536);

/** First and last place of what lies unused inside a page of a b-tree; null where there is nothing, or the page is of another kind. */
function slackOf(page: Buffer, header: number): readonly [from: number, to: number] | null {
  const type = page[header] as number;
  const size = LEAF_TYPES.has(type) ? 8 : INTERIOR_TYPES.has(type) ? 12 : null;
  if (size === null) return null;
  const from = header + size + 2 * page.readUInt16BE(header + 3);
  const to = page.readUInt16BE(header + 5) || 65_536;
  return from < to && to <= page.length ? [from, to] : null;
}

/**
 * Overwrites with zeros what lies unused inside pages of the database file `fd`, which SQLite never reads: `count` pages from page `first`
 * (0 is the first). Answers how many pages of the file were left to look at before the call; durable on return. The caller must keep
 * everybody from writing, with the log empty.
 */
export function zeroSlack(fd: number, pageSize: number, first: number, count: number): number {
  const pages = Math.floor(fstatSync(fd).size / pageSize);
  if (pages > MOST_PAGES) return 0;
  const piece = Buffer.alloc(Math.max(0, Math.min(count, pages - first)) * pageSize);
  readSync(fd, piece, 0, piece.length, first * pageSize);
  for (let at = 0; at < piece.length; at += pageSize) {
    const page = piece.subarray(at, at + pageSize);
    const slack = slackOf(page, first === 0 && at === 0 ? FILE_HEADER : 0);
    if (slack === null) continue;
    const [from, to] = slack;
    if (page.compare(ZEROS, 0, to - from, from, to) !== 0) writeSync(fd, ZEROS, 0, to - from, first * pageSize + at + from);
  }
  fdatasyncSync(fd);
  return Math.max(0, pages - first);
}
