import type { Readable } from 'node:stream';

/** One call of the HTTP API. */
export interface ApiRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its query, such as `/v1/projects?limit=1`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Readable;
}

/** What it answers, as it comes. */
export interface ApiAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly header: (name: string) => string | null;
  readonly body: Readable;
}

/** A service that is spoken to by its HTTP API: one that runs somewhere, or one that is made here on a data folder. */
export interface Service {
  /** Rejects with a `Fault` when it cannot be reached. */
  call(request: ApiRequest): Promise<ApiAnswer>;
  /** Lets go of it; finishes what it accepted where it is made here. */
  close(): Promise<void>;
}
