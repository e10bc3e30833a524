import { InvalidArgumentError } from 'commander';

/** Reads the value of an option that is a count, 0 or more. Throws what tells of wrong usage. */
export function wholeNumber(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('it takes a count, such as 20.');
  return Number(text);
}
