import type { Terminal } from './terminal.ts';

/** Lines told one by one; the others are counted. */
const SHOWN = 20;

/** Tells on stderr which lines were refused and why. */
export interface FaultList {
  add(line: number, fault: string): void;
  /** Tells how many were not told one by one; answers how many there were in all. */
  end(): number;
}

/** Makes an empty list. */
export function createFaultList({ tell, say, errorColours }: Terminal): FaultList {
  let count = 0;
  return {
    add(line, fault) {
      count += 1;
      if (count <= SHOWN) tell(`${errorColours.yellow(say({ en: `line ${line}:`, fr: `ligne ${line} :` }))} ${fault}\n`);
    },
    end() {
      if (count > SHOWN) tell(`${say({ en: `and ${count - SHOWN} lines more`, fr: `et ${count - SHOWN} lignes de plus` })}\n`);
      return count;
    },
  };
}
