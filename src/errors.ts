const entry = <A extends unknown[]>(status: number, title: string, detail: (...given: A) => string) => ({ status, title, detail });

/** A reason in lower case, without its stop, as a sentence. */
const sentence = (reason: string) => `${reason.charAt(0).toUpperCase()}${reason.slice(1)}${/[.!?]$/.test(reason) ? '' : '.'}`;

const plural = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** Every refusal the service can answer: its stable code, HTTP status, title, and how its detail is worded. */
export const ERRORS = {
  'invalid-request': entry(
    400,
    'The request does not fit',
    (faults: number) => `${plural(faults, 'field is', 'fields are')} wrong; see errors.`,
  ),
  'malformed-json': entry(400, 'The body is not JSON', () => 'The body could not be read as JSON in UTF-8.'),
  'malformed-form': entry(400, 'The form cannot be read', () => 'Send multipart/form-data with one file and up to ten fields.'),
  'malformed-request': entry(400, 'This is not HTTP', () => 'The request could not be read as HTTP/1.1.'),
  'malformed-url': entry(400, 'The address is malformed', () => 'The address holds a percent-encoding that cannot be read.'),
  'unknown-pack': entry(400, 'There is no such pack', (packs: readonly string[]) => `The packs are: ${packs.join(', ')}.`),
  'unknown-touchpoint': entry(
    400,
    'There is no such touchpoint',
    () => 'The project’s packs have no touchpoint of that id; GET /v1/projects/{project}/touchpoints lists those they have.',
  ),
  'invalid-range': entry(400, 'The range is empty', () => '`from` must be before `to`, which is exclusive.'),
  'too-many-periods': entry(
    400,
    'The range holds too many periods',
    (most: number) => `An answer holds up to ${most} periods: ask for a shorter range, or for longer periods with every=week or month.`,
  ),
  'invalid-cursor': entry(
    400,
    'The cursor does not fit',
    () => 'A cursor continues the very question that gave it: repeat that question with it, or ask anew without one.',
  ),
  'no-file': entry(400, 'There is no file', () => 'Send the file as the body, or one as the part `file` of multipart/form-data.'),
  'file-unreadable': entry(400, 'The file cannot be read', (reason: string) => sentence(reason)),
  'mapping-uncertain': entry(
    400,
    'What the columns hold is not certain',
    (reason: string) =>
      `${sentence(reason)} POST …/imports/preview shows the file and a first guess; send it again with a \`mapping\`, or with a \`profile\`.`,
  ),
  'past-retention': entry(
    400,
    'The verbatim is past its time',
    () => 'It was said longer ago than the project keeps verbatims (`retentionDays`).',
  ),
  unauthorized: entry(
    401,
    'A key is needed',
    () =>
      'Send a key that is valid as `Authorization: Bearer sail_…`; an administrator makes them with POST /v1/keys or `saillance keys create`.',
  ),
  'unverified-delivery': entry(
    401,
    'The delivery cannot be verified',
    () => 'No connector takes it here: the address or its token is wrong, or it is not signed with the connector’s secret.',
  ),
  'stale-delivery': entry(
    401,
    'The delivery was signed too long ago',
    () => 'Its signature is right, but more than five minutes from the service’s clock: send it again, signed anew.',
  ),
  forbidden: entry(403, 'The key does not allow this', (scope: string) => `This call takes ${scope}.`),
  'unknown-project': entry(404, 'There is no such project', () => 'Make it with PUT /v1/projects/{project}.'),
  'unknown-map': entry(404, 'There is no such map', () => 'GET /v1/projects/{project}/journeys/maps lists them.'),
  'unknown-connector': entry(404, 'There is no such connector', () => 'GET /v1/projects/{project}/connectors lists them.'),
  'unknown-key': entry(404, 'There is no such key', () => 'GET /v1/keys lists them.'),
  'unknown-import': entry(404, 'There is no such import', () => 'GET /v1/projects/{project}/imports lists them.'),
  'unknown-profile': entry(404, 'There is no such profile', () => 'GET /v1/projects/{project}/import-profiles lists them.'),
  'unknown-verbatim': entry(404, 'There is no such verbatim', () => 'No verbatim of this project has this id.'),
  'not-found': entry(404, 'There is nothing here', () => 'The calls are listed at /docs.'),
  'method-not-allowed': entry(405, 'This call takes another method', (allowed: readonly string[]) => `It takes ${allowed.join(', ')}.`),
  'first-key': entry(
    409,
    'The first key must be an administrator’s',
    () =>
      'From the first key on, every call takes one: make one without a project and with the scope admin, or nobody could make the next.',
  ),
  'demo-exists': entry(409, 'There is a project demo already', () => 'Remove it with DELETE /v1/projects/demo to load the sample anew.'),
  'built-in-map': entry(
    409,
    'The map is built in',
    () => 'It is made from the taxonomy and can be neither changed nor removed; make one of your own under another id.',
  ),
  'key-ended': entry(409, 'The key is revoked or past its time', () => 'It opens nothing any more; make another.'),
  'too-large': entry(
    413,
    'The body is too large',
    (mebibytes: number) =>
      `A JSON body holds up to ${mebibytes} MiB. Send larger sets as application/x-ndjson, one verbatim a line: it streams without limit.`,
  ),
  'file-too-large': entry(
    413,
    'The workbook is too large',
    (megabytes: number) => `A workbook holds up to ${megabytes} MB: save it as CSV, which is read whatever its size.`,
  ),
  'request-timeout': entry(408, 'The request took too long', () => 'It did not arrive in time, or went silent.'),
  'uri-too-long': entry(414, 'The address is too long', () => 'An id in the address is longer than any id can be.'),
  'unsupported-media-type': entry(
    415,
    'The body is of another type',
    () =>
      'Send application/json; verbatims may also be sent as application/x-ndjson, files as multipart/form-data, text/csv, application/x-ndjson or the type of XLSX.',
  ),
  'wrong-host': entry(
    421,
    'Another host is meant',
    () => 'Without keys the service answers only to 127.0.0.1, localhost and [::1] in the Host header.',
  ),
  'headers-too-large': entry(
    431,
    'The headers are too large',
    () => 'They hold more than the service takes: 16 KiB unless it is set otherwise.',
  ),
  'rate-limited': entry(429, 'Too many requests', (max: number) => `This key, or this address without one, may send ${max} a minute.`),
  internal: entry(500, 'The service failed', () => 'The fault is ours and is in the log under this request id.'),
  'store-unavailable': entry(
    503,
    'The store cannot do this now',
    (reason: string) => `${sentence(reason)} Nothing is lost that was answered 201; send this again later.`,
  ),
  overloaded: entry(503, 'Too much at once', () => 'More was sent, or asked, than can be worked on; send this again in a moment.'),
  'shutting-down': entry(503, 'The service is stopping', () => 'What was accepted is safe; send this again once it is back.'),
  'not-ready': entry(503, 'The service is not ready', (reason: string) => sentence(reason)),
  'stream-interrupted': entry(
    503,
    'The stream was not read to its end',
    (reason: string, stored: number) =>
      `${sentence(reason)} ${plural(stored, 'row is', 'rows are')} stored. Send it all again later: rows with an id, and rows under the same Idempotency-Key, are not doubled.`,
  ),
} as const;

/** The stable code of a refusal. */
export type ErrorCode = keyof typeof ERRORS;

/** Where a field is wrong and why. `pointer` is RFC 6901 into the body, or `/name` of what `in` says. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
  readonly in?: 'query' | 'path' | 'header';
}

/** A refusal on its way to the client; made by `problem`. */
export class Problem extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly title: string;
  readonly errors: readonly FieldError[];
  constructor(code: ErrorCode, detail: string, errors: readonly FieldError[]) {
    super(detail);
    this.name = 'Problem';
    this.code = code;
    this.status = ERRORS[code].status;
    this.title = ERRORS[code].title;
    this.errors = errors;
  }
}

/** Makes the refusal `code`, its detail worded from `given`, pointing at the fields in `errors`. */
export function problem<C extends ErrorCode>(
  code: C,
  given: Parameters<(typeof ERRORS)[C]['detail']>,
  errors: readonly FieldError[] = [],
): Problem {
  const detail = ERRORS[code].detail as (...args: unknown[]) => string;
  return new Problem(code, detail(...given), errors);
}
