import { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Problem, problem } from '../errors.ts';
import { ImportAsked } from '../schemas/import.ts';
import { pointersOf } from '../schemas/pointers.ts';
import type { Imports, KeptFile } from '../service/imports/imports.ts';

/** Workbooks as HTTP names them. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Bodies that are a file as they stand. */
export const FILE_TYPES = [
  'text/csv',
  'text/tab-separated-values',
  'application/x-ndjson',
  'application/ndjson',
  'application/jsonl',
  'application/octet-stream',
  XLSX_TYPE,
];

/** What multipart bodies may hold beside the file. */
const MULTIPART_LIMITS = {
  files: 1,
  fields: 10,
  parts: 12,
  fieldSize: 2 ** 20,
  fieldNameSize: 100,
  headerPairs: 20,
  fileSize: 2 ** 50,
};

/** How a file is to be read, as a query or a form carries it: `mapping` as JSON. */
export const ImportQuery = ImportAsked.extend({
  mapping: z
    .string()
    .max(2 ** 20)
    .optional()
    .describe('A FieldMapping as JSON.'),
});

/** A form with a file. */
export const ImportForm = ImportQuery.extend({
  file: z.string().describe('The file.').meta({ contentMediaType: 'application/octet-stream' }),
});

/** A file that arrived, and how it is to be read. */
export interface UploadedFile {
  readonly kept: KeptFile;
  readonly asked: ImportAsked;
}

function parseAsked(fields: Readonly<Record<string, unknown>>): ImportAsked {
  const { mapping } = fields;
  let value: unknown = mapping;
  try {
    if (typeof mapping === 'string') value = JSON.parse(mapping);
  } catch {
    throw problem('invalid-request', [1], [{ pointer: '/mapping', detail: 'is not JSON' }]);
  }
  const parsed = ImportAsked.safeParse(value === undefined ? fields : { ...fields, mapping: value });
  if (parsed.success) return parsed.data;
  const errors = pointersOf(parsed.error);
  throw problem('invalid-request', [errors.length], errors);
}

/** Only the first `most` bytes of a body; a workbook is of no use in part, and is taken whole. */
async function* beginning(body: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0;
  let workbook = false;
  for await (const piece of body) {
    if (bytes === 0) workbook = piece[0] === 0x50 && piece[1] === 0x4b;
    yield workbook ? piece : piece.subarray(0, most - bytes);
    bytes += piece.length;
    if (!workbook && bytes >= most) return;
  }
}

/** The body is a stream that is not ended by whoever stops reading it, so that what is still sent can be let go by. */
const undisturbed = (body: Readable) => body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;

async function takeForm(request: FastifyRequest, keep: (body: Readable) => Promise<KeptFile>) {
  const fields: Record<string, unknown> = {};
  let kept: KeptFile | undefined;
  let fault: unknown;
  const take = async (file: Readable) => {
    try {
      kept = await keep(file);
    } catch (error) {
      fault = error;
      throw error;
    } finally {
      file.resume();
    }
  };
  try {
    for await (const part of request.parts({ limits: MULTIPART_LIMITS })) {
      if (part.type === 'file') {
        await take(part.file);
        if (part.filename) fields.name ??= part.filename.slice(-200);
      } else if (part.value !== '') fields[part.fieldname] = part.value;
    }
  } catch (error) {
    throw fault ?? (error instanceof Problem ? error : problem('malformed-form', []));
  }
  return { fields, kept };
}

/**
 * Takes a file that is posted, as the body or in a form, while it arrives. `first`: no more bytes than that, or a whole workbook. Throws
 * `no-file`, `invalid-request` and what keeping it throws; nothing is then kept.
 */
export async function takeFile(request: FastifyRequest, imports: Imports, first = Number.POSITIVE_INFINITY): Promise<UploadedFile> {
  let kept: KeptFile | undefined;
  const keep = async (body: Readable) => {
    kept = await imports.keep(first === Number.POSITIVE_INFINITY ? undisturbed(body) : beginning(undisturbed(body), first));
    return kept;
  };
  try {
    const fields: Record<string, unknown> = { ...(request.query as object) };
    if (request.isMultipart()) Object.assign(fields, (await takeForm(request, keep)).fields);
    else if (request.body instanceof Readable) await keep(request.body);
    if (kept === undefined || kept.bytes === 0) throw problem('no-file', []);
    return { kept, asked: parseAsked(fields) };
  } catch (error) {
    if (kept !== undefined) await imports.drop(kept);
    throw error;
  } finally {
    request.raw.unpipe();
    request.raw.resume();
  }
}
