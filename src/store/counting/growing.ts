type Typed = Float64Array | Float32Array | Uint32Array | Int32Array | Uint16Array | Uint8Array | Int8Array;

/** A typed column of a length not known in advance. */
export class Growing<T extends Typed> {
  #values: T;
  #make: (length: number) => T;
  length = 0;

  constructor(make: (length: number) => T, expected = 1024) {
    this.#make = make;
    this.#values = make(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = this.#make(this.length * 2);
      wider.set(this.#values as never);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** What was pushed, in a column of exactly that length. */
  done(): T {
    return this.#values.slice(0, this.length) as T;
  }
}

/** Numbers strings from 0 in the order in which they first come. */
export class Numbers {
  readonly names: string[] = [];
  #known = new Map<string, number>();

  of(name: string): number {
    let number = this.#known.get(name);
    if (number === undefined) {
      number = this.names.length;
      this.names.push(name);
      this.#known.set(name, number);
    }
    return number;
  }
}
