import { createHash } from 'node:crypto';
import { questionKey } from './question-key.ts';

/** What stands in an id as it is: at most 90 printable characters of ASCII. */
const PLAIN = /^[\x21-\x7e]{1,90}$/;

/** The part of the ids that is the tool's id of a response: as it is, or the beginning of its SHA-256 where it is long or strange. */
const responseKey = (response: string) =>
  PLAIN.test(response) ? response : createHash('sha256').update(response).digest('hex').slice(0, 32);

/** What the ids of a response's verbatims begin with; the rest of them holds no colon. */
export const idPrefix = (tool: string, response: string): string => `${tool}:${responseKey(response)}:`;

/**
 * The ids `{tool}:{response}:{question}` of the open questions of one response, at most 200 characters each. Give the wordings of all open
 * questions in the order of the form, of those left empty too: the second of the same wording ends in `-2`, the third in `-3`.
 */
export function verbatimIds(tool: string, response: string, wordings: readonly string[]): string[] {
  const start = idPrefix(tool, response);
  const taken = new Map<string, number>();
  return wordings.map((wording) => {
    const key = questionKey(wording);
    let count = (taken.get(key) ?? 0) + 1;
    while (count > 1 && taken.has(`${key}-${count}`)) count++;
    const free = count === 1 ? key : `${key}-${count}`;
    taken.set(key, count).set(free, taken.get(free) ?? 1);
    return `${start}${free}`;
  });
}
