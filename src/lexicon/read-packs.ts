import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { LexiconError } from './lexicon-error.ts';
import { PACK_ITSELF } from './pack-itself.ts';
import { FRAMEWORKS, type Framework, type Pack, ROLES, type Touchpoint } from './taxonomy.ts';
import { readTsv } from './tsv.ts';
import { typographic } from './typographic.ts';

/** A pack with its touchpoints as its touchpoints.yaml gives them. */
export interface PackTouchpoints extends Pack {
  readonly ids: ReadonlySet<string>;
  readonly touchpoints: readonly Touchpoint[];
}

const Row = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/, 'is no dotted kebab-case id'),
  specialises: z.string().optional(),
  expected: z.boolean().optional(),
  role: z.enum(ROLES).optional(),
  quality: z.string().optional(),
  moments: z.partialRecord(z.enum(Object.keys(FRAMEWORKS) as [Framework, ...Framework[]]), z.string()).optional(),
});

const parentOf = (id: string) => (id.includes('.') ? id.slice(0, id.lastIndexOf('.')) : null);

/** What a kind of row says for people of each subject (a touchpoint, `-` for the pack), by language, from the `<lang>.tsv` files of a pack. */
function saidBy(kind: string, contents: ReadonlyMap<string, { file: string; content: string }>): Map<string, Record<string, string>> {
  const said = new Map<string, Record<string, string>>();
  for (const [lang, { file, content }] of contents) {
    for (const row of readTsv(file, content, 3, 4)) {
      const [subject, of, value] = row.cells as [string, string, string];
      if (of !== kind) continue;
      const known = said.get(subject) ?? {};
      if (known[lang] !== undefined) throw new LexiconError(file, row.line, `gives "${subject}" a second ${kind}`);
      said.set(subject, { ...known, [lang]: typographic(value) });
    }
  }
  return said;
}

/**
 * Reads a pack's touchpoints.yaml with the labels of its language files. Throws LexiconError when an id is malformed, lies outside the
 * pack, is given twice or before its parent, or when a stage does not exist or is missing in a framework.
 */
export function readPack(
  pack: string,
  file: string,
  content: string,
  contents: ReadonlyMap<string, { file: string; content: string }>,
): PackTouchpoints {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) throw new LexiconError(file, fault.linePos?.[0].line ?? 0, fault.message);
  const rows: unknown = document.toJS();
  if (!Array.isArray(rows)) throw new LexiconError(file, 1, 'wants a list of touchpoints');
  const labels = saidBy('label', contents);
  const known = new Map<string, Touchpoint>();
  rows.forEach((raw: unknown, index) => {
    const node = document.getIn([index], true) as { range?: [number, number, number] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : 0;
    const parsed = Row.safeParse(raw);
    if (!parsed.success) throw new LexiconError(file, line, parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('; '));
    const { id, specialises = null, expected = false, role, quality, moments = {} } = parsed.data;
    if (pack !== 'base' && !id.startsWith(`${pack}.`)) throw new LexiconError(file, line, `"${id}" wants the prefix "${pack}."`);
    if (known.has(id)) throw new LexiconError(file, line, `"${id}" is given twice`);
    const above = parentOf(id);
    const parent = above === null || above === pack ? null : above;
    const inherited = parent === null ? undefined : known.get(parent);
    if (parent !== null && !inherited) throw new LexiconError(file, line, `"${id}" comes before its parent "${parent}"`);
    const stages = stagesOf(moments, inherited, file, line, id);
    const part = { ...(role && { role }), ...(quality !== undefined && { quality }) };
    known.set(id, { id, pack, parent, specialises, moments: stages, expected, ...part, labels: labels.get(id) ?? {} });
  });
  return {
    id: pack,
    languages: [...contents.keys()],
    labels: saidBy('name', contents).get(PACK_ITSELF) ?? {},
    about: saidBy('about', contents).get(PACK_ITSELF) ?? {},
    ids: new Set(known.keys()),
    touchpoints: [...known.values()],
  };
}

function stagesOf(
  given: Partial<Record<Framework, string>>,
  parent: Touchpoint | undefined,
  file: string,
  line: number,
  id: string,
): Record<Framework, string> {
  const stages: Partial<Record<Framework, string>> = {};
  for (const framework of Object.keys(FRAMEWORKS) as Framework[]) {
    const stage = given[framework] ?? parent?.moments[framework];
    if (stage === undefined) throw new LexiconError(file, line, `"${id}" has no stage in ${framework}`);
    if (!(FRAMEWORKS[framework] as readonly string[]).includes(stage)) {
      throw new LexiconError(file, line, `"${stage}" is no stage of ${framework}: ${FRAMEWORKS[framework].join(', ')}`);
    }
    stages[framework] = stage;
  }
  return stages as Record<Framework, string>;
}
