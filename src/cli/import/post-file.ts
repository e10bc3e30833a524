import { randomUUID } from 'node:crypto';
import { statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { EXIT, Fault, misuse } from '../exit.ts';
import { readText } from '../read-file.ts';
import { demandJson } from '../service/ask.ts';
import type { Place } from '../service/connect.ts';
import type { Service } from '../service/service.ts';
import type { ProgressBar } from '../terminal/progress-bar.ts';
import type { Language } from '../terminal/words.ts';
import { createForm } from './form.ts';

/** What `saillance import` was told. */
export interface ImportOptions extends Place {
  readonly project: string;
  readonly mapping?: string;
  readonly profile?: string;
  readonly create: boolean;
  readonly packs: readonly string[];
  readonly preview: boolean;
  readonly saveMapping?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly headerRows?: number;
  readonly rejected?: string;
  readonly force: boolean;
}

const UNCERTAIN = '--preview --save-mapping FILE writes a first guess, to be looked at, changed, and given with --mapping';
/** As much as the service looks at of a file that is no workbook. */
const PREVIEWED_BYTES = 5e6;

function fieldsOf(file: string, { mapping, profile, encoding, delimiter, sheet, headerRows }: ImportOptions) {
  const character = delimiter === 'tab' ? '\t' : delimiter;
  const known = mapping === undefined ? undefined : readText(mapping);
  const above = headerRows === undefined ? undefined : String(headerRows);
  return { name: basename(file).slice(-200), mapping: known, profile, encoding, delimiter: character, sheet, headerRows: above };
}

/** Posts a file with how it is to be read; throws a `Fault` of its own when `stop` is aborted meanwhile. */
export async function postFile<T>(
  service: Service,
  path: string,
  file: string,
  options: ImportOptions,
  language: Language,
  bar: ProgressBar,
  stop: AbortSignal,
): Promise<T> {
  const whole = statSync(file).size;
  const total = options.preview && extname(file).toLowerCase() !== '.xlsx' ? Math.min(whole, PREVIEWED_BYTES) : whole;
  const began = Date.now();
  const sent = (bytes: number) => {
    const seconds = (Date.now() - began) / 1000;
    bar.show({ done: bytes / total, rows: null, rate: null, secondsLeft: seconds < 1 ? null : ((total - bytes) * seconds) / bytes });
  };
  const { type, body } = createForm({ path: file, bytes: total, fields: fieldsOf(file, options), boundary: randomUUID(), sent, stop });
  try {
    return await demandJson<T>(service, { method: 'POST', path, headers: { 'content-type': type, 'accept-language': language }, body });
  } catch (error) {
    if (error instanceof Fault && error.code === 'mapping-uncertain')
      throw misuse(`${error.message.replace(/ POST .*$/s, '')} ${UNCERTAIN}`);
    if (error instanceof Fault && error.code === 'file-unreadable') throw misuse(error.message.replace(/^[^:]*: /, ''));
    throw stop.aborted ? new Fault('interrupted before the file was sent: nothing of it is stored', EXIT.interrupted) : error;
  } finally {
    bar.end();
  }
}
