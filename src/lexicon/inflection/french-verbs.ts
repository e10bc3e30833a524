import { agree, conjugate, type FrenchParts, join } from './french-conjugation.ts';
import type { Irregular } from './irregulars.ts';

/** The regular conjugations by ending of the infinitive, the first that fits. */
const GROUPS: readonly (readonly [ending: RegExp, parts: (infinitive: string, mutes?: readonly string[]) => FrenchParts])[] = [
  [/er$/, firstGroup],
  [/oir$/, withoutRule],
  [/[iï]r$/, secondGroup],
  [/re$/, thirdGroup],
];

/**
 * Every simple form of a French verb: the rules of its group, each part replaced where its line of inflection.tsv gives another.
 * @throws Error when the lemma ends like no infinitive, or in -oir without a line there.
 */
export function frenchVerb(infinitive: string, irregular: Irregular): string[] {
  const group = GROUPS.find(([ending]) => ending.test(infinitive));
  if (group === undefined) throw new Error(`"${infinitive}" is no French infinitive`);
  const regular = group[1](infinitive, irregular.get('mute'));
  const present = irregular.get('present');
  if (present === undefined && regular.present.length === 0) throw new Error(`"${infinitive}" needs a line in inflection.tsv`);
  const stem = (key: string, byRule: string | undefined) => (irregular.has(key) ? irregular.get(key)?.[0] : byRule);
  const participles = irregular.get('participle') ?? regular.participles;
  return conjugate({
    present: present ?? regular.present,
    imperfect: stem('imperfect', present ? imperfectStem(present) : regular.imperfect),
    future: irregular.get('future') ?? regular.future,
    past: stem('past', regular.past),
    subjunctive: irregular.get('subjunctive') ?? (present ? muteStem(present) : regular.subjunctive),
    participles: irregular.get('invariable') ?? (participles.length === 1 ? participles.flatMap(agree) : participles),
  });
}

/** -er: the stem may change before a mute e (`lève`, `cède`, `jette`, `paie`). */
function firstGroup(infinitive: string, given?: readonly string[]): FrenchParts {
  const stem = infinitive.slice(0, -2);
  const mutes = given ?? muteStems(stem);
  return {
    present: [...mutes.flatMap((mute) => [`${mute}e`, `${mute}es`, `${mute}ent`]), join(stem, 'ons'), `${stem}ez`],
    imperfect: stem,
    future: [...(CLOSED_E.test(stem) ? [infinitive] : []), ...mutes.map((mute) => `${mute}er`)],
    past: `${stem}a`,
    subjunctive: mutes,
    participles: [`${stem}é`],
  };
}

const CLOSED_E = /é((?:[bcdfghjklmnpqrstvwxz]+|[gq]u))$/;
const MUTE_E = /e([bcdfghjkmnpqrsvwz]|[bcdfgptv]r)$/;

/**
 * Stems before a mute e. Verbs in -eler and -eter that inflection.tsv does not list have both spellings, as since the reform of 1990;
 * so do those in -ayer, as always.
 */
function muteStems(stem: string): string[] {
  if (/[ou]y$/.test(stem)) return [stem.replace(/y$/, 'i')];
  if (stem.endsWith('ay')) return [stem.replace(/y$/, 'i'), stem];
  if (/e[lt]$/.test(stem)) return [stem + stem.slice(-1), stem.replace(/e(.)$/, 'è$1')];
  return [stem.replace(CLOSED_E, 'è$1').replace(MUTE_E, 'è$1')];
}

/** -ir like finir. */
function secondGroup(infinitive: string): FrenchParts {
  const stem = infinitive.slice(0, -1);
  return {
    present: ['s', 't', 'ssons', 'ssez', 'ssent'].map((ending) => stem + ending),
    imperfect: `${stem}ss`,
    future: [infinitive],
    past: stem,
    subjunctive: [`${stem}ss`],
    participles: [stem],
  };
}

/** -re like rendre, rompre. */
function thirdGroup(infinitive: string): FrenchParts {
  const stem = infinitive.slice(0, -2);
  return {
    present: ['s', stem.endsWith('d') ? '' : 't', 'ons', 'ez', 'ent'].map((ending) => stem + ending),
    imperfect: stem,
    future: [infinitive.slice(0, -1)],
    past: `${stem}i`,
    subjunctive: [stem],
    participles: [`${stem}u`],
  };
}

/** -oir: no two alike, inflection.tsv gives every part. */
function withoutRule(): FrenchParts {
  return { present: [], imperfect: undefined, future: [], past: undefined, subjunctive: [], participles: [] };
}

function imperfectStem(present: readonly string[]): string | undefined {
  const we = present[3];
  return we?.endsWith('ons') ? we.slice(0, -3).replace(/ge$/, 'g') : undefined;
}

function muteStem(present: readonly string[]): string[] {
  const they = present[5];
  return they?.endsWith('ent') ? [they.slice(0, -3)] : [];
}
