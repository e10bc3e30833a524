import { LexiconError } from '../lexicon-error.ts';

/** What one line of an inflection.tsv says of one lemma: each key's forms, an empty list where the lemma has none. */
export type Irregular = ReadonlyMap<string, readonly string[]>;

/** Looks up what is irregular about a lemma; `undefined` when it follows the rules. */
export type IrregularFinder = (lemma: string, kind: string) => Irregular | undefined;

/** For each kind of line (a part of speech, or one of the language's own), the keys its cells may carry beside the common ones. */
export type IrregularKeys = Readonly<Record<string, readonly string[]>>;

/** Keys of every kind of line: further forms, right forms left out, all the forms there are. */
const COMMON_KEYS = ['more', 'without', 'only'];

/** A kind every language has: its one key, `also`, gives another spelling of the lemma, and holds both ways. */
const SPELLING: IrregularKeys = { spelling: ['also'] };

/**
 * Reads an inflection.tsv. A line names a lemma, or an ending after a hyphen (`-cevoir`), which then stands for every lemma with
 * that ending, each form taking over what precedes it. The lemma itself wins over an ending, a longer ending over a shorter one.
 * @throws LexiconError on a line that has no kind, an unknown kind or key, an empty cell, or that is there twice.
 */
export function readIrregulars(text: string, keys: IrregularKeys, file: string): IrregularFinder {
  const rows = new Map<string, Irregular>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [lemma = '', kind = '', ...cells] = line.normalize('NFC').split('\t');
    const fail = (what: string) => new LexiconError(file, index + 1, what);
    const known = new Map(Object.entries({ ...keys, ...SPELLING })).get(kind);
    if (known === undefined) throw fail(`unknown kind "${kind}"`);
    if (rows.has(`${lemma}\t${kind}`)) throw fail(`"${lemma}" is listed twice as ${kind}`);
    const row = new Map<string, readonly string[]>();
    for (const cell of cells) {
      const [key = '', value = ''] = cell.split('=');
      if (!known.includes(key) && !COMMON_KEYS.includes(key)) throw fail(`unknown key "${key}" for ${kind}`);
      if (value === '') throw fail(`"${key}" has no form; write "-" for none`);
      row.set(key, value === '-' ? [] : value.split('|'));
    }
    rows.set(`${lemma}\t${kind}`, row);
    for (const other of row.get('also') ?? []) rows.set(`${other}\t${kind}`, new Map([['also', [lemma]]]));
  }
  return (lemma, kind) => {
    const exact = rows.get(`${lemma}\t${kind}`);
    if (exact !== undefined) return exact;
    for (let start = 0; start < lemma.length; start++) {
      const row = rows.get(`-${lemma.slice(start)}\t${kind}`);
      if (row !== undefined) return withPrefix(lemma.slice(0, start), row);
    }
    return undefined;
  };
}

function withPrefix(prefix: string, row: Irregular): Irregular {
  return new Map([...row].map(([key, forms]) => [key, forms.map((form) => prefix + form)]));
}
