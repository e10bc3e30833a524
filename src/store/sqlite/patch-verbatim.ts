import type { VerbatimPatch } from '../../schemas/verbatim.ts';
import type { StoredVerbatim } from '../verbatims.ts';
import { enterVerbatim, type WriteContext, withdrawVerbatim } from './move-verbatim.ts';
import { findProject } from './project-rows.ts';
import { getReading } from './reading-rows.ts';
import { statement } from './statement.ts';
import { storedVerbatim } from './stored-verbatim.ts';
import { targetsOf } from './targets.ts';
import { findVerbatim } from './verbatim-rows.ts';

/** The fields with what was learned since: scores, events, segments and measures one by one, the outcome whole. */
function merged(fields: StoredVerbatim['fields'], patch: VerbatimPatch): StoredVerbatim['fields'] {
  const { scores, events, segments, measures, outcome } = patch;
  return {
    ...fields,
    ...(scores && { scores: { ...fields.scores, ...scores } }),
    ...(events && { events: { ...fields.events, ...events } }),
    ...(segments && { segments: { ...fields.segments, ...segments } }),
    ...(measures && { measures: { ...fields.measures, ...measures } }),
    ...(outcome && { outcome }),
  };
}

/** Merges a patch into a verbatim and moves its counts; null when there is no such verbatim. */
export function patchVerbatim(context: WriteContext, projectId: string, id: string, patch: VerbatimPatch): StoredVerbatim | null {
  const { db, touched } = context;
  const project = findProject(db, projectId);
  const known = project === null ? null : findVerbatim(db, project.project, id);
  if (project === null || known === null) return null;
  const fields = merged(known.fields, patch);
  const text = JSON.stringify(fields);
  if (text !== JSON.stringify(known.fields)) {
    const { row, at } = known;
    for (const target of targetsOf(db, project).filter(({ counted }) => counted)) {
      const reading = getReading(db, { ...target, at, row }, target.version);
      if (reading === null) continue;
      withdrawVerbatim(context, target, { row, at, fields: known.fields, reading });
      enterVerbatim(context, target, { row, at, fields, reading });
    }
    statement(db, 'UPDATE verbatim SET fields = ? WHERE row = ?').run(text, row);
    touched.add(project.project);
  }
  return storedVerbatim(db, projectId, id);
}
