/** How an answer comes: JSON, plain text, nothing, or the response itself, to be read as it streams in. */
export type AnswerKind = 'json' | 'text' | 'none' | 'stream';

/** One call of the API: what it takes and what it answers are in its type, how it is sent in its fields. */
export interface Call<Args, Answer> {
  readonly method: 'GET' | 'PUT' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` where a part of the address is to be filled in. */
  readonly path: string;
  readonly kind: AnswerKind;
  /** Never there: it carries the types. */
  readonly types?: (args: Args) => Answer;
}

/** A body that is sent as it is: a file, a stream, or text in the `contentType` beside it. */
export type RawBody = string | Blob | ReadableStream<Uint8Array>;
