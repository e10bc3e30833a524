const LANGUAGES = ['en', 'fr'] as const;

/** A language that the command line speaks. */
export type Language = (typeof LANGUAGES)[number];

/** A text in each of them. */
export type Words = Readonly<Record<Language, string>>;

/** The language of a locale as the environment tells it (LC_ALL before LC_MESSAGES before LANG); English where it is none of ours. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return LANGUAGES.find((language) => locale.startsWith(language)) ?? LANGUAGES[0];
}
