import type { OutcomeName } from '../schemas/outcome.ts';
import type { PrioritiesAnswer } from '../schemas/priorities.ts';
import type { LabelLanguage } from './taxonomy-view.ts';

type Item = Extract<PrioritiesAnswer['items'][number], { formula: 'verdict' }>;
type Said = Pick<Item, 'label' | 'verdict' | 'salient' | 'stakes' | 'reasons' | 'quadrant' | 'inputs' | 'performance'> & {
  readonly outcome: OutcomeName | null;
};

/** What to do of a touchpoint, by its verdict and how it is done today. */
type Advice =
  | 'act'
  | 'hold'
  | 'cultivate'
  | 'raise'
  | 'both'
  | 'hygiene'
  | 'kind'
  | 'rare'
  | 'rare-good'
  | 'none'
  | 'maybe'
  | 'unsure'
  | 'few'
  | 'no-outcome';

/** A unit by the plural category of its number. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

interface Words {
  /** One verbatim or many: the share, its interval. */
  readonly share: (share: string, low: string, high: string) => string;
  readonly points: Forms;
  readonly stars: Forms;
  /** Given the difference with its unit. */
  readonly lower: Readonly<Record<OutcomeName, (by: string) => string>>;
  readonly higher: Readonly<Record<OutcomeName, (by: string) => string>>;
  readonly same: Readonly<Record<OutcomeName, string>>;
  readonly unmeasured: string;
  readonly advice: Readonly<Record<Advice, string>>;
  readonly join: (label: string, share: string, effect: string, advice: string) => string;
}

const NARROW = '\u202F';
const WIDE = '\u00A0';

/** The sentences of each language; French with its narrow and wide unbreakable spaces. */
const WORDS: Readonly<Record<LabelLanguage, Words>> = {
  fr: {
    share: (share, low, high) => `${share}${NARROW}% des verbatims en parlent (${low} à ${high}${NARROW}%)`,
    points: { one: 'point', other: 'points' },
    stars: { one: 'étoile', other: 'étoiles' },
    lower: {
      nps: (by) => `le NPS y est inférieur de ${by}`,
      csat: (by) => `la satisfaction y est inférieure de ${by}`,
      ces: (by) => `la facilité y est inférieure de ${by}`,
      stars: (by) => `la note y est inférieure de ${by}`,
      churn: (by) => `la fidélité y est inférieure de ${by}`,
    },
    higher: {
      nps: (by) => `le NPS y est supérieur de ${by}`,
      csat: (by) => `la satisfaction y est supérieure de ${by}`,
      ces: (by) => `la facilité y est supérieure de ${by}`,
      stars: (by) => `la note y est supérieure de ${by}`,
      churn: (by) => `la fidélité y est supérieure de ${by}`,
    },
    same: {
      nps: 'le NPS n’y diffère pas nettement',
      csat: 'la satisfaction n’y diffère pas nettement',
      ces: 'la facilité n’y diffère pas nettement',
      stars: 'la note n’y diffère pas nettement',
      churn: 'la fidélité n’y diffère pas nettement',
    },
    unmeasured: 'aucun score n’en mesure l’effet',
    advice: {
      act: 'moment de vérité qui fait perdre des clients, à traiter d’abord',
      hold: 'moment de vérité qui punit quand il échoue, à tenir sans faille',
      cultivate: 'moment de vérité qui fait gagner des clients, à cultiver',
      raise: 'moment de vérité qui peut faire gagner des clients, à relever',
      both: 'moment de vérité dans les deux sens, à suivre de près',
      hygiene: 'exigence de base, à assurer sans plus',
      kind: 'moment de vérité, sans qu’on sache encore s’il punit ou récompense davantage',
      rare: 'trop rare pour un moment de vérité, à corriger au cas par cas',
      'rare-good': 'trop rare pour un moment de vérité, à préserver',
      none: 'sans conséquence mesurée, rien à y changer pour l’instant',
      maybe: 'peut-être un moment de vérité, il faut plus de verbatims pour le dire',
      unsure: 'pas encore de verdict, les intervalles sont trop larges',
      few: 'trop peu de verbatims pour conclure',
      'no-outcome': 'sans score, seule sa place dans les propos est connue',
    },
    join: (label, share, effect, advice) => `${label}${WIDE}: ${share}${NARROW}; ${effect}${WIDE}: ${advice}.`,
  },
  en: {
    share: (share, low, high) => `${share}% of verbatims mention it (${low} to ${high}%)`,
    points: { one: 'point', other: 'points' },
    stars: { one: 'star', other: 'stars' },
    lower: {
      nps: (by) => `NPS is ${by} lower there`,
      csat: (by) => `satisfaction is ${by} lower there`,
      ces: (by) => `ease is ${by} lower there`,
      stars: (by) => `the rating is ${by} lower there`,
      churn: (by) => `retention is ${by} lower there`,
    },
    higher: {
      nps: (by) => `NPS is ${by} higher there`,
      csat: (by) => `satisfaction is ${by} higher there`,
      ces: (by) => `ease is ${by} higher there`,
      stars: (by) => `the rating is ${by} higher there`,
      churn: (by) => `retention is ${by} higher there`,
    },
    same: {
      nps: 'NPS does not clearly differ there',
      csat: 'satisfaction does not clearly differ there',
      ces: 'ease does not clearly differ there',
      stars: 'the rating does not clearly differ there',
      churn: 'retention does not clearly differ there',
    },
    unmeasured: 'no score measures its effect',
    advice: {
      act: 'a moment of truth that loses customers, to be dealt with first',
      hold: 'a moment of truth that punishes when it fails, to be kept flawless',
      cultivate: 'a moment of truth that wins customers, to be cultivated',
      raise: 'a moment of truth that can win customers, to be raised',
      both: 'a moment of truth both ways, to be watched closely',
      hygiene: 'a basic expectation, to be met and no more',
      kind: 'a moment of truth, though whether it punishes or rewards more is not known yet',
      rare: 'too rare for a moment of truth, to be mended case by case',
      'rare-good': 'too rare for a moment of truth, to be preserved',
      none: 'no consequence measured, nothing to change now',
      maybe: 'perhaps a moment of truth, more verbatims are needed to say',
      unsure: 'no verdict yet, the intervals are too wide',
      few: 'too few verbatims to conclude',
      'no-outcome': 'without a score, only its place in what is said is known',
    },
    join: (label, share, effect, advice) => `${label}: ${share}; ${effect}: ${advice}.`,
  },
};

function adviceFor({ verdict, salient, stakes, reasons, performance, inputs }: Said): Advice {
  const isPoor = (performance?.value ?? 0) < 0 || (inputs.difference?.value ?? 0) < 0;
  if (verdict === 'breaker') return isPoor ? 'act' : 'hold';
  if (verdict === 'maker') return isPoor ? 'raise' : 'cultivate';
  if (verdict === 'insufficient-evidence') {
    if (reasons.includes('no-outcome')) return 'no-outcome';
    if (reasons.includes('low-reliability')) return 'few';
    if (salient && stakes === true) return 'kind';
    return stakes === true ? 'maybe' : 'unsure';
  }
  if (verdict === 'none' && stakes === true) return (inputs.difference?.value ?? 0) < 0 ? 'rare' : 'rare-good';
  return verdict;
}

/** A difference with its unit in the form that the number, as it is written, asks for. */
function amount(value: number, outcome: OutcomeName, language: LabelLanguage): string {
  const digits = { maximumFractionDigits: outcome === 'nps' || outcome === 'churn' ? 0 : 1 };
  const forms = WORDS[language][outcome === 'stars' ? 'stars' : 'points'];
  const unit = forms[new Intl.PluralRules(language, digits).select(value)] ?? forms.other;
  return `${new Intl.NumberFormat(language, digits).format(value)} ${unit}`;
}

/** The verdict in a sentence for a manager: how many speak of it, what goes with it in the outcome, what to do. */
export function verdictSentence(said: Said, language: LabelLanguage): string {
  const words = WORDS[language];
  const { inputs, outcome, label } = said;
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const percent = (share: number) => (inputs.share.value < 0.1 ? fine : whole).format(100 * share);
  const effect = () => {
    if (outcome === null || inputs.difference === null || inputs.q === null) return words.unmeasured;
    const { value, low, high } = inputs.difference;
    if (low <= 0 && high >= 0) return words.same[outcome];
    const by = amount(Math.abs(value), outcome, language);
    return (value < 0 ? words.lower : words.higher)[outcome](by);
  };
  const share = words.share(percent(inputs.share.value), percent(inputs.share.low), percent(inputs.share.high));
  return words.join(label, share, effect(), words.advice[adviceFor(said)]);
}
