import type { ProjectAnswer } from '../schemas/project.ts';
import type { StoredProject } from '../store/store.ts';

/** A project as answered. */
export function describeProject(project: StoredProject): ProjectAnswer {
  const {
    id,
    name,
    packs,
    timezone,
    defaultLang,
    redact,
    minCell,
    retentionDays = null,
    verdict = {},
    createdAt,
    revision,
    version,
    replaying,
  } = project;
  return {
    id,
    name,
    packs: [...packs],
    timezone,
    defaultLang: defaultLang as ProjectAnswer['defaultLang'],
    redact,
    retentionDays,
    minCell,
    verdict,
    createdAt: new Date(createdAt).toISOString(),
    revision,
    version,
    replaying: replaying && { ...replaying },
  };
}
