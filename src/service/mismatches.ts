import type { MismatchesAnswer, MismatchesQuery } from '../schemas/mismatches.ts';
import type { StoredProject } from '../store/store.ts';
import { answeredVerbatims } from './answered-verbatims.ts';
import { pageOf } from './cursor.ts';
import { defined } from './defined.ts';
import { filterOf } from './filter.ts';
import type { HeavyAnswers } from './insights/heavy-answers.ts';
import type { Ports } from './ports.ts';
import { computationShown, scopeShown } from './scope-shown.ts';
import { isSmall } from './suppression.ts';
import { withheld } from './withheld.ts';

/** Verbatims whose words and score disagree; null while they are being looked for. Throws `invalid-range`, `invalid-cursor`, `unknown-project`. */
export async function mismatchesAnswer(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  answers: HeavyAnswers,
  project: StoredProject,
  query: MismatchesQuery,
): Promise<MismatchesAnswer | null> {
  const { limit, cursor, ...asked } = query;
  const filter = filterOf(asked, project.timezone);
  const computed = await answers.answer('mismatches', project, defined({ filter, score: asked.score }));
  if (computed?.value == null) return null;
  const { scope, total, rates, found } = computed.value;
  const { minCell } = project;
  const hidden = rates.filter(({ verbatims, n }) => isSmall(verbatims, minCell) || isSmall(n - verbatims, minCell));
  const isHidden = (one: { score: string; kind: string }) => hidden.some(({ score, kind }) => score === one.score && kind === one.kind);
  const few = isSmall(total, minCell);
  const page = pageOf(few ? [] : found.filter((one) => !isHidden(one)), { limit, cursor }, ['mismatches', project.id, asked]);
  const stored = await store.verbatimsAt(
    project.id,
    page.items.map(({ row }) => row),
  );
  const kept = page.items.flatMap((one, i) => (stored[i] ? [{ ...one, stored: stored[i] }] : []));
  const verbatims = await answeredVerbatims(
    pool,
    project,
    kept.map((one) => one.stored),
  );
  return {
    scope: scopeShown(scope, filter, asked),
    total: few || hidden.length > 0 ? null : total,
    rates: rates.map((rate) => (hidden.includes(rate) ? withheld(rate, ['score', 'kind', 'formula']) : rate)),
    items: kept.flatMap(({ score, kind, gap }, i) => {
      const verbatim = verbatims[i];
      return verbatim === undefined ? [] : [{ verbatim, score, kind, gap }];
    }),
    next: page.next,
    ...computationShown(computed),
  };
}
