import type { QuestionList, QuestionQuery } from '../schemas/question.ts';
import type { Store, StoredProject } from '../store/store.ts';
import { filterOf } from './filter.ts';
import { isSmall, suppression } from './suppression.ts';
import { withheldLast } from './withheld.ts';

const MOST = 200;
const ALL = 'all';

/** Lists the questions that verbatims answer, the most answered first. Throws `invalid-range`. */
export async function listQuestions(
  store: Pick<Store, 'questions'>,
  { id, minCell, timezone }: Pick<StoredProject, 'id' | 'minCell' | 'timezone'>,
  asked: QuestionQuery,
): Promise<QuestionList> {
  const { items, more } = await store.questions(id, { ...filterOf(asked, timezone), most: MOST });
  const total = items.reduce((sum, { verbatims }) => sum + verbatims, 0);
  const cells = items.map(({ verbatims }, i) => ({ id: `${i}`, counts: [verbatims] }));
  const hidden = suppression(minCell, [{ id: ALL, counts: [total] }, ...cells], [{ total: ALL, parts: cells.map((cell) => cell.id) }]);
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
