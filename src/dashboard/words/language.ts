import { effect, signal } from '@preact/signals';
import { remembered } from '../state/remembered.ts';

/** The languages of the pages, each named in itself. */
export const LANGUAGES = { en: 'English', fr: 'Français' } as const;
export type Language = keyof typeof LANGUAGES;

const isLanguage = (code: string | null | undefined): code is Language => code != null && Object.hasOwn(LANGUAGES, code);

const preferred = () => navigator.languages.map((tag) => tag.split('-')[0]).find(isLanguage) ?? 'en';
const store = remembered('saillance.language');
const kept = store.read();

/** The language of the pages: the one chosen before, else the first of the browser’s that we speak. */
export const language = signal<Language>(isLanguage(kept) ? kept : preferred());

/** Chooses the language, and remembers it. */
export function speak(chosen: Language): void {
  language.value = chosen;
  store.write(chosen);
}

/** The reader’s own variant of the language (fr-CA, en-GB), by which numbers and dates are written. */
export const locale = (): string => navigator.languages.find((tag) => tag.split('-')[0] === language.value) ?? language.value;

effect(() => {
  document.documentElement.lang = language.value;
});
