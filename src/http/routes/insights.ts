import type { FastifyPluginAsync, FastifySchema, RouteHandlerMethod } from 'fastify';
import type { z } from 'zod';
import { ChurnAnswer, ChurnQuery } from '../../schemas/churn.ts';
import { ComparisonsAnswer, ComparisonsQuery } from '../../schemas/comparisons.ts';
import { DriversAnswer, DriversQuery } from '../../schemas/drivers.ts';
import { EmergingAnswer, EmergingQuery } from '../../schemas/emerging.ts';
import { MeasuresAnswer, MeasuresQuery } from '../../schemas/measures.ts';
import { MismatchesAnswer, MismatchesQuery } from '../../schemas/mismatches.ts';
import { PrioritiesAnswer, PrioritiesQuery } from '../../schemas/priorities.ts';
import { ScoresAnswer, ScoresQuery } from '../../schemas/scores.ts';
import { TouchpointWordsAnswer, TouchpointWordsQuery } from '../../schemas/touchpoint-words.ts';
import { TrendsAnswer, TrendsQuery } from '../../schemas/trends.ts';
import type { StoredProject } from '../../service/ports.ts';
import type { Services } from '../../service/services.ts';
import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { answers } from '../answers.ts';
import { answerComputed, computedAnswers } from '../computed.ts';
import { withNextLink } from '../next-link.ts';
import { projectParams } from '../project-params.ts';
import type { ProjectRequests } from '../project-requests.ts';

/** A question about a project, asked by GET. */
interface Question<Q extends z.ZodType, A extends z.ZodType> {
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly query: Q;
  readonly answer: A;
  /** What the answer is, in words. */
  readonly answered: string;
  /** Whether every verbatim of the scope is read, so that the first answer may be a 202. */
  readonly heavy: boolean;
  /** The answer; null while it is first computed. */
  ask(project: StoredProject, query: z.output<Q>, language: LabelLanguage): Promise<z.infer<A> | null>;
}

type Shown = { readonly next?: string | null; readonly current?: boolean; readonly words?: { readonly current: boolean } | undefined };

/** The analyst's questions beyond the ranking. To add one: copy a neighbour. */
export const insightRoutes =
  ({ insights }: Services, { loadProject, answerUnchanged }: ProjectRequests): FastifyPluginAsync =>
  async (app) => {
    const question = <Q extends z.ZodType, A extends z.ZodType<Shown>>({
      path,
      query,
      answer,
      answered,
      heavy,
      ask,
      ...said
    }: Question<Q, A>) => {
      const response = heavy ? computedAnswers(answer, answered) : answers(200, answer, answered);
      const handler: RouteHandlerMethod = async (request, reply) => {
        const found = await ask(request.project, request.query as z.output<Q>, request.language);
        const { next = null, words, current = words?.current ?? true } = found ?? {};
        if (next !== null) withNextLink(request, reply, { next });
        return answerComputed(reply, found, current);
      };
      const schema: FastifySchema = { tags: ['Insights'], ...said, params: projectParams, querystring: query, response };
      app.get(`/v1/projects/:project/${path}`, { config: { needs: 'read' }, preHandler: [loadProject, answerUnchanged], schema }, handler);
    };

    question({
      path: 'scores',
      summary: 'NPS, CSAT, effort and stars',
      description:
        'Each score with its 95 % interval, for the whole scope and over time, by the values of a segment where one is asked for.',
      query: ScoresQuery,
      answer: ScoresAnswer,
      answered: 'The scores.',
      heavy: true,
      ask: (project, query) => insights.scores(project, query),
    });
    question({
      path: 'drivers',
      summary: 'What goes with an outcome',
      description:
        'Each touchpoint’s impact on NPS, CSAT, effort, stars or churn, its relative weight, what it punishes and rewards, and the smallest sets that tell the lost and the won apart. Association only.',
      query: DriversQuery,
      answer: DriversAnswer,
      answered: 'The drivers, the greatest impact first.',
      heavy: true,
      ask: (...asked) => insights.drivers(...asked),
    });
    question({
      path: 'priorities',
      summary: 'What to do first',
      description:
        'The importance–performance matrix with its uncertainty, and for each touchpoint the verdict whether it is a moment of truth and of which kind, with all that it rests on, in a sentence for a manager.',
      query: PrioritiesQuery,
      answer: PrioritiesAnswer,
      answered: 'The touchpoints, what hurts most first.',
      heavy: true,
      ask: (...asked) => insights.priorities(...asked),
    });
    question({
      path: 'churn',
      summary: 'What goes with leaving, and when',
      description:
        'The churn rate; by touchpoint, churn among those who speak ill of it, lift, relative risk, attributable share and adjusted odds; how few touchpoints cover the leavers; and in which weeks or months after each event they leave. Association only.',
      query: ChurnQuery,
      answer: ChurnAnswer,
      answered: 'The touchpoints, the largest attributable share first.',
      heavy: true,
      ask: (...asked) => insights.churn(...asked),
    });
    question({
      path: 'comparisons',
      summary: 'Compare two sets of verbatims',
      description:
        'Segments, periods or variants of a test, touchpoint by touchpoint: differences in share and in sentiment with their intervals, corrected over all that is shown, and how many verbatims an undecided one would need. With `include=words`, the words that mark each set.',
      query: ComparisonsQuery,
      answer: ComparisonsAnswer,
      answered: 'The touchpoints, the surest difference first.',
      heavy: true,
      ask: (...asked) => insights.comparisons(...asked),
    });
    question({
      path: 'measures',
      summary: 'How long things took',
      description:
        'Without `measure`, the measures that verbatims have. With it, its median and P90, open ones by Kaplan–Meier: over all and over time, where each touchpoint is mentioned against where it is not, and against the scores. Quantities are taken in the unit and by the clock in which they were sent: opening hours are not subtracted here.',
      query: MeasuresQuery,
      answer: MeasuresAnswer,
      answered: 'The measures, and the figures of the one asked for.',
      heavy: true,
      ask: (...asked) => insights.measures(...asked),
    });
    question({
      path: 'mismatches',
      summary: 'Words and scores that disagree',
      description: 'Kind words beside a low score, harsh words beside a high one: how often, and which verbatims, the widest gap first.',
      query: MismatchesQuery,
      answer: MismatchesAnswer,
      answered: 'The verbatims, with how often that happens.',
      heavy: true,
      ask: (project, query) => insights.mismatches(project, query),
    });
    question({
      path: 'emerging',
      summary: 'What is new in what customers say',
      description:
        'Words and phrases that belong to no touchpoint and are said more than before, each inflection counted with the others and each respondent once: how sure the rise is, how it is judged, what it is said beside, and who says it. Proposed only: nothing of the taxonomy changes.',
      query: EmergingQuery,
      answer: EmergingAnswer,
      answered: 'The terms, the surest rise first.',
      heavy: true,
      ask: (...asked) => insights.emerging(...asked),
    });
    question({
      path: 'words',
      summary: 'The words that mark a touchpoint',
      description:
        'The words and phrases that verbatims mentioning a touchpoint hold more than the others, and those that its negative mentions hold more than its positive ones, each respondent once, among all the words that either set holds, so that long verbatims do not hold more of everything, corrected over all terms compared. Its own names, and the words that praise and blame, are told apart, without a test.',
      query: TouchpointWordsQuery,
      answer: TouchpointWordsAnswer,
      answered: 'The terms, the surest first.',
      heavy: true,
      ask: (...asked) => insights.words(...asked),
    });
    question({
      path: 'trends',
      summary: 'Shares and sentiment over time',
      description:
        'Flat rows of time, share with interval, complaints, praise and sentiment, as a panel takes them, and the moments from which a share was another for good.',
      query: TrendsQuery,
      answer: TrendsAnswer,
      answered: 'The rows, oldest first.',
      heavy: false,
      ask: (...asked) => insights.trends(...asked),
    });
  };
