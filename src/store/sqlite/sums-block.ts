import { AT, SUM_COUNT, type SumVector, zeroSums } from '../counting/sums.ts';
import { addToTally, isEmptySum, type Tally } from '../counting/tally.ts';

/*
 * A block holds the sums of all items of a slice in a period, so that a batch rewrites one row where it would otherwise touch a hundred.
 * Records in order of their keys: the key, the length of the rest, a mask of the sums that are not 0, and those sums in order. Whole
 * numbers take a varint of twice their value, others a byte 1 and a double. The mask's last bit says that all weights are 1: the
 * weighted counts are then left out.
 */
const UNWEIGHTED = 1 << SUM_COUNT;
const COPIES: readonly (readonly [copy: number, of: number])[] = [
  [AT.w, AT.verbatims],
  [AT.w2, AT.verbatims],
  [AT.wPositive, AT.positive],
  [AT.wNegative, AT.negative],
];
const COPIED = COPIES.reduce((mask, [copy]) => mask | (1 << copy), 0);
const LARGEST_RECORD = 5 + 1 + 3 + SUM_COUNT * 9;
const LARGEST_INTEGER = 2 ** 30;

/** A place in bytes that are read or written. */
class Cursor {
  bytes: Buffer;
  at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  readVarint(): number {
    let byte = this.bytes[this.at++] as number;
    let value = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.bytes[this.at++] as number;
      value |= (byte & 127) << shift;
    }
    return value >>> 0;
  }

  writeVarint(value: number): void {
    let rest = value;
    while (rest > 127) {
      this.bytes[this.at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.at++] = rest;
  }
}

function writeRecord(to: Cursor, key: number, sums: SumVector): void {
  if (isEmptySum(sums)) return;
  let mask = 0;
  for (let i = 0; i < SUM_COUNT; i++) if (sums[i] !== 0) mask |= 1 << i;
  if (COPIES.every(([copy, of]) => sums[copy] === sums[of])) mask = (mask & ~COPIED) | UNWEIGHTED;
  to.writeVarint(key);
  const length = to.at++;
  to.writeVarint(mask);
  for (let i = 0; i < SUM_COUNT; i++) {
    if ((mask & (1 << i)) === 0) continue;
    const value = sums[i] as number;
    if (Number.isInteger(value) && value >= 0 && value < LARGEST_INTEGER) to.writeVarint(value * 2);
    else {
      to.bytes[to.at] = 1;
      to.at = to.bytes.writeDoubleLE(value, to.at + 1);
    }
  }
  to.bytes[length] = to.at - length - 1;
}

function readSums(from: Cursor, sums: SumVector): void {
  const mask = from.readVarint();
  sums.fill(0);
  for (let i = 0; i < SUM_COUNT; i++) {
    if ((mask & (1 << i)) === 0) continue;
    if (from.bytes[from.at] === 1) {
      sums[i] = from.bytes.readDoubleLE(from.at + 1);
      from.at += 9;
    } else sums[i] = from.readVarint() / 2;
  }
  if (mask & UNWEIGHTED) for (const [copy, of] of COPIES) sums[copy] = sums[of] as number;
}

const read = zeroSums();

/** Adds the sums of a block to a tally; only those of keys that `wanted` takes. */
export function decodeSums(block: Buffer, tally: Tally, wanted: (key: number) => boolean = () => true): void {
  const from = new Cursor(block);
  while (from.at < block.length) {
    const key = from.readVarint();
    const length = block[from.at++] as number;
    if (!wanted(key)) from.at += length;
    else {
      readSums(from, read);
      addToTally(tally, key, read, 1);
    }
  }
}

let scratch = Buffer.alloc(0);

/**
 * The block with a tally added to it; sums left without a verbatim are dropped, and null is answered when none remains. Records that do
 * not change are copied as they are. The bytes answered are good until the next call.
 */
export function addToBlock(block: Buffer | null, tally: Tally): Buffer | null {
  const from = new Cursor(block ?? Buffer.alloc(0));
  const room = from.bytes.length + tally.size * LARGEST_RECORD;
  if (scratch.length < room) scratch = Buffer.alloc(room * 2);
  const to = new Cursor(scratch);
  let copied = 0;
  const copyTo = (end: number) => {
    to.at += from.bytes.copy(scratch, to.at, copied, end);
  };
  let next = from.at;
  let known = from.at < from.bytes.length ? from.readVarint() : Number.POSITIVE_INFINITY;
  for (const key of [...tally.keys()].sort((a, b) => a - b)) {
    while (known < key) {
      from.at += 1 + (from.bytes[from.at] as number);
      next = from.at;
      known = from.at < from.bytes.length ? from.readVarint() : Number.POSITIVE_INFINITY;
    }
    copyTo(next);
    copied = next;
    const sums = tally.get(key) as SumVector;
    if (known === key) {
      from.at += 1;
      readSums(from, read);
      for (let i = 0; i < SUM_COUNT; i++) read[i] = (read[i] as number) + (sums[i] as number);
      writeRecord(to, key, read);
      next = from.at;
      copied = next;
      known = from.at < from.bytes.length ? from.readVarint() : Number.POSITIVE_INFINITY;
    } else writeRecord(to, key, sums);
  }
  copyTo(from.bytes.length);
  return to.at === 0 ? null : scratch.subarray(0, to.at);
}
