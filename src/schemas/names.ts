/** Labels of sentiment, in the order of their codes in columns. */
export const LABELS = ['positive', 'neutral', 'negative', 'mixed'] as const;

/** What a customer may mean to do, in the order of their codes in columns. */
export const INTENTS = ['recommend', 'discourage', 'leave', 'stay', 'complain', 'praise', 'thank', 'ask', 'compare'] as const;

/** Languages an analysis can answer, in the order of their codes in columns. */
export const LANGS = ['fr', 'en', 'und'] as const;
