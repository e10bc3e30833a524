/** Markup that may be sent as it is: made by `html`, or trusted by us. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a template: markup as it is, strings and numbers as text, lists one after the other, null and false as nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text so that it is nothing but text, between tags as well as in a quoted attribute. */
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] as string);

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(written).join('');
  return escaped(String(part));
}

/** Markup with the values escaped, unless they are markup themselves. Attributes are to be quoted. */
export const html = (strings: TemplateStringsArray, ...values: readonly Part[]): Html =>
  new Html(strings.map((text, i) => text + written(values[i])).join(''));

/** Text of ours as markup: never anything that was sent. */
export const trusted = (text: string): Html => new Html(text);
