import { address } from '../state/address.ts';
import { addDays } from '../state/days.ts';
import { useProject } from '../state/project.ts';
import { pickedFilters, useScope } from '../state/scope.ts';
import { day } from '../words/format.ts';
import { words } from './words.ts';

/** Whence the figures of a page are, for what leaves it, a file or paper: the project, the days, how many filters, and this service. */
export function useSource(): string {
  const t = words();
  const { project } = useProject();
  const { from, to, said } = useScope();
  const first = from ?? said?.first;
  const last = to === null ? said?.last : addDays(to, -1);
  const written = (date: string) => day(`${date}T00:00:00Z`, 'UTC');
  const filters = Object.keys(pickedFilters(address.value.query)).length;
  return [
    project?.name,
    first == null || last == null ? undefined : `${written(first)} – ${written(last)}`,
    filters === 0 ? undefined : t.segmentsChosen(filters),
    'Saillance',
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
}
