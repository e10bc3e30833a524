const OUTCOMES = { nps: 'NPS', csat: 'satisfaction (CSAT)', ces: 'ease (CES)', stars: 'stars', churn: 'loyalty' };

/** The report in English. */
export const EN = {
  locale: 'en-GB',
  docs: 'docs/figures/en/',
  /** A date as it stands in a sentence. */
  day: (date: string) => date,
  between: (low: string, high: string) => `${low} to ${high}`,
  kicker: 'What customers say',
  title: (name: string, period: string) => `${name}: what customers say${period === '' ? '' : `, ${period}`}`,
  period: 'Period',
  noPeriod: 'no verbatim',
  verbatims: 'Verbatims',
  coverage: 'Name a touchpoint',
  filters: 'Scope',
  everything: 'all verbatims',
  withheld: 'withheld',
  made: (date: string) => `Made on ${date}.`,
  filterNames: { lang: 'language', channel: 'channel', source: 'source', band: 'NPS given' } as Readonly<Record<string, string>>,
  bands: { promoter: 'promoters (9–10)', passive: 'passives (7–8)', detractor: 'detractors (0–6)' } as Readonly<Record<string, string>>,
  undetermined: 'undetermined',
  filter: (name: string, values: string) => `${name}: ${values}`,
  prompted: {
    exclude: 'without what the question itself named',
    only: 'only what the question itself named',
    include: 'with what the question itself named',
  } as Readonly<Record<string, string>>,
  nothing: 'Nothing was said in this period, with these filters: there is nothing to rank and nothing to conclude.',
  tooFew: 'Too few people speak in this period, with these filters, for figures to be shown without showing who they are.',
  stale: 'Some figures are from just before the last verbatims came in; ask again in a few minutes for the newest.',
  attention: {
    heading: 'What needs attention first',
    intro: 'What hurts and matters, the most pressing first.',
    none: 'Nothing clearly asks for attention: either all is well, or not enough was said to know.',
  },
  scores: {
    heading: 'Scores',
    caption: 'Each score with its 95% interval.',
    columns: ['Score', 'Value', '95% interval', 'On its scale', 'Answers', 'Favourable', 'Reliability'],
    none: 'No verbatim of the period has a score.',
    drawn: (name: string, value: string, range: string, from: string, to: string) =>
      `${name}: ${value}, 95% interval ${range}, on a scale of ${from} to ${to}.`,
  },
  outcomes: OUTCOMES,
  scoreNames: { nps: 'NPS', csat: 'Satisfaction (CSAT)', ces: 'Ease (CES)', stars: 'Stars' },
  reliability: { reliable: 'reliable', indicative: 'indicative', insufficient: 'not enough said', suppressed: 'withheld' },
  sentiments: { negative: 'negative', mixed: 'mixed', neutral: 'neutral', positive: 'positive' },
  ranking: {
    heading: 'What customers bring up',
    figure: 'Share of verbatims that name each touchpoint, split by what is said of it; the thin line is the 95% interval of the share.',
    caption: 'The same in figures. Net sentiment runs from −100 (all complain) to +100 (all praise).',
    columns: ['Rank', 'Touchpoint', 'Share (95% interval)', 'Verbatims', 'Net sentiment (95% interval)'],
    change: 'Change in share, points',
    changed: (period: string, verbatims: string) =>
      `Change is against ${period} (${verbatims} verbatims). ▲ and ▼ mark the changes that are certain; the others may be chance.`,
    few: 'Not enough said to rank, with the number of verbatims:',
    none: 'No touchpoint was named.',
    hidden: 'Withheld, because too few people speak of them:',
  },
  drawn: (label: string, share: string, range: string) => `${label}: ${share} of verbatims, 95% interval ${range}.`,
  split: (parts: string) => `Of these verbatims: ${parts}.`,
  of: (count: string, n: string) => `${count}\u00a0of\u00a0${n}`,
  rise: 'certain rise:',
  fall: 'certain fall:',
  verdict: {
    heading: 'The verdict, touchpoint by touchpoint',
    caption: (outcome: string) => `Which touchpoints are moments of truth, held against ${outcome}.`,
    unheld: 'Which touchpoints are moments of truth. No verbatim has a score: only their place in what is said is known.',
    columns: ['Touchpoint', 'Verdict'],
    kinds: {
      breaker: 'Moment of truth that loses customers when it fails',
      maker: 'Moment of truth that wins customers',
      both: 'Moment of truth both ways',
      hygiene: 'Basic expectation',
      none: 'No moment of truth',
      'insufficient-evidence': 'Not known yet',
    },
    few: (count: string) => `Too little was said of the others (${count}) to judge them.`,
    none: 'Not enough was said of any touchpoint to judge it.',
  },
  keys: {
    heading: 'The few complaints that reach most of the dissatisfied',
    groups: { nps: 'detractors', csat: 'dissatisfied', ces: 'customers who found it hard', stars: 'dissatisfied', churn: 'leavers' },
    reaches: (reach: string, range: string, targets: string, group: string, noise: string) =>
      `Together, these complaints reach ${reach} (${range}) of the ${targets} ${group}, and ${noise} of the others.`,
    caption: 'Each line adds a complaint to those above.',
    columns: ['Complaint about', 'Reached so far (95% interval)', 'Others reached too', 'Gain, points (95% interval)'],
    none: 'No small set of complaints tells the dissatisfied from the others, as far as can be known from what was said.',
  },
  journey: {
    heading: 'Along the journey',
    figure: 'Share of verbatims that speak of each stage, split by what is said of it; the thin line is the 95% interval of the share.',
    caption: 'The stages in the order of the journey.',
    columns: ['Stage', 'Share (95% interval)', 'Verbatims', 'Negative', 'Mixed', 'Neutral', 'Positive', 'Net sentiment (95% interval)'],
    silent: 'Nobody spoke of:',
  },
  quotes: {
    heading: 'In their own words',
    intro: 'The most telling verbatims of the first touchpoints, as written; • stands for personal data that was removed.',
    negative: 'Complaints',
    positive: 'Praise',
    none: 'None in this period.',
    open: '“',
    close: '”',
  },
  reading: {
    heading: 'How to read this report',
    parts: [
      [
        'An interval',
        'A figure comes with its 95% interval: if the same were asked of other customers like these, such intervals would hold the true value 95 times in 100. Two touchpoints whose intervals overlap widely are not safely ordered.',
      ],
      [
        'Share and net sentiment',
        'The share counts each verbatim once, however often it names a touchpoint. Net sentiment is the positive verbatims less the negative ones, in a hundred that speak of it; mixed ones count as neutral.',
      ],
      [
        'Association, not cause',
        'That those who speak of something score lower does not mean that mending it would raise the score by as much: they may differ in other ways. To know, compare before and after, or two groups drawn by lot.',
      ],
      [
        'Not enough said',
        'Below 30 verbatims, or 5 that name a touchpoint, nothing is ranked or concluded. That is an answer: it is better said than a ranking made of chance.',
      ],
      [
        'Certain changes',
        'Whoever compares sixty touchpoints finds three differences by chance. A change is marked certain only after correcting for that (q at most 0.05). Unmarked means “not known”, not “the same”.',
      ],
      [
        'Who is not heard',
        'These figures are of those who wrote. Customers who keep silent, who were not asked or who have left are not in them. Words are read by rules: irony and some veiled reproach are missed.',
      ],
    ] as readonly (readonly [string, string])[],
  },
  method: {
    heading: 'Method',
    formulas: 'Every formula, with its paper, in the documentation:',
    pages: [
      ['reading.md', 'intervals and reliability'],
      ['salience.md', 'shares and ranks'],
      ['moments.md', 'stages'],
      ['scores.md', 'scores'],
      ['priorities.md', 'verdicts'],
      ['penalty-reward.md', 'key complaints'],
      ['comparisons.md', 'changes'],
      ['suppression.md', 'withheld figures'],
    ] as readonly (readonly [string, string])[],
    version: (version: string) => `Analysis ${version}.`,
    family: (tests: string) => `Verdicts are corrected over ${tests} tests.`,
  },
  waiting: {
    title: 'Being computed',
    text: 'The figures are being computed from every verbatim of the period. This page asks again by itself.',
  },
};

/** The words that a report needs, in any language. */
export type Words = typeof EN;
