/** A passage of a text around what it is quoted for; `before` and `after` begin or end with an ellipsis where the text goes on. */
export interface Excerpt {
  readonly before: string;
  readonly mention: string;
  readonly after: string;
}

const isLow = (text: string, at: number) => (text.charCodeAt(at) & 0xfc00) === 0xdc00;

/** The passage within about `room` UTF-16 code units on each side of [start, end), cut between words where there are any. */
export function excerptOf(text: string, start: number, end: number, room = 160): Excerpt {
  const from = start <= room ? 0 : firstWord(text, start - room, start);
  const to = text.length - end <= room ? text.length : lastWord(text, end, end + room);
  return {
    before: `${from > 0 ? '…' : ''}${text.slice(from, start)}`,
    mention: text.slice(start, end),
    after: `${text.slice(end, to)}${to < text.length ? '…' : ''}`,
  };
}

/** Where the first whole word after `at` begins; `at` itself, or the character after it, where none does before `stop`. */
function firstWord(text: string, at: number, stop: number): number {
  const space = text.slice(at, stop).search(/\s\S/);
  return space < 0 ? at + Number(isLow(text, at)) : at + space + 1;
}

/** Where the last whole word before `at` ends; `at` itself, or the character before it, where none does after `stop`. */
function lastWord(text: string, stop: number, at: number): number {
  for (let i = at; i > stop; i--) if (/\s/.test(text.charAt(i))) return i;
  return at - Number(isLow(text, at));
}
