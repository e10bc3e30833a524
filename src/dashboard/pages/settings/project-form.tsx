import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { ProjectInput, StoredProject } from '../../../client/api.ts';
import { useAttempt } from '../../data/use-attempt.ts';
import { PackChoices } from '../../parts/pack-choices.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { kebab } from '../../words/kebab.ts';
import { words } from './words.ts';

/** What the form takes. */
export interface ProjectFormProps {
  /** The project to change; null makes another. */
  readonly project: StoredProject | null;
  /** The reader may look at it, not change it. */
  readonly fixed?: boolean;
  /** Told the id of what was saved. */
  readonly onSaved?: (id: string) => void;
}

const startOf = (project: StoredProject | null): ProjectInput => {
  if (project === null)
    return { name: '', packs: [], timezone: Intl.DateTimeFormat().resolvedOptions().timeZone, minCell: 0, redact: true };
  const { name, packs, timezone, defaultLang, retentionDays, minCell, redact, verdict } = project;
  return {
    name,
    packs,
    timezone,
    minCell,
    redact,
    verdict,
    ...(defaultLang === null ? {} : { defaultLang }),
    ...(retentionDays === null ? {} : { retentionDays }),
  };
};
const wholeOf = (typed: string) => (typed === '' ? undefined : Number(typed));

/** Makes a project, or changes one: all that it can be told, lines of verdicts apart, which stay as they are. */
export function ProjectForm({ project, fixed = false, onSaved }: ProjectFormProps): JSX.Element {
  const t = words();
  const [input, setInput] = useState(() => startOf(project));
  const [saved, setSaved] = useState(false);
  const { busy, trouble, run, forget } = useAttempt();
  const zones = useId();
  const id = project?.id ?? kebab(input.name);
  const set = (changes: Partial<ProjectInput>) => {
    setSaved(false);
    setInput({ ...input, ...changes });
  };
  const save = async (event: Event) => {
    event.preventDefault();
    if (id === '' || !(await run(() => client.projects.put({ project: id, body: input })))) return;
    setSaved(true);
    onSaved?.(id);
  };
  return (
    <form class="settings-form" onSubmit={save}>
      <fieldset class="fields-of" disabled={fixed}>
        <label>
          {t.name}
          <input required maxLength={200} value={input.name} onInput={({ currentTarget }) => set({ name: currentTarget.value })} />
          {project === null && id !== '' && <small>{t.id(id)}</small>}
        </label>
        <label>
          {t.timezone}
          <input required list={zones} value={input.timezone} onInput={({ currentTarget }) => set({ timezone: currentTarget.value })} />
          <small>{t.timezoneWhat}</small>
          <datalist id={zones}>
            {Intl.supportedValuesOf('timeZone').map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </label>
        <PackChoices title={t.packs} lead={t.packsWhat} chosen={input.packs ?? []} choose={(packs) => set({ packs })} />
        <label>
          {t.language}
          <select
            value={input.defaultLang ?? ''}
            onChange={({ currentTarget }) => set({ defaultLang: (currentTarget.value || undefined) as ProjectInput['defaultLang'] })}
          >
            <option value="">{t.languages.none}</option>
            <option value="fr">{t.languages.fr}</option>
            <option value="en">{t.languages.en}</option>
          </select>
        </label>
        <label>
          {t.retention}
          <input
            type="number"
            min={1}
            max={36_500}
            value={input.retentionDays ?? ''}
            onInput={({ currentTarget }) => set({ retentionDays: wholeOf(currentTarget.value) })}
          />
          <small>{t.retentionWhat}</small>
        </label>
        <label>
          {t.minCell}
          <input
            type="number"
            min={0}
            max={1000}
            value={input.minCell ?? 0}
            onInput={({ currentTarget }) => set({ minCell: wholeOf(currentTarget.value) ?? 0 })}
          />
          <small>{t.minCellWhat}</small>
        </label>
        <label class="check wide">
          <input
            type="checkbox"
            checked={input.redact !== false}
            onChange={({ currentTarget }) => set({ redact: currentTarget.checked })}
          />
          {t.redact}
        </label>
      </fieldset>
      {trouble !== null && <Trouble trouble={trouble} forget={forget} />}
      {!fixed && (
        <p class="actions wide">
          <button type="submit" class="main" disabled={busy || id === ''}>
            {project === null ? t.create : t.save}
          </button>
          <span role="status">{saved && t.saved}</span>
        </p>
      )}
    </form>
  );
}
