import type { TermShare } from '../schemas/terms.ts';
import { isSmall } from './suppression.ts';

/** Whether too few hold a term, or say it, or too few do not. */
export const isSaidByFew =
  (minCell: number) =>
  ({ verbatims, voices, n }: Pick<TermShare, 'verbatims' | 'voices' | 'n'>): boolean =>
    [verbatims, voices, n - voices].some((count) => isSmall(count, minCell));
