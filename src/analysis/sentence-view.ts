import type { Clause, Document, Sentence, Token } from '../text/document.ts';

/** Words that join equals, and pronouns that stand for what was named before: data of each language, unaccented. */
export interface FunctionWords {
  readonly coordinators: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Whether adjectives stand before their noun more often than after it. */
  readonly adjectivesBefore: boolean;
}

/** A sentence with the questions that the rules ask of it. Token indexes are the document's. */
export class SentenceView {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  readonly words: FunctionWords;
  readonly #clauseByToken: Uint16Array;

  constructor({ tokens }: Document, sentence: Sentence, words: FunctionWords) {
    this.tokens = tokens;
    this.sentence = sentence;
    this.words = words;
    this.#clauseByToken = new Uint16Array(sentence.last - sentence.first);
    const { clauses, first } = sentence;
    for (let index = 1; index < clauses.length; index += 1) {
      const clause = clauses[index] as Clause;
      this.#clauseByToken.fill(index, clause.first - first, clause.last - first);
    }
  }

  /** Number of a token's clause within the sentence. */
  readonly clauseOf = (token: number): number => this.#clauseByToken[token - this.sentence.first] ?? 0;

  /** End (exclusive) of a token's clause. */
  clauseEnd(token: number): number {
    return (this.sentence.clauses[this.clauseOf(token)] as Clause).last;
  }

  /** Whether punctuation, not a clause word, opens a clause. */
  isPunctuated(clause: number): boolean {
    return this.tokens[(this.sentence.clauses[clause]?.first ?? 0) - 1]?.kind === 'symbol';
  }

  isWord(token: number): boolean {
    return this.tokens[token]?.kind === 'word';
  }

  isCoordinator(token: number): boolean {
    return this.words.coordinators.has(this.tokens[token]?.folded ?? '');
  }

  isPronoun(token: number): boolean {
    return this.words.pronouns.has(this.tokens[token]?.folded ?? '');
  }
}
