import { createDecoder, type Decoder, type Encoding } from './decoder.ts';

/** The text of a file, in pieces, as its bytes come; `decoder` knows the encoding once the first piece is there. */
export interface FileText {
  readonly decoder: Decoder;
  readonly pieces: AsyncGenerator<string>;
  /** How many bytes of the file its first bytes of text in UTF-8 were decoded from, about; of text that came already. */
  readonly bytesFor: (text: number) => number;
}

/** Bytes decoded at once, however many come at once. */
const PIECE = 2 ** 16;

/** Decodes bytes as they come. */
export function textOf(source: AsyncIterable<Uint8Array>, encoding?: Encoding): FileText {
  const decoder = createDecoder(encoding);
  let [came, decoded] = [0, 0];
  async function* pieces() {
    for await (const bytes of source) {
      for (let from = 0; from < bytes.length; from += PIECE) {
        const piece = bytes.subarray(from, from + PIECE);
        const text = decoder.write(piece);
        came += piece.length;
        decoded += Buffer.byteLength(text);
        if (text !== '') yield text;
      }
    }
    const rest = decoder.end();
    decoded += Buffer.byteLength(rest);
    if (rest !== '') yield rest;
  }
  return { decoder, pieces: pieces(), bytesFor: (text) => Math.round((came * text) / Math.max(1, decoded)) };
}
