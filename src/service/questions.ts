import type { QuestionList, QuestionQuery } from '../schemas/question.ts';
import type { Store, StoredProject } from '../store/store.ts';
import { filterOf } from './filter.ts';
import { isSmall, suppression } from './suppression.ts';
import { withheldLast } from './withheld.ts';

const MOST = 200;
const [ALL, OTHERS] = ['all', 'others'];

/** Lists the questions that verbatims answer, the most answered first. Throws `invalid-range`. */
export async function listQuestions(
  store: Pick<Store, 'questions' | 'countMentions'>,
  { id, minCell, timezone }: Pick<StoredProject, 'id' | 'minCell' | 'timezone'>,
  asked: QuestionQuery,
): Promise<QuestionList> {
  const filter = filterOf(asked, timezone);
  const { items, more } = await store.questions(id, { ...filter, most: MOST });
  const scope = minCell === 0 ? null : await store.countMentions(id, { filter, prompted: 'exclude', axis: 'touchpoint' });
  const answers = items.reduce((sum, { verbatims }) => sum + verbatims, 0);
  const whole = Math.max(answers, scope?.verbatims ?? 0);
  const parts = [...items.map(({ verbatims }, i) => ({ id: `${i}`, counts: [verbatims] })), { id: OTHERS, counts: [whole - answers] }];
  const hidden = suppression(minCell, [{ id: ALL, counts: [whole] }, ...parts], [{ total: ALL, parts: parts.map((part) => part.id) }]);
  const named = items
    .map((item, i) => ({ item, isHidden: hidden.has(`${i}`) }))
    .filter(({ item }) => !isSmall(item.verbatims, minCell))
    .sort((a, b) => b.item.verbatims - a.item.verbatims);
  const withheld = new Set(named.flatMap(({ item, isHidden }) => (isHidden ? [item.question] : [])));
  const shown = named.map(({ item: { question, verbatims, from, to } }) => ({
    question,
    verbatims,
    first: new Date(from).toISOString(),
    last: new Date(to).toISOString(),
  }));
  return { items: withheldLast(shown, ({ question }) => withheld.has(question), ['question']), more };
}
