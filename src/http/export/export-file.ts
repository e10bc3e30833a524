import type { Exported, ExportQuery } from '../../schemas/export.ts';
import type { Export } from '../../service/exports.ts';
import type { StoredProject } from '../../service/ports.ts';
import type { LabelLanguage } from '../../service/taxonomy-view.ts';
import { segmentColumn } from './column.ts';
import { csvText } from './csv-text.ts';
import { INSIGHT_COLUMNS } from './insight-columns.ts';
import { MENTION_COLUMNS, VERBATIM_COLUMNS } from './said-columns.ts';

const COLUMNS = { verbatims: VERBATIM_COLUMNS, mentions: MENTION_COLUMNS, ...INSIGHT_COLUMNS };
const TYPES = { csv: 'text/csv; charset=utf-8', ndjson: 'application/x-ndjson' } as const;
const NAMES: Readonly<Record<LabelLanguage, Readonly<Record<Exported, string>>>> = {
  en: {
    verbatims: 'verbatims',
    mentions: 'mentions',
    salience: 'salience',
    moments: 'moments',
    trends: 'trends',
    scores: 'scores',
    drivers: 'drivers',
    priorities: 'priorities',
  },
  fr: {
    verbatims: 'verbatims',
    mentions: 'mentions',
    salience: 'saillance',
    moments: 'moments',
    trends: 'tendances',
    scores: 'notes',
    drivers: 'leviers',
    priorities: 'priorites',
  },
};

/** A file that is written as it is taken. */
export interface ExportFile {
  /** Of ASCII letters, digits, hyphens and the dot before its extension. */
  readonly name: string;
  /** Its media type. */
  readonly type: string;
  readonly chunks: AsyncIterable<string>;
}

async function* written(head: string, pages: AsyncIterable<readonly object[]>, rows: (page: readonly object[]) => string) {
  if (head !== '') yield head;
  for await (const page of pages) if (page.length > 0) yield rows(page);
}

const lines = (page: readonly object[]) => page.map((row) => `${JSON.stringify(row)}\n`).join('');

/** The file of what is exported, for readers of a language. */
export function exportFile(
  { id, timezone }: StoredProject,
  { what, format }: ExportQuery,
  { pages, segments, day }: Export,
  language: LabelLanguage,
): ExportFile {
  const name = `${NAMES[language][what]}-${id}-${day}.${format}`;
  const type = TYPES[format];
  if (format === 'ndjson') return { name, type, chunks: written('', pages, lines) };
  const { head, rows } = csvText([...COLUMNS[what], ...segments.map(segmentColumn)], language, timezone);
  return { name, type, chunks: written(head, pages, rows) };
}
