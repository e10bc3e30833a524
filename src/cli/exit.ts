/** What the process answers: 0 good, 1 fault, 2 wrong usage, 3 done and something differs or was refused, 130 interrupted. */
export const EXIT = { good: 0, fault: 1, usage: 2, differences: 3, interrupted: 130 } as const;

/** A fault told to the operator in its message alone, with the exit code it ends in. */
export class Fault extends Error {
  readonly exitCode: number;
  /** Of the refusal that it tells of (src/errors.ts). */
  readonly code: string | undefined;
  constructor(message: string, exitCode: number = EXIT.fault, code?: string) {
    super(message);
    this.exitCode = exitCode;
    this.code = code;
  }
}

/** A fault of what was typed: an option, a value, a name that is not there. */
export const misuse = (message: string): Fault => new Fault(message, EXIT.usage);
