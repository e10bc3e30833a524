import { ERRORS } from '../../src/errors.ts';
import { ProblemDocument } from '../../src/schemas/problem.ts';
import { MARK } from './hostile-values.ts';

/** An answer as it came; null when none came in time. */
export type Answered = { readonly status: number; readonly headers: Readonly<Record<string, unknown>>; readonly body: string } | null;

/** What no refusal may show: a place in the code, a line of SQL, a folder. */
const INNARDS =
  /\bat [^"]*\.[jt]s:\d|node_modules|SQLITE_|SqliteError|\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM) \w|no such (?:table|column)|\/(?:tmp|home|src|dist)\//;

/** What is wrong with the answer to a request of this method, whatever was asked; nothing when all is well. */
export function faultsOf(method: string, answer: Answered): string[] {
  if (answer === null) return ['no answer'];
  const { status, headers, body } = answer;
  const faults: string[] = [];
  const must = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  must(status < 500, `status ${status}: ${body.slice(0, 300)}`);
  must(/^[\w.:-]{1,128}$/.test(String(headers['x-request-id'])), 'no x-request-id');
  must(headers['x-content-type-options'] === 'nosniff', 'no nosniff');
  if (status < 400) return faults;
  must(String(headers['content-type']).startsWith('application/problem+json'), `a refusal of type ${String(headers['content-type'])}`);
  must(!INNARDS.test(body), `shows its innards: ${body.slice(0, 300)}`);
  if (method === 'HEAD') return faults;
  try {
    const document = ProblemDocument.parse(JSON.parse(body));
    const words = JSON.stringify([{ ...document, errors: [] }, document.errors?.map(({ detail }) => detail)]); // a pointer names an unknown field
    must(!words.includes(MARK), `shows what was sent: ${words.slice(0, 300)}`);
    must(document.code in ERRORS && ERRORS[document.code as keyof typeof ERRORS].status === status, `code ${document.code} of ${status}`);
  } catch {
    faults.push(`no problem document: ${body.slice(0, 300)}`);
  }
  return faults;
}
