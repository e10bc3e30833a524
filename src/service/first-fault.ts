/** Hears of the faults and the progress of work that is tried again and again. */
export interface FirstFault {
  failed(error: unknown): void;
  /** It went on. */
  went(): void;
}

const nameOf = (error: unknown) => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

/** Tells `told` of a fault, and of the same again only once the work went on between: not at each try. */
export function createFirstFault(told: (error: unknown) => void): FirstFault {
  let last: string | null = null;
  return {
    failed(error) {
      const name = nameOf(error);
      if (name !== last) told(error);
      last = name;
    },
    went() {
      last = null;
    },
  };
}
