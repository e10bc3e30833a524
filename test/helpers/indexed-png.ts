import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = 8;
const COLOURS = 256;
const BYTES = 3;

/** The parts of a PNG of a kind, joined. */
function partsOf(png: Buffer, kind: string): Buffer {
  const found: Buffer[] = [];
  for (let at = SIGNATURE; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === kind) found.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  return Buffer.concat(found);
}

function part(kind: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(content.length);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc32(named), 4 + named.length);
  return framed;
}

const nearest = (a: number, b: number, c: number): number => {
  const [ofA, ofB, ofC] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)];
  if (ofA <= ofB && ofA <= ofC) return a;
  return ofB <= ofC ? b : c;
};

/** The colours of a picture without transparency, row by row: its filters undone (PNG specification, 9.2). */
function pixelsOf(png: Buffer, width: number, height: number): Buffer {
  const raw = inflateSync(partsOf(png, 'IDAT'));
  const row = width * BYTES;
  const pixels = Buffer.alloc(row * height);
  for (let i = 0; i < pixels.length; i++) {
    const [y, x] = [Math.floor(i / row), i % row];
    const left = x < BYTES ? 0 : (pixels[i - BYTES] ?? 0);
    const above = y === 0 ? 0 : (pixels[i - row] ?? 0);
    const corner = x < BYTES || y === 0 ? 0 : (pixels[i - row - BYTES] ?? 0);
    const guesses = [0, left, above, (left + above) >> 1, nearest(left, above, corner)];
    pixels[i] = (raw[i + y + 1] ?? 0) + (guesses[raw[y * (row + 1)] ?? 0] ?? 0);
  }
  return pixels;
}

/** A picture of a page (PNG, 8 bits a colour, no transparency) in its 256 commonest colours: a third of the bytes, and looks the same. */
export function indexedPng(png: Buffer): Buffer {
  const header = Buffer.from(partsOf(png, 'IHDR'));
  if (header[8] !== 8 || header[9] !== 2) throw new Error('the picture is not of 8 bits a colour without transparency');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const pixels = pixelsOf(png, width, height);
  const colours = Array.from({ length: width * height }, (_, i) => pixels.readUIntBE(i * BYTES, BYTES));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const far = (a: number, b: number) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
  const closest = (colour: number) => palette.reduce((best, one, i) => (far(one, colour) < far(palette[best] ?? 0, colour) ? i : best), 0);
  const places = new Map([...counts.keys()].map((colour) => [colour, closest(colour)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (const [i, colour] of colours.entries()) rows[i + Math.floor(i / width) + 1] = places.get(colour) ?? 0;
  const table = Buffer.alloc(palette.length * BYTES);
  for (const [i, colour] of palette.entries()) table.writeUIntBE(colour, i * BYTES, BYTES);
  header[9] = 3;
  const content = [part('IHDR', header), part('PLTE', table), part('IDAT', deflateSync(rows, { level: 9 })), part('IEND', Buffer.alloc(0))];
  return Buffer.concat([png.subarray(0, SIGNATURE), ...content]);
}
