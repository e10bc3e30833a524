import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';

/** A form with a file as `multipart/form-data`. */
export interface Form {
  readonly type: string;
  readonly body: Readable;
}

/** What a form is made of. */
export interface FormParts {
  readonly path: string;
  /** As many of the file's bytes, from its beginning. */
  readonly bytes: number;
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** In no part of the form; a random one. */
  readonly boundary: string;
  /** Hears how many bytes of the file were taken. */
  readonly sent: (bytes: number) => void;
  readonly stop: AbortSignal;
}

/** Makes a form whose file is read as fast as it is taken. */
export function createForm({ path, bytes, fields, boundary, sent, stop }: FormParts): Form {
  const head = (disposition: string, more: string) =>
    Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n${more}\r\n`);
  async function* pieces() {
    for (const [name, value] of Object.entries(fields)) {
      if (value !== undefined) yield head(`name="${name}"`, `\r\n${value}`);
    }
    yield head('name="file"; filename="file"', 'content-type: application/octet-stream\r\n');
    let taken = 0;
    if (bytes > 0) {
      for await (const piece of createReadStream(path, { end: bytes - 1, signal: stop })) {
        yield piece as Buffer;
        taken += (piece as Buffer).length;
        sent(taken);
      }
    }
    yield Buffer.from(`\r\n--${boundary}--\r\n`);
  }
  return { type: `multipart/form-data; boundary=${boundary}`, body: Readable.from(pieces()) };
}
