import { ApiProblem } from '../../client/problem.ts';

/** Why there is no answer, or no newer one: refused by the service, or the service could not be reached. */
export type Trouble = { readonly kind: 'refused'; readonly problem: ApiProblem } | { readonly kind: 'unreached' };

/** What an error that a call threw means to the reader. A proxy that says it in its own way cannot reach the service either. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof ApiProblem)) return { kind: 'unreached' };
  const isProxy = error.code === 'unreadable' && error.status > 500;
  return isProxy ? { kind: 'unreached' } : { kind: 'refused', problem: error };
}

/** What a part of a page knows of the answer it shows. */
export interface Answer<T> {
  /** `loading` and `computing` until there is a value, `failed` where there is none to be had; `ready` as soon as there is one. */
  readonly state: 'loading' | 'computing' | 'ready' | 'failed';
  /** The latest value; it stays while newer ones are asked for. */
  readonly value: T | undefined;
  /** The value answers the question before this one, whose answer is under way. */
  readonly outdated: boolean;
  /** It takes longer than readers expect. */
  readonly slow: boolean;
  /** Why the last attempt failed; with a value, the figures may no longer be the latest. */
  readonly trouble: Trouble | null;
  /** When the value was last known to hold, epoch milliseconds. */
  readonly checkedAt: number | null;
}

/** An answer that nothing is known of yet. */
export const UNKNOWN: Answer<never> = { state: 'loading', value: undefined, outdated: false, slow: false, trouble: null, checkedAt: null };
