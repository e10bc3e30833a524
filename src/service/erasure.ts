import { problem } from '../errors.ts';
import { ERASED_FROM, type ErasureReceipt } from '../schemas/erasure.ts';
import type { StoredProject } from '../store/store.ts';
import type { Ports } from './ports.ts';
import { respondentHash } from './respondent-hash.ts';

/** Erases persons. */
export interface Erasure {
  /**
   * Erases all that a respondent said before the call; resolves once nothing of it is left, with a receipt, also where there was nothing.
   * Throws `unknown-project`.
   */
  respondent(project: StoredProject, respondent: string): Promise<ErasureReceipt>;
}

/** Makes the use case; `forget` empties what is kept in memory of a project. */
export function createErasure(
  { store, now, makeId }: Pick<Ports, 'store' | 'now' | 'makeId'>,
  forget: (project: string) => Promise<void>,
): Erasure {
  return {
    async respondent({ id }, respondent) {
      const secret = await store.respondentSecret(id);
      const verbatims = secret === null ? null : await store.eraseRespondent(id, respondentHash(secret, respondent));
      if (verbatims === null) throw problem('unknown-project', []);
      await forget(id);
      return { erased: true, receipt: makeId(), verbatims, at: new Date(now()).toISOString(), from: [...ERASED_FROM] };
    },
  };
}
