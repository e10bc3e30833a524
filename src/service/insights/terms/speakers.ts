import type { Voice } from './voices.ts';

/** Who speaks in a set: how many voices, each respondent once, and how many of them in each language. */
export interface Speakers {
  readonly all: number;
  readonly byLanguage: Readonly<Record<string, number>>;
}

/** Who speaks in each of two sets. */
export function speakersOf(voices: readonly Voice[]): readonly [Speakers, Speakers] {
  const ofSet = (own: readonly Voice[]): Speakers => {
    const byLanguage: Record<string, number> = {};
    for (const { lang } of own) byLanguage[lang] = (byLanguage[lang] ?? 0) + 1;
    const respondents = own.flatMap(({ texts: [first] }) =>
      first === undefined || first.said.respondent < 0 ? [] : [first.said.respondent],
    );
    return { all: own.length - respondents.length + new Set(respondents).size, byLanguage };
  };
  return [ofSet(voices.filter(({ set }) => set === 0)), ofSet(voices.filter(({ set }) => set === 1))];
}
