import type { Clause, Document, Sentence, Token } from '../text/document.ts';

/** A sentence with the questions that the rules ask of it. Token indexes are the document's. */
export interface SentenceView {
  readonly tokens: readonly Token[];
  readonly sentence: Sentence;
  /** Number of a token's clause within the sentence. */
  clauseOf(token: number): number;
  /** End (exclusive) of a token's clause. */
  clauseEnd(token: number): number;
  /** Whether punctuation, not a clause word, opens a clause. */
  isPunctuated(clause: number): boolean;
  isWord(token: number): boolean;
  isCoordinator(token: number): boolean;
  isPronoun(token: number): boolean;
}

/** Words that join equals, and pronouns that stand for what was named before: data of each language, unaccented. */
export interface FunctionWords {
  readonly coordinators: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  /** Whether adjectives stand before their noun more often than after it. */
  readonly adjectivesBefore: boolean;
}

/** Makes the view of one sentence. */
export function viewSentence(document: Document, sentence: Sentence, words: FunctionWords): SentenceView {
  const { tokens } = document;
  const clauseByToken = new Int32Array(sentence.last - sentence.first);
  sentence.clauses.forEach((clause, index) => clauseByToken.fill(index, clause.first - sentence.first, clause.last - sentence.first));
  const clauseOf = (token: number) => clauseByToken[token - sentence.first] ?? 0;
  return {
    tokens,
    sentence,
    clauseOf,
    clauseEnd: (token) => (sentence.clauses[clauseOf(token)] as Clause).last,
    isPunctuated: (clause) => tokens[(sentence.clauses[clause]?.first ?? 0) - 1]?.kind === 'symbol',
    isWord: (token) => tokens[token]?.kind === 'word',
    isCoordinator: (token) => words.coordinators.has(tokens[token]?.folded ?? ''),
    isPronoun: (token) => words.pronouns.has(tokens[token]?.folded ?? ''),
  };
}
