import { rewordFaults } from '../../connectors/mapping/faults.ts';
import type { LabelLanguage } from '../taxonomy-view.ts';

/** What was refused, with the reasons that a mapping gives in a language. */
export const reworded = <T extends { readonly detail: string }>(refused: readonly T[], language: LabelLanguage): T[] =>
  refused.map((one) => ({ ...one, detail: rewordFaults(one.detail, language) }));
