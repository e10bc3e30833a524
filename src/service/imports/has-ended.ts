import type { ImportState } from '../../schemas/import.ts';

const FINAL: readonly ImportState[] = ['done', 'failed', 'cancelled'];

/** Whether nothing more becomes of an import. */
export const hasEnded = ({ state }: { readonly state: ImportState }): boolean => FINAL.includes(state);
