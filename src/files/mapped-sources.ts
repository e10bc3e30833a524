import type { FieldMapping } from '../schemas/field-mapping.ts';

/** The columns that a mapping names, each once. */
export function mappedSources(mapping: FieldMapping): string[] {
  const { texts, at, journey, scores, outcome } = mapping;
  const single = [mapping.id, mapping.respondent, mapping.lang, mapping.channel, mapping.source, mapping.weight];
  const pairs = [mapping.segments, mapping.events, mapping.measures].flatMap((sources) => Object.values(sources ?? {}));
  const named = [
    ...texts.map(({ from }) => from),
    ...single.flatMap((source) => (typeof source === 'string' ? [source] : [])),
    ...[at?.from, journey?.id, journey?.step, outcome?.churned, outcome?.at],
    ...Object.values(scores ?? {}).map((score) => score?.from),
    ...pairs,
  ];
  return [...new Set(named.flatMap((source) => source ?? []))];
}
