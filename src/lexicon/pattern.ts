/** What one place of a pattern accepts. */
export type Alternative =
  | { readonly kind: 'word'; readonly word: string }
  /** A word that the tokenizer cuts: `qu'on`. */
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'lemma'; readonly lemma: string; readonly pos: 'noun' | 'adj' | 'verb' | 'any' }
  | { readonly kind: 'class'; readonly class: 'number' | 'price' | 'time' };

/** One place of a pattern: alternatives, perhaps optional; `any` is one word whatever it is, `gap` zero to three of them. */
export type Slot =
  | { readonly kind: 'alternatives'; readonly alternatives: readonly Alternative[]; readonly optional: boolean }
  | { readonly kind: 'any'; readonly optional: boolean }
  | { readonly kind: 'gap' };

/** A condition on the first sequence of a pattern. */
export interface Condition {
  readonly op: 'NEAR' | 'WITH' | 'NOT';
  /** Most words between, for NEAR. */
  readonly within: number;
  readonly slots: readonly Slot[];
}

/** A parsed pattern: the sequence that gives the span, and its conditions (docs/lexicon.md, Patterns). */
export interface Pattern {
  readonly slots: readonly Slot[];
  readonly conditions: readonly Condition[];
}

const POS: Readonly<Record<string, 'noun' | 'adj' | 'verb'>> = { n: 'noun', a: 'adj', v: 'verb' };
const OPERATOR = /^(?:NEAR\/(\d{1,2})|WITH|NOT)$/;

function alternative(written: string, cut: CutWord): Alternative {
  if (written === '<number>' || written === '<price>' || written === '<time>') {
    return { kind: 'class', class: written.slice(1, -1) as 'number' | 'price' | 'time' };
  }
  if (!written.startsWith('~')) {
    const words = cut(written);
    return words.length === 1 ? { kind: 'word', word: words[0] as string } : { kind: 'words', words };
  }
  const [lemma = '', pos] = written.slice(1).split('/');
  if (lemma === '') throw new Error('"~" wants a word after it');
  if (pos !== undefined && POS[pos] === undefined) throw new Error(`"/${pos}" is no part of speech; write /n, /a or /v`);
  return { kind: 'lemma', lemma, pos: pos === undefined ? 'any' : (POS[pos] as 'noun' | 'adj' | 'verb') };
}

/** Cuts a plain word as the language's tokenizer does (`l'accueil` → `l'`, `accueil`). */
export type CutWord = (word: string) => readonly string[];

function slotsOf(written: string, cut: CutWord): Slot[] {
  if (written === '…' || written === '...') return [{ kind: 'gap' }];
  const optional = written.length > 1 && written.endsWith('?');
  const body = optional ? written.slice(0, -1) : written;
  if (body === '_') return [{ kind: 'any', optional }];
  const words = body.split('|');
  if (words.some((word) => word === '')) throw new Error(`"${written}" has an empty alternative`);
  return [{ kind: 'alternatives', alternatives: words.map((word) => alternative(word, cut)), optional }];
}

/** Parses a pattern. Throws an Error that says what is wrong; the caller adds file and line. */
export function parsePattern(written: string, cut: CutWord): Pattern {
  const sequences: { op: string; slots: Slot[] }[] = [{ op: '', slots: [] }];
  for (const part of written.split(' ')) {
    if (part === '') throw new Error('has two spaces in a row');
    if (OPERATOR.test(part)) sequences.push({ op: part, slots: [] });
    else (sequences.at(-1) as { slots: Slot[] }).slots.push(...slotsOf(part, cut));
  }
  for (const { op, slots } of sequences) {
    if (slots.every((slot) => slot.kind !== 'alternatives' || slot.optional)) {
      throw new Error(`${op === '' ? 'the pattern' : `what follows ${op}`} wants at least one word that is not optional`);
    }
    const [first, last] = [slots[0], slots.at(-1)];
    if (first?.kind === 'gap' || last?.kind === 'gap') throw new Error('a gap stands between two words');
  }
  const [head, ...rest] = sequences as [{ op: string; slots: Slot[] }, ...{ op: string; slots: Slot[] }[]];
  return {
    slots: head.slots,
    conditions: rest.map(({ op, slots }) => ({
      op: op.startsWith('NEAR') ? 'NEAR' : (op as 'WITH' | 'NOT'),
      within: Number(OPERATOR.exec(op)?.[1] ?? 0),
      slots,
    })),
  };
}
