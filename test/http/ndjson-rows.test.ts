import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { ndjsonRows } from '../../src/http/ndjson-rows.ts';

async function read(pieces: readonly (string | Buffer)[], most?: number) {
  const chunks: unknown[][] = [];
  for await (const rows of ndjsonRows(Readable.from(pieces.map((piece) => Buffer.from(piece))), most)) chunks.push(rows);
  return chunks;
}
const value = (given: unknown) => ({ value: given });
const fault = (code: string) => ({ fault: expect.objectContaining({ code }) });

const cases: [string, (string | Buffer)[], unknown[]][] = [
  ['lines, the last without its end', ['{"a":1}\n{"a":2}'], [value({ a: 1 }), value({ a: 2 })]],
  ['lines cut anywhere', ['{"a"', ':1}', '\n', '{"a":2}\n'], [value({ a: 1 }), value({ a: 2 })]],
  ['a character cut in two', [Buffer.from([0x22, 0xc3]), Buffer.from([0xa9, 0x22, 0x0a])], [value('é')]],
  ['Windows line ends and a byte order mark', ['\ufeff{"a":1}\r\n{"a":2}\r\n'], [value({ a: 1 }), value({ a: 2 })]],
  ['blank lines, which are no rows', ['\n\n{"a":1}\n  \n'], [value({ a: 1 })]],
  ['a broken line, which is one bad row', ['{"a":1}\n{"a": \n3\n'], [value({ a: 1 }), fault('malformed-json'), value(3)]],
  ['a line that is not UTF-8', [Buffer.from([0x22, 0xe9, 0x22, 0x0a])], [fault('malformed-json')]],
  ['an oversized line, which is one bad row', [`"${'x'.repeat(2 ** 20)}"`, '"\n{"a":1}'], [fault('row-too-large'), value({ a: 1 })]],
  ['nothing', [], []],
];
test.each(cases)('ndjsonRows reads %s', async (_, pieces, expected) => {
  expect((await read(pieces)).flat()).toEqual(expected);
});

test('ndjsonRows gives chunks', async () => {
  expect((await read(['1\n2\n3\n4\n5'], 2)).map((rows) => rows.length)).toEqual([2, 2, 1]);
});

test('ndjsonRows reads no faster than chunks are taken', async () => {
  let sent = 0;
  const endless = new Readable({
    read() {
      sent += 1;
      this.push(`${JSON.stringify({ text: 'x'.repeat(1000) })}\n`.repeat(10));
    },
  });
  const chunks = ndjsonRows(endless, 100);
  await chunks.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toBeLessThan(100);
  await chunks.return(undefined);
  expect(endless.destroyed).toBe(false);
  endless.destroy();
});
