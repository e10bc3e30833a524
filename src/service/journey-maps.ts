import { problem } from '../errors.ts';
import type { JourneyMapAnswer, JourneyMapInput, JourneyMapPage } from '../schemas/journey-map.ts';
import type { JourneyMap, StoredProject } from '../store/store.ts';
import { nearest } from '../text/nearest.ts';
import { BUILT_IN_MAP, builtInMap } from './built-in-map.ts';
import { pageOf } from './cursor.ts';
import type { Ports } from './ports.ts';
import { type LabelLanguage, taxonomyView } from './taxonomy-view.ts';

/** Keeps the maps of a project's journeys. */
export interface JourneyMaps {
  /** The built-in one first, then by id. Throws `invalid-cursor`. */
  list(project: StoredProject, paging: { limit: number; cursor?: string | undefined }, language: LabelLanguage): Promise<JourneyMapPage>;
  /** Throws `unknown-map`. */
  get(project: StoredProject, id: string, language: LabelLanguage): Promise<JourneyMapAnswer>;
  /** Makes a map or replaces it. Throws `built-in-map`, `unknown-touchpoint`, `unknown-project`. */
  put(project: StoredProject, id: string, input: JourneyMapInput): Promise<{ created: boolean; map: JourneyMapAnswer }>;
  /** Throws `built-in-map`, `unknown-map`. */
  remove(project: StoredProject, id: string): Promise<void>;
}

const shown = ({ id, name, segment, stages }: JourneyMap): JourneyMapAnswer => {
  return { id, name, builtIn: id === BUILT_IN_MAP, segment, stages };
};

function refuseBuiltIn(id: string): void {
  if (id === BUILT_IN_MAP) throw problem('built-in-map', []);
}

function refuseUnknown(stages: JourneyMapInput['stages'], known: readonly string[]): void {
  const errors = stages.flatMap(({ touchpoints }, stage) =>
    touchpoints.flatMap((id, place) => {
      if (known.includes(id)) return [];
      const meant = nearest(id, known);
      const detail = meant === undefined ? 'There is no such touchpoint.' : `There is no such touchpoint; did you mean "${meant}"?`;
      return [{ pointer: `/stages/${stage}/touchpoints/${place}`, detail }];
    }),
  );
  if (errors.length > 0) throw problem('unknown-touchpoint', [], errors);
}

/** The map of that id. Throws `unknown-map`. */
export async function findMap(
  { store, pool }: Pick<Ports, 'store' | 'pool'>,
  project: StoredProject,
  id: string,
  language: LabelLanguage,
): Promise<JourneyMap> {
  if (id === BUILT_IN_MAP) return builtInMap(await taxonomyView(pool, language, project.packs), language);
  const map = (await store.listJourneyMaps(project.id)).find((one) => one.id === id);
  if (map === undefined) throw problem('unknown-map', []);
  return map;
}

/** Makes the use case. */
export function createJourneyMaps(ports: Pick<Ports, 'store' | 'pool'>): JourneyMaps {
  const { store, pool } = ports;
  return {
    async list(project, paging, language) {
      const builtIn = await findMap(ports, project, BUILT_IN_MAP, language);
      const own = await store.listJourneyMaps(project.id);
      return pageOf([builtIn, ...own].map(shown), paging, ['maps', project.id]);
    },
    get: async (project, id, language) => shown(await findMap(ports, project, id, language)),
    async put(project, id, { name, segment, stages }) {
      refuseBuiltIn(id);
      const { touchpoints } = await pool.edition(project.packs);
      refuseUnknown(
        stages,
        touchpoints.map((touchpoint) => touchpoint.id),
      );
      const map = { id, name, segment: segment === undefined || Object.keys(segment).length === 0 ? null : segment, stages };
      const result = await store.putJourneyMap(project.id, map);
      if (result === null) throw problem('unknown-project', []);
      return { created: result === 'created', map: shown(map) };
    },
    async remove(project, id) {
      refuseBuiltIn(id);
      if (!(await store.deleteJourneyMap(project.id, id))) throw problem('unknown-map', []);
    },
  };
}
