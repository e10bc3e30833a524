const FULL = 0.7;

/**
 * A set of positive integers up to 2^53 - 1 that only grows, at 12 to 23 bytes each (and half as much again while it grows): a `Set` takes
 * three times as many, on the heap. For numbers that are spread evenly, as digests are. Open addressing with linear probing (Knuth, The Art of Computer Programming, vol. 3, 6.4, algorithm L).
 */
export class CompactSet {
  #slots = new Float64Array(1024);
  #size = 0;

  /** Adds a number; whether it was new. */
  add(value: number): boolean {
    if (this.#size >= this.#slots.length * FULL) this.#grow();
    const place = this.#placeOf(value);
    if (this.#slots[place] === value) return false;
    this.#slots[place] = value;
    this.#size += 1;
    return true;
  }

  /** Where a number is, or would be. */
  #placeOf(value: number): number {
    const { length } = this.#slots;
    let place = value % length;
    while (this.#slots[place] !== 0 && this.#slots[place] !== value) place = (place + 1) % length;
    return place;
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Float64Array(before.length * 2);
    for (const value of before) if (value !== 0) this.#slots[this.#placeOf(value)] = value;
  }
}
