import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { EN, type Words } from './words-en.ts';
import { FR } from './words-fr.ts';

/** The words of the report, by language. */
export const WORDS: Readonly<Record<LabelLanguage, Words>> = { en: EN, fr: FR };
