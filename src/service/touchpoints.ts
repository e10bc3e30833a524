import type { TouchpointPage, TouchpointsQuery } from '../schemas/touchpoint.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import type { AnalysisPool } from './ports.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';
import type { Turns } from './turns.ts';

/** With their words, a hundred touchpoints are some hundred kilobytes. */
const MOST_WITH_WORDS = 100;

/**
 * Lists the taxonomy of a project's packs, in the order of the ids: all of it, or what is asked for. Words are looked up in `turns`, so that
 * no more than one thread that analyses is taken up by that. Throws `invalid-cursor` and `overloaded`.
 */
export async function listTouchpoints(
  pool: AnalysisPool,
  turns: Turns,
  project: StoredProject,
  { limit, cursor, ...asked }: TouchpointsQuery,
  language: LabelLanguage,
): Promise<TouchpointPage> {
  const { touchpoint, q, include } = asked;
  const view = await taxonomyView(pool, language, project.packs);
  const lookUp = async (search: string) => {
    const found = await turns.take(project.id, () => pool.find(project.packs, search));
    return new Map(found.map(({ id, matched }) => [id, matched]));
  };
  const found = q === undefined ? undefined : await lookUp(q);
  const meant = view.touchpoints
    .filter(({ id }) => (found?.has(id) ?? true) && (touchpoint?.includes(id) ?? true))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const most = include === undefined ? limit : Math.min(limit, MOST_WITH_WORDS);
  const page = pageOf(meant, { limit: most, cursor }, ['touchpoints', project.id, project.packs, asked]);
  const words = include === undefined ? [] : await turns.take(project.id, () => pool.words(page.items));
  const items = page.items.map(({ id, parent, specialises, moments, pack, labels }, i) => {
    const [own, matched] = [words[i], found?.get(id)];
    return {
      ...{ id, label: view.label(id), parent, specialises, moments: { ...moments }, pack, labels: { ...labels } },
      ...(own === undefined ? {} : { words: own }),
      ...(matched === undefined ? {} : { matched: [...matched] }),
    };
  });
  return { items, next: page.next };
}
