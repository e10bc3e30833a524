import { dictionary } from '../words/dictionary.ts';

/** What the verdicts, the quadrants and the outcomes are called. */
export const verdictWords = dictionary({
  en: {
    verdicts: {
      breaker: 'Loses customers',
      maker: 'Wins customers',
      both: 'Loses and wins',
      hygiene: 'Basic expectation',
      none: 'No moment of truth',
      'insufficient-evidence': 'Not certain yet',
    },
    quadrants: {
      concentrate: 'Act first',
      'keep-up': 'Keep it up',
      'low-priority': 'Can wait',
      'possible-overkill': 'Perhaps too much',
      borderline: 'On the line',
    },
    outcome: 'Held against',
    outcomes: { nps: 'NPS', csat: 'Satisfaction (CSAT)', ces: 'Ease (CES)', stars: 'Stars', churn: 'Departures' },
    answers: (n: string) => `${n} answers`,
    unavailable: (names: string) => `Not to be chosen here: ${names}. No verbatim in this scope carries it.`,
  },
  fr: {
    verdicts: {
      breaker: 'Fait perdre des clients',
      maker: 'Fait gagner des clients',
      both: 'Fait perdre et gagner',
      hygiene: 'Exigence de base',
      none: 'Pas un moment de vérité',
      'insufficient-evidence': 'Pas encore certain',
    },
    quadrants: {
      concentrate: 'Agir d’abord',
      'keep-up': 'À maintenir',
      'low-priority': 'Peut attendre',
      'possible-overkill': 'Peut-être trop d’efforts',
      borderline: 'Sur la ligne',
    },
    outcome: 'Au regard de',
    outcomes: { nps: 'NPS', csat: 'Satisfaction (CSAT)', ces: 'Facilité (CES)', stars: 'Étoiles', churn: 'Départs' },
    answers: (n: string) => `${n} réponses`,
    unavailable: (names: string) => `Sans objet ici : ${names}. Aucun verbatim concerné n’en porte.`,
  },
});
