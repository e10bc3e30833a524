import type { JSX } from 'preact';
import { address, go } from '../state/address.ts';
import { useProject } from '../state/project.ts';
import { words } from './words.ts';

/** Chooses the project. What was picked within the one before (period, segments) is not the new one’s, and is dropped. */
export function ProjectPicker(): JSX.Element | null {
  const t = words();
  const { projects, project } = useProject();
  const items = projects.value?.items ?? [];
  if (items.length === 0) return null;
  const choose = (id: string) => {
    const [, page = ''] = address.value.path.split('/');
    go(`/${page}?${new URLSearchParams({ project: id })}`);
  };
  return (
    <label class="picker project">
      <span class="unseen">{t.project}</span>
      <select value={project?.id ?? ''} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        {project === null && <option value="">—</option>}
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
