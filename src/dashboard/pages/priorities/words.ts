import { dictionary } from '../../words/dictionary.ts';
import { number, plural } from '../../words/format.ts';

/** The words of the page of priorities. */
export const words = dictionary({
  en: {
    title: 'Priorities',
    about: (n: number, outcome: string, answers: number) =>
      `From ${plural(n, { one: '1 verbatim', other: `${number(n)} verbatims` })}, held against ${outcome}, ${plural(answers, { one: '1 answer', other: `${number(answers)} answers` })}. Association, not proof.`,
    withheld: 'Too few verbatims are in scope for figures to be shown.',
    nothing: 'Nothing was said in this period, with these filters.',
    allTime: 'Look at all time',
    noOutcome:
      'No verbatim in this scope says how it ended, neither by a score nor by a departure. What is said most stands here for what matters most. Choose another outcome or a longer period, or send scores with the verbatims.',
    fewAnswers: (answers: number) =>
      `${plural(answers, { one: '1 answer is', other: `${number(answers)} answers are` })} too few to weigh touchpoints against each other. Choose another outcome, or a longer period.`,
    matrix: 'Importance and performance',
    matrixLead:
      'Higher: it weighs more on the outcome. Further right: it is spoken of better. The lines through each mark are its 95% intervals; a box is certain only where both clear the dashed lines.',
    matrixHint: 'Point at a mark to read what is known of it; follow it to open its page.',
    matrixWhat: (placed: number, sure: number) =>
      `${plural(placed, { one: '1 touchpoint', other: `${number(placed)} touchpoints` })} by importance and net sentiment, with the intervals of both; ${plural(sure, { one: '1 lies', other: `${number(sure)} lie` })} in one box for certain.`,
    axisImportance: 'importance: share of what explains the outcome',
    axisSalience: 'importance: share of verbatims',
    axisPerformance: 'performance: net sentiment',
    unplaced: (n: number) =>
      plural(n, {
        one: '1 touchpoint is mentioned too seldom to be placed.',
        other: `${number(n)} touchpoints are mentioned too seldom to be placed.`,
      }),
    first: 'What to do first',
    firstLead: 'What hurts most comes first; then what wins customers, then the rest.',
    rest: (n: number) => plural(n, { one: 'One more, not certain yet', other: `${number(n)} more, not certain yet` }),
    noVerdicts: 'No touchpoint is mentioned often enough yet. Choose a longer period, or fewer filters.',
    open: 'Its page',
    read: 'Read what was said',
    readOf: (label: string) => `Read what was said: ${label}`,
    touchpoint: 'Touchpoint',
    verdict: 'Verdict',
    box: 'Box',
    importance: 'Importance',
    performance: 'Net sentiment',
    interval: '95% interval',
    verbatims: 'Verbatims',
    dissatisfiers: 'What drives customers away',
    enhancers: 'What wins customers over',
    dissatisfiersLead: 'The smallest set of touchpoints that tells the unhappy from the others, by what they speak ill of.',
    enhancersLead: 'The smallest set of touchpoints that tells the happy from the others, by what they speak well of.',
    groups: {
      lost: {
        nps: 'detractors',
        csat: 'the dissatisfied',
        ces: 'those who struggled',
        stars: 'those who gave few stars',
        churn: 'those who left',
      },
      won: {
        nps: 'promoters',
        csat: 'the satisfied',
        ces: 'those who found it easy',
        stars: 'those who gave many stars',
        churn: 'those who stayed',
      },
    },
    lostReach: (set: string, reach: string, interval: string, group: string, noise: string, one: boolean) =>
      `${set}: ${reach} of ${group} (${interval}) speak ill of ${one ? 'it' : 'at least one of them'}, against ${noise} of the others.`,
    wonReach: (set: string, reach: string, interval: string, group: string, noise: string, one: boolean) =>
      `${set}: ${reach} of ${group} (${interval}) speak well of ${one ? 'it' : 'at least one of them'}, against ${noise} of the others.`,
    noSet: 'No touchpoint tells them apart for certain yet. A longer period or more answers may.',
    names: {
      lost: { nps: 'Detractors', csat: 'Dissatisfied', ces: 'Struggled', stars: 'Few stars', churn: 'Left' },
      won: { nps: 'Promoters', csat: 'Satisfied', ces: 'Found it easy', stars: 'Many stars', churn: 'Stayed' },
    },
    others: 'The others',
    ofGroup: (n: number) => `of ${number(n)}`,
    reach: 'Reached among them',
    noise: 'Reached among the others',
    gain: 'What it adds',
    upTo: (label: string, first: boolean) => (first ? label : `+ ${label}`),
    and: (all: readonly string[]) => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`),
    points: (value: string) => `${value} pts`,
  },
  fr: {
    title: 'Priorités',
    about: (n: number, outcome: string, answers: number) =>
      `D’après ${plural(n, { one: '1 verbatim', other: `${number(n)} verbatims` })}, au regard de : ${outcome}, ${plural(answers, { one: '1 réponse', other: `${number(answers)} réponses` })}. Une association, pas une preuve.`,
    withheld: 'Trop peu de verbatims sont concernés pour que des chiffres soient montrés.',
    nothing: 'Rien n’a été dit pendant cette période, avec ces filtres.',
    allTime: 'Regarder depuis le début',
    noOutcome:
      'Aucun verbatim concerné ne dit comment cela s’est terminé, ni par une note ni par un départ. Ce qui est le plus dit tient ici lieu de ce qui compte le plus. Choisissez un autre critère ou une période plus longue, ou envoyez des notes avec les verbatims.',
    fewAnswers: (answers: number) =>
      `${plural(answers, { one: '1 réponse, c’est', other: `${number(answers)} réponses, c’est` })} trop peu pour peser les points de contact les uns par rapport aux autres. Choisissez un autre critère, ou une période plus longue.`,
    matrix: 'Importance et performance',
    matrixLead:
      'Plus haut : pèse davantage sur le résultat. Plus à droite : on en parle mieux. Les traits de chaque repère sont ses intervalles à 95 % ; une case n’est sûre que si les deux franchissent les tiretés.',
    matrixHint: 'Pointez un repère pour lire ce qu’on en sait ; suivez-le pour ouvrir sa page.',
    matrixWhat: (placed: number, sure: number) =>
      `${plural(placed, { one: '1 point de contact', other: `${number(placed)} points de contact` })} selon l’importance et le sentiment net, avec leurs intervalles ; ${plural(sure, { one: `${number(sure)} est dans une case`, other: `${number(sure)} sont dans une case` })} de façon sûre.`,
    axisImportance: 'importance : part de ce qui explique le résultat',
    axisSalience: 'importance : part des verbatims',
    axisPerformance: 'performance : sentiment net',
    unplaced: (n: number) =>
      plural(n, {
        one: `${number(n)} point de contact est trop peu évoqué pour être placé.`,
        other: `${number(n)} points de contact sont trop peu évoqués pour être placés.`,
      }),
    first: 'Par quoi commencer',
    firstLead: 'D’abord ce qui fait le plus mal ; puis ce qui fait gagner des clients, puis le reste.',
    rest: (n: number) => plural(n, { one: 'Un autre, pas encore certain', other: `${number(n)} autres, pas encore certains` }),
    noVerdicts: 'Aucun point de contact n’est encore assez évoqué. Choisissez une période plus longue, ou moins de filtres.',
    open: 'Sa page',
    read: 'Lire ce qui a été dit',
    readOf: (label: string) => `Lire ce qui a été dit : ${label}`,
    touchpoint: 'Point de contact',
    verdict: 'Verdict',
    box: 'Case',
    importance: 'Importance',
    performance: 'Sentiment net',
    interval: 'Intervalle à 95 %',
    verbatims: 'Verbatims',
    dissatisfiers: 'Ce qui fait fuir',
    enhancers: 'Ce qui séduit',
    dissatisfiersLead:
      'Le plus petit ensemble de points de contact qui distingue les mécontents des autres, par ce dont ils disent du mal.',
    enhancersLead: 'Le plus petit ensemble de points de contact qui distingue les satisfaits des autres, par ce dont ils disent du bien.',
    groups: {
      lost: {
        nps: 'des détracteurs',
        csat: 'des insatisfaits',
        ces: 'de ceux qui ont peiné',
        stars: 'de ceux qui donnent peu d’étoiles',
        churn: 'de ceux qui sont partis',
      },
      won: {
        nps: 'des promoteurs',
        csat: 'des satisfaits',
        ces: 'de ceux qui ont trouvé cela facile',
        stars: 'de ceux qui donnent beaucoup d’étoiles',
        churn: 'de ceux qui sont restés',
      },
    },
    lostReach: (set: string, reach: string, interval: string, group: string, noise: string, one: boolean) =>
      `${set} : ${reach} ${group} (${interval}) ${one ? 'en disent du mal' : 'disent du mal d’au moins un de ces sujets'}, contre ${noise} des autres.`,
    wonReach: (set: string, reach: string, interval: string, group: string, noise: string, one: boolean) =>
      `${set} : ${reach} ${group} (${interval}) ${one ? 'en disent du bien' : 'disent du bien d’au moins un de ces sujets'}, contre ${noise} des autres.`,
    noSet:
      'Aucun point de contact ne les distingue encore de façon sûre. Une période plus longue ou plus de réponses le permettront peut-être.',
    names: {
      lost: { nps: 'Détracteurs', csat: 'Insatisfaits', ces: 'Ont peiné', stars: 'Peu d’étoiles', churn: 'Partis' },
      won: { nps: 'Promoteurs', csat: 'Satisfaits', ces: 'Facile pour eux', stars: 'Beaucoup d’étoiles', churn: 'Restés' },
    },
    others: 'Les autres',
    ofGroup: (n: number) => `sur ${number(n)}`,
    reach: 'Touchés parmi eux',
    noise: 'Touchés parmi les autres',
    gain: 'Ce qu’il ajoute',
    upTo: (label: string, first: boolean) => (first ? label : `+ ${label}`),
    and: (all: readonly string[]) => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} et ${all.at(-1)}`),
    points: (value: string) => `${value} pts`,
  },
});
