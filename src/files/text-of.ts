import { createDecoder, type Decoder, type Encoding } from './decoder.ts';

/** The text of a file, in pieces, as its bytes come; `decoder` knows the encoding once the first piece is there. */
export interface FileText {
  readonly decoder: Decoder;
  readonly pieces: AsyncGenerator<string>;
}

/** Bytes decoded at once, however many come at once. */
const PIECE = 2 ** 16;

/** Decodes bytes as they come. */
export function textOf(source: AsyncIterable<Uint8Array>, encoding?: Encoding): FileText {
  const decoder = createDecoder(encoding);
  async function* pieces() {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length; from += PIECE) {
        const text = decoder.write(bytes.subarray(from, from + PIECE));
        if (text !== '') yield text;
      }
    }
    const rest = decoder.end();
    if (rest !== '') yield rest;
  }
  return { decoder, pieces: pieces() };
}
