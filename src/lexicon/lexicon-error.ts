/** A fault in a lexicon file: names the file and the line, and says what is wrong with it. */
export class LexiconError extends Error {
  readonly file: string;
  readonly line: number;
  constructor(file: string, line: number, message: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${message}`, options);
    this.name = 'LexiconError';
    this.file = file;
    this.line = line;
  }
}
