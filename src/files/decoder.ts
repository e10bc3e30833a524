import { isAscii, isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { FileFault } from './file-fault.ts';

/** The encodings that files are read in. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macintosh'] as const;

/** An encoding that files are read in. */
export type Encoding = (typeof ENCODINGS)[number];

/** Turns the bytes of a file into text, piece by piece. */
export interface Decoder {
  /** The text that can be told so far; pieces may be held back until the encoding is decided. */
  readonly write: (bytes: Uint8Array) => string;
  readonly end: () => string;
  /** UTF-8 until something else is found. */
  readonly encoding: () => Encoding;
}

/** How much is looked at, from the first byte that is not ASCII on, to decide between UTF-8 and Windows-1252. */
const WINDOW = 2 ** 20;
const BOMS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const newlines = (text: string) => text.split('\n').length - 1;

function strictUtf8(before: number): Omit<Decoder, 'encoding'> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let lines = before;
  const decode = (bytes: Uint8Array, stream: boolean) => {
    try {
      const text = decoder.decode(bytes, { stream });
      lines += newlines(text);
      return text;
    } catch {
      const lenient = new TextDecoder().decode(bytes);
      throw new FileFault('encoding-changes', { line: lines + 1 + newlines(lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD')))) });
    }
  };
  return { write: (bytes) => decode(bytes, true), end: () => decode(new Uint8Array(), false) };
}

function decoderOf(encoding: Encoding, lines: number): Omit<Decoder, 'encoding'> {
  if (encoding === 'utf-8') return strictUtf8(lines);
  const decoder = iconv.getDecoder(encoding, { stripBOM: false });
  return { write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)), end: () => decoder.end() ?? '' };
}

/** Bytes that Windows-1252 has no character for; on a Macintosh they are è, ê, ç, ù and Å. */
const NOT_WINDOWS = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/** Letters and marks of French and English beyond ASCII, and what stands for bytes that are no UTF-8. */
const ACCENTED = /[\u00a0-\u00ff\u0152\u0153\u2013-\u203a\u20ac]/g;
const BROKEN = /\ufffd/g;

/** Where bytes that are not all UTF-8 change from it or to it, as lines below the first, where a good part is: as one file under another; null for one encoding. */
function changeOf(bytes: Buffer): number | null {
  const read = new TextDecoder().decode(bytes);
  const [whole, broken] = [read.match(ACCENTED)?.length ?? 0, read.match(BROKEN)?.length ?? 0];
  if (whole < 3 || whole < (whole + broken) * 0.2) return null;
  return newlines(read.slice(0, Math.max(read.search(ACCENTED), read.search(BROKEN))));
}

/** A character cut by the end of what was looked at is no fault. */
function isUtf8Start(bytes: Buffer): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, bytes.length - cut)));
}

/** UTF-16 without a mark shows as every other byte 0: the encoding, or undefined. */
function bareUtf16(bytes: Buffer): Encoding | undefined {
  const pairs = Math.floor(Math.min(bytes.length, 512) / 2);
  const zeros = [0, 1].map((odd) => Array.from({ length: pairs }, (_, i) => bytes[2 * i + odd]).filter((byte) => byte === 0).length);
  if (pairs < 4) return undefined;
  if ((zeros[1] as number) > pairs * 0.6 && (zeros[0] as number) < pairs * 0.1) return 'utf-16le';
  return (zeros[0] as number) > pairs * 0.6 && (zeros[1] as number) < pairs * 0.1 ? 'utf-16be' : undefined;
}

/**
 * A decoder that finds the encoding unless `chosen`: by the mark at the beginning, else UTF-8 where the first MiB from the first byte
 * that is not ASCII on is valid UTF-8, else Windows-1252, or Macintosh where that has no such bytes. However late that byte comes, what stands before reads the same in both.
 * Throws `FileFault` with its line where a file that began in UTF-8 is not any more.
 */
export function createDecoder(chosen?: Encoding): Decoder {
  let [encoding, inner]: [Encoding, Omit<Decoder, 'encoding'> | null] = [chosen ?? 'utf-8', null];
  let held: Buffer = Buffer.alloc(0);
  let started = false;
  let lines = 0;

  const settle = (found: Encoding) => {
    encoding = found;
    inner = decoderOf(found, lines);
    const text = inner.write(held);
    held = Buffer.alloc(0);
    return text;
  };
  const start = () => {
    started = true;
    const bom = BOMS.find(([, mark]) => mark.every((byte, i) => held[i] === byte));
    if (bom !== undefined && (chosen === undefined || chosen === bom[0])) held = held.subarray(bom[1].length);
    return chosen ?? bom?.[0] ?? bareUtf16(held);
  };
  const advance = (ended: boolean): string => {
    if (inner !== null) return '';
    if (!started) {
      if (held.length < 512 && !ended) return '';
      const found = start();
      if (found !== undefined) return settle(found);
    }
    if (isAscii(held)) {
      const text = held.toString('latin1');
      lines += newlines(text);
      held = Buffer.alloc(0);
      return text;
    }
    const first = held.findIndex((byte) => byte > 0x7f);
    const seen = held.subarray(first, first + WINDOW);
    if (seen.length < WINDOW && !ended) return '';
    if (isUtf8Start(seen)) return settle('utf-8');
    const change = changeOf(held);
    if (change !== null) throw new FileFault('encodings-mixed', { line: lines + 1 + change });
    return settle(NOT_WINDOWS.some((byte) => seen.includes(byte)) ? 'macintosh' : 'windows-1252');
  };
  return {
    write: (bytes) => {
      if (inner !== null) return inner.write(bytes);
      held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes]);
      return advance(false);
    },
    end: () => advance(true) + (inner?.end() ?? ''),
    encoding: () => encoding,
  };
}
