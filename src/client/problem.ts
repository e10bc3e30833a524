import type { Problem } from './api.ts';

/** A refusal of the service: a problem document (RFC 9457) as an error. `message` is its detail. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  /** The HTTP status. */
  readonly status: number;
  /** Stable name of what went wrong; `unreadable` where the answer was no problem document, as from a proxy. */
  readonly code: string;
  readonly title: string;
  /** The fields at fault, by RFC 6901 pointers into the body. */
  readonly errors: NonNullable<Problem['errors']>;
  /** Finds the request in the log of the service. */
  readonly requestId: string | null;
  /** Seconds after which to try again, where the service says so. */
  readonly retryAfter: number | null;

  constructor({ status, headers }: Response, { detail, code, title, errors }: Partial<Problem>) {
    super(detail ?? title ?? `The service answered ${status}.`);
    this.status = status;
    this.code = code ?? 'unreadable';
    this.title = title ?? String(status);
    this.errors = errors ?? [];
    this.requestId = headers.get('x-request-id');
    this.retryAfter = secondsOf(headers);
  }
}

/** Seconds of a Retry-After header; null without one, or where it is a date. */
export function secondsOf(headers: Headers): number | null {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : null;
}

/** The problem that a refused response carries. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json') ?? false;
  const body = isProblem ? await response.json().catch(() => ({})) : {};
  return new ApiProblem(response, body as Partial<Problem>);
}
