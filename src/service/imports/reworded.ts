import { rewordFaults } from '../../connectors/mapping/faults.ts';
import type { LabelLanguage } from '../taxonomy-view.ts';
import { rewordMisfits } from './reword-misfits.ts';

/** What was refused, with the reasons in a language. */
export const reworded = <T extends { readonly detail: string }>(refused: readonly T[], language: LabelLanguage): T[] =>
  refused.map((one) => ({ ...one, detail: rewordMisfits(rewordFaults(one.detail, language), language) }));
