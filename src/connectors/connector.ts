import type { FieldMapping } from '../schemas/field-mapping.ts';
import type { VerbatimInput } from '../schemas/verbatim.ts';

/** A response of a survey tool as a delivery tells it: the verbatims that it holds now, or that it is gone. */
export interface DeliveredResponse {
  /** The tool's id of the response. */
  readonly response: string;
  /** When the tool last changed it, epoch milliseconds; what is older than the newest known of a response is left alone. */
  readonly changedAt?: number;
  readonly deleted: boolean;
  /** With ids `{tool}:{response}:{question}`; they replace all that the response held before. Empty when deleted. */
  readonly verbatims: readonly VerbatimInput[];
  /** Why nothing of it can be taken; then it is left as it was, and `response` says nothing. */
  readonly faults?: readonly ReadingFault[];
}

/** What in a payload could not be read; `pointer` (RFC 6901) says where, `detail` why, never what was said. */
export interface ReadingFault {
  readonly pointer: string;
  readonly detail: string;
}

/** What is known of a delivery beside its body. Names of headers are in lower case. */
export interface Envelope {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body as it came, byte for byte. */
  readonly body: Uint8Array;
  /** When it came, epoch milliseconds. */
  readonly now: number;
}

/** What a check of a signature found: `stale` was signed too long ago, or for a time to come. */
export type SignatureVerdict = 'good' | 'unsigned' | 'forged' | 'stale';

/** A survey tool's own way of posting: a check of its signature, and a reading of its payload. */
export interface Connector {
  /** Kebab-case name, the first part of the ids. */
  readonly tool: string;
  /** Checks the signature of a delivery in constant time; null where the tool signs nothing and the path's token is the authority. */
  readonly verify: ((envelope: Envelope, secret: string) => SignatureVerdict) | null;
  /** What is wrong with a secret, null when nothing is; any will do unless given. */
  readonly secretFault?: (secret: string) => string | null;
  /** Whether deliveries are read with a mapping of the project's own. */
  readonly mapped: 'never' | 'optional' | 'always';
  /** Reads a payload of JSON; what is no response (a ping, a test) gives none. Throws `PayloadFault` when it has not the tool's shape. */
  readonly read: (payload: unknown, context: ReadingContext) => readonly DeliveredResponse[];
}

/** What payloads are read with. */
export interface ReadingContext {
  readonly mapping: FieldMapping | null;
  /** IANA name of the project's time zone, for times without an offset. */
  readonly timezone: string;
}

/** A payload that has not the tool's shape; `pointer` (RFC 6901) says where, and the message what was expected, never what was said. */
export class PayloadFault extends Error {
  readonly pointer: string;
  constructor(pointer: string, message: string) {
    super(message);
    this.name = 'PayloadFault';
    this.pointer = pointer;
  }
}
