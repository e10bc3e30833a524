/** The stems and forms from which every simple tense of a French verb follows; what is missing is a tense the verb has not. */
export interface FrenchParts {
  /** je, tu, il, nous, vous, ils (an alternative may stand beside each). */
  readonly present: readonly string[];
  /** Stem of the imperfect, of the present participle and of the subjunctive's nous and vous (`finiss`). */
  readonly imperfect: string | undefined;
  /** Stems of the future and of the conditional (`finir`); two where both spellings are right. */
  readonly future: readonly string[];
  /** The passé simple up to its vowel: `fini`, `vin`, `parla`. */
  readonly past: string | undefined;
  /** Stems of the subjunctive before a mute e. */
  readonly subjunctive: readonly string[];
  readonly participles: readonly string[];
}

const IMPERFECT = ['ais', 'ait', 'ions', 'iez', 'aient'];
const FUTURE = ['ai', 'as', 'a', 'ons', 'ez', 'ont'];
const MUTE = ['e', 'es', 'ent'];
const PAST_IN_A = ['ai', 'as', 'a', 'âmes', 'âtes', 'èrent', 'asse', 'asses', 'ât', 'assions', 'assiez', 'assent'];
const PAST = ['s', 't', '^mes', '^tes', 'rent', 'sse', 'sses', '^t', 'ssions', 'ssiez', 'ssent'];
const CIRCUMFLEX: Readonly<Record<string, string>> = { i: 'î', u: 'û', in: 'în' };

/** All simple tenses: present, imperfect, passé simple, future, conditional, both subjunctives, imperative, participles. */
export function conjugate({ present, imperfect, future, past, subjunctive, participles }: FrenchParts): string[] {
  return [
    ...present,
    ...(imperfect === undefined ? [] : attach(imperfect, [...IMPERFECT, 'ant'])),
    ...future.flatMap((stem) => attach(stem, [...FUTURE, ...IMPERFECT])),
    ...(past === undefined ? [] : pastForms(past)),
    ...subjunctive.flatMap((stem) => attach(stem, MUTE)),
    ...participles,
  ];
}

/** Joins a stem and an ending: before a and o, c and g keep their sound (`plaç-ons`, `mange-ons`). */
export function join(stem: string, ending: string): string {
  if (!/^[aâo]/.test(ending)) return stem + ending;
  return stem.replace(/c$/, 'ç').replace(/g$/, 'ge') + ending;
}

/** The genders and numbers of a past participle: `dit`, `dite`, `dits`, `dites`; only the first keeps a circumflex (`dû`, `due`). */
export function agree(participle: string): string[] {
  const stem = participle.replace(/û$/, 'u');
  return [participle, `${stem}e`, stem.endsWith('s') ? stem : `${stem}s`, `${stem}es`];
}

function attach(stem: string, endings: readonly string[]): string[] {
  return endings.map((ending) => join(stem, ending));
}

/** Passé simple and imperfect subjunctive. */
function pastForms(past: string): string[] {
  const [, stem = past, vowel = ''] = /^(.*?)(a|in|i|ï|u)$/.exec(past) ?? [];
  if (vowel === 'a') return attach(stem, PAST_IN_A);
  const long = CIRCUMFLEX[vowel] ?? vowel;
  return PAST.map((ending) => stem + (ending.startsWith('^') ? long + ending.slice(1) : vowel + ending));
}
