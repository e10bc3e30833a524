import { AT, SUM_COUNT } from '../counting/sums.ts';
import { isEmptySum, type Tally } from '../counting/tally.ts';

/*
 * A block holds the sums of all items of a slice in a period, so that a batch rewrites one row where it would otherwise touch a hundred.
 * Each record: its key, a mask of the sums that are not 0, and those sums in order. Whole numbers take a varint of twice their value,
 * others a byte 1 and a double. The mask's last bit says that all weights are 1: the weighted counts are then left out.
 */
const UNWEIGHTED = 1 << SUM_COUNT;
const COPIES: readonly (readonly [copy: number, of: number])[] = [
  [AT.w, AT.verbatims],
  [AT.w2, AT.verbatims],
  [AT.wPositive, AT.positive],
  [AT.wNegative, AT.negative],
];
const COPIED = COPIES.reduce((mask, [copy]) => mask | (1 << copy), 0);
const LARGEST_RECORD = 5 + 3 + SUM_COUNT * 9;
const LARGEST_INTEGER = 2 ** 30;

/** The block of a tally; sums without a verbatim are left out, and null when none remains. */
export function encodeSums(tally: Tally): Buffer | null {
  const bytes = Buffer.allocUnsafe(tally.size * LARGEST_RECORD);
  let at = 0;
  const varint = (value: number) => {
    let rest = value;
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
  };
  for (const key of [...tally.keys()].sort((a, b) => a - b)) {
    const sums = tally.get(key) as Float64Array;
    if (isEmptySum(sums)) continue;
    let mask = 0;
    for (let i = 0; i < SUM_COUNT; i++) if (sums[i] !== 0) mask |= 1 << i;
    if (COPIES.every(([copy, of]) => sums[copy] === sums[of])) mask = (mask & ~COPIED) | UNWEIGHTED;
    varint(key);
    varint(mask);
    for (let i = 0; i < SUM_COUNT; i++) {
      if ((mask & (1 << i)) === 0) continue;
      const value = sums[i] as number;
      if (Number.isInteger(value) && value >= 0 && value < LARGEST_INTEGER) varint(value * 2);
      else {
        bytes[at++] = 1;
        at = bytes.writeDoubleLE(value, at);
      }
    }
  }
  return at === 0 ? null : Buffer.from(bytes.subarray(0, at));
}

/** Adds the sums of a block to a tally; only those of keys that `wanted` takes. */
export function decodeSums(block: Buffer, tally: Tally, wanted: (key: number) => boolean = () => true): void {
  let at = 0;
  const varint = () => {
    let byte = block[at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = block[at++] as number;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  };
  const sums = new Float64Array(SUM_COUNT);
  while (at < block.length) {
    const key = varint();
    const mask = varint();
    sums.fill(0);
    for (let i = 0; i < SUM_COUNT; i++) {
      if ((mask & (1 << i)) === 0) continue;
      if (block[at] === 1) {
        sums[i] = block.readDoubleLE(at + 1);
        at += 9;
      } else sums[i] = varint() / 2;
    }
    if (mask & UNWEIGHTED) for (const [copy, of] of COPIES) sums[copy] = sums[of] as number;
    if (!wanted(key)) continue;
    const known = tally.get(key);
    if (known === undefined) tally.set(key, sums.slice());
    else for (let i = 0; i < SUM_COUNT; i++) known[i] = (known[i] as number) + (sums[i] as number);
  }
}
