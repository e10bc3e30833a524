import type { TouchpointPage } from '../schemas/touchpoint.ts';
import type { StoredProject } from '../store/store.ts';
import { pageOf } from './cursor.ts';
import type { AnalysisPool } from './ports.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';

/** Lists the taxonomy of a project's packs, in the order of the ids. */
export async function listTouchpoints(
  pool: AnalysisPool,
  project: StoredProject,
  paging: { limit: number; cursor?: string | undefined },
  language: LabelLanguage,
): Promise<TouchpointPage> {
  const view = await taxonomyView(pool, language, project.packs);
  const items = view.touchpoints
    .map(({ id, parent, specialises, moments, pack }) => ({
      id,
      label: view.label(id),
      parent,
      specialises,
      moments: { ...moments },
      pack,
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return pageOf(items, paging, ['touchpoints', project.id, project.packs]);
}
