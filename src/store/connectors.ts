import type { FieldMapping } from '../schemas/field-mapping.ts';

/** How a tool posts into a project. Times are epoch milliseconds. */
export interface StoredConnector {
  /** A tool's name, or one's own; kebab-case. */
  readonly id: string;
  /** What its signatures may be made with, as it is written, a blank between two; null when it signs nothing. */
  readonly secret: string | null;
  readonly mapping: FieldMapping | null;
  /** SHA-256 of the token of its address, 32 bytes. */
  readonly tokenHash: Uint8Array;
  readonly createdAt: number;
  readonly changedAt: number;
}
