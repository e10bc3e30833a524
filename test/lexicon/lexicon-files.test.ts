import { describe, expect, test } from 'vitest';
import { LANGUAGE_FILES } from '../../src/lexicon/compile-language.ts';
import { compileLexicon } from '../../src/lexicon/compile-lexicon.ts';
import { readTsv } from '../../src/lexicon/tsv.ts';
import { lexiconFiles } from '../../src/worker/lexicon-files.ts';

// The files of lexicons/ themselves: they compile, they say the same things in both languages, and nothing in them contradicts.

const { files, digest } = lexiconFiles();
const LANGS = ['fr', 'en'] as const;
const packs = [...files.keys()].flatMap((path) => /^packs\/([^/]+)\/touchpoints\.yaml$/.exec(path)?.[1] ?? []);
const rowsOf = (path: string) => readTsv(path, files.get(path) ?? '', 1, 9).map(({ cells }) => cells);
const column = (path: string, index: number) => rowsOf(path).map((cells) => cells[index] ?? '');
const lexicon = compileLexicon(files, digest);

/** Content words that language.tsv lists because they give a language away, and that judge all the same. */
const JUDGING: Readonly<Record<string, readonly string[]>> = {
  fr: ['bon', 'bonne', 'bien', 'mieux', 'nul', 'nulle', 'mauvais', 'mauvaise', 'merci'],
  en: [
    ...['good', 'great', 'best', 'better', 'bad', 'worse', 'worst', 'wrong', 'right', 'well', 'thanks', 'thank', 'please', 'unfortunately'],
    ...['wait', 'waited', 'waiting', 'help', 'helps', 'helped', 'works', 'worked', 'like', 'liked', 'poor'],
  ],
};

/** Words that are good as one part of speech and bad as another, knowingly. */
const TWO_FACED: readonly string[] = ['rigolo'];

describe('the files', () => {
  test('every entry compiles, into both languages and all packs', () => {
    expect(lexicon.languages.map(({ code }) => code).sort()).toEqual([...LANGS].sort());
    expect(lexicon.packs.map(({ id }) => id)).toEqual(['base', ...packs.filter((pack) => pack !== 'base').sort()]);
  });

  test('both languages have the same files', () => {
    const names = (lang: string) =>
      [...files.keys()]
        .filter((path) => path.startsWith(`${lang}/`))
        .map((path) => path.slice(3))
        .sort();
    expect(names('fr')).toEqual(names('en'));
    expect(names('fr')).toEqual(
      [...LANGUAGE_FILES, 'inflection.tsv', 'language.tsv', 'personal-data.tsv', 'segmentation.tsv', 'stop-words.tsv'].sort(),
    );
    for (const pack of packs) for (const lang of LANGS) expect(files.has(`packs/${pack}/${lang}.tsv`)).toBe(true);
  });

  test.each(['modifiers.tsv', 'contrast.tsv', 'wishes.tsv', 'questions.tsv', 'intents.tsv', 'language.tsv', 'stop-words.tsv'])(
    'both use the same kinds in %s',
    (file) => {
      expect(new Set(column(`fr/${file}`, 1))).toEqual(new Set(column(`en/${file}`, 1)));
    },
  );

  test('English negates in one word, French in two', () => {
    const kinds = new Set(column('en/negators.tsv', 1));
    expect([...new Set(column('fr/negators.tsv', 1))].filter((kind) => !kinds.has(kind)).sort()).toEqual([
      'paired',
      'particle',
      'restrictor',
    ]);
  });

  test.each(['polarity.tsv', 'expressions.tsv', 'intents.tsv', 'modifiers.tsv', 'wishes.tsv', 'questions.tsv'])(
    '%s is as full in both',
    (file) => {
      const [french, english] = [rowsOf(`fr/${file}`).length, rowsOf(`en/${file}`).length];
      expect(Math.max(french, english) / Math.min(french, english)).toBeLessThan(3);
    },
  );
});

describe.each(packs)('pack %s', (pack) => {
  const touchpoints = lexicon.touchpoints.filter((touchpoint) => touchpoint.pack === pack);
  const patterns = (lang: string, id: string) =>
    rowsOf(`packs/${pack}/${lang}.tsv`).filter(([touchpoint, kind]) => touchpoint === id && (kind === 'term' || kind === 'implicit'))
      .length;

  test('every touchpoint has a label and a pattern in both languages', () => {
    const lacking = touchpoints.flatMap(({ id, labels }) =>
      LANGS.flatMap((lang) => [
        ...(labels[lang] ? [] : [`${id}: no ${lang} label`]),
        ...(patterns(lang, id) > 0 ? [] : [`${id}: no ${lang} pattern`]),
      ]),
    );
    expect(lacking).toEqual([]);
  });

  test('it has a name and says whom it is for, in both languages', () => {
    const { labels, about, languages } = lexicon.packs.find(({ id }) => id === pack) ?? {};
    expect([...(languages ?? [])].sort()).toEqual([...LANGS].sort());
    for (const lang of LANGS) {
      expect(labels?.[lang]).toMatch(/^\p{L}{3}/u);
      expect(about?.[lang]).toMatch(/\.$/);
    }
  });

  test('no touchpoint has less than a third of the other language’s patterns', () => {
    const thin = touchpoints
      .map(({ id }) => ({ id, fr: patterns('fr', id), en: patterns('en', id) }))
      .filter(({ fr, en }) => Math.min(fr, en) * 3 < Math.max(fr, en));
    expect(thin).toEqual([]);
  });

  test.each(LANGS)('no row says two things of one pattern (%s)', (lang) => {
    const said = new Map<string, string>();
    const contradicting = rowsOf(`packs/${pack}/${lang}.tsv`).flatMap(([touchpoint, kind, value, polarity = '']) => {
      if (kind === 'label' || polarity === '') return [];
      const key = `${touchpoint} ${value}`;
      const before = said.get(key);
      said.set(key, polarity);
      return before === undefined || before === polarity ? [] : [`${key}: ${before} and ${polarity}`];
    });
    expect(contradicting).toEqual([]);
  });
});

describe.each(LANGS)('the words of %s', (lang) => {
  test.each(LANGUAGE_FILES)('nothing stands twice in %s', (file) => {
    const seen = new Set<string>();
    const twice = rowsOf(`${lang}/${file}`).flatMap(([entry = '', second = '']) => {
      const key = file === 'polarity.tsv' ? `${entry} ${second}` : entry;
      if (seen.has(key)) return [key];
      seen.add(key);
      return [];
    });
    expect(twice).toEqual([]);
  });

  test('no word is good as one part of speech and bad as another', () => {
    const signs = new Map<string, Set<number>>();
    for (const [word = '', , value] of rowsOf(`${lang}/polarity.tsv`)) {
      const sign = Math.sign(Number(value));
      if (sign !== 0) signs.set(word, (signs.get(word) ?? new Set()).add(sign));
    }
    expect([...signs].filter(([word, found]) => found.size > 1 && !TWO_FACED.includes(word)).map(([word]) => word)).toEqual([]);
  });

  test('no function word has a polarity', () => {
    const segmentation = rowsOf(`${lang}/segmentation.tsv`);
    const functionWords = new Set([
      ...rowsOf(`${lang}/language.tsv`).flatMap(([word, kind]) => (kind === 'function' && word ? [word] : [])),
      ...segmentation.flatMap(([kind, word]) =>
        ['coordinator', 'pronoun', 'elision', 'clitic'].includes(kind ?? '') && word ? [word] : [],
      ),
      ...rowsOf(`${lang}/negators.tsv`).flatMap(([word]) => (word?.includes(' ') ? [] : (word ?? '').split('|'))),
    ]);
    const judged = rowsOf(`${lang}/polarity.tsv`).flatMap(([word = '', , value]) =>
      Number(value) !== 0 && functionWords.has(word) ? [word] : [],
    );
    expect([...new Set(judged)].filter((word) => !JUDGING[lang]?.includes(word))).toEqual([]);
  });

  test('what an alias means is no alias itself', () => {
    const typed = new Set(column(`${lang}/aliases.tsv`, 0));
    expect(rowsOf(`${lang}/aliases.tsv`).filter(([, meant]) => typed.has(meant ?? ''))).toEqual([]);
  });
});
