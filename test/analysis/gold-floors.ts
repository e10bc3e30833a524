/** What a language must reach on data/gold, in per cent. */
export interface Floors {
  readonly balancedPolarity: number;
  readonly macroF1: number;
  readonly touchpointF1: number;
  /** Accuracy of the sentiment, four labels, on the verbatims written to show each phenomenon. */
  readonly phenomena: Readonly<Record<string, number>>;
}

/** By language, about three points (in a small group one verbatim) below what `npm run eval` measured: raised when it rises, not lowered. */
export const FLOORS: Readonly<Record<string, Floors>> = {
  fr: {
    balancedPolarity: 71,
    macroF1: 62,
    touchpointF1: 67,
    phenomena: {
      contrast: 40,
      'delay-quantity': 57,
      emoji: 75,
      idiom: 62,
      'implicit-complaint': 53,
      intensity: 72,
      intent: 80,
      negation: 54,
      'no-accents': 83,
      'no-opinion': 83,
      'past-present': 25,
      plain: 81,
      price: 68,
      question: 70,
      'same-touchpoint-both': 37,
      sans: 62,
      'several-touchpoints': 60,
      'survey-answer': 50,
      typos: 66,
      'very-short': 76,
    },
  },
  en: {
    balancedPolarity: 70,
    macroF1: 62,
    touchpointF1: 67,
    phenomena: {
      contrast: 52,
      'delay-quantity': 61,
      'domain-polarity': 30,
      emoji: 70,
      'implicit-complaint': 61,
      intensity: 70,
      intent: 63,
      negation: 65,
      'no-opinion': 54,
      'past-present': 40,
      plain: 61,
      price: 64,
      question: 62,
      sans: 50,
      'several-touchpoints': 74,
      'survey-answer': 54,
      'very-short': 68,
    },
  },
};
