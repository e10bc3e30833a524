import type { FieldMapping } from './field-mapping.ts';

/** The columns, or paths, that a mapping names, each once: the id and the texts first. */
export function mappedSources(mapping: FieldMapping): string[] {
  const { texts, at, journey, scores, outcome } = mapping;
  const single = [mapping.respondent, mapping.lang, mapping.channel, mapping.source, mapping.weight];
  const pairs = [mapping.segments, mapping.events, mapping.measures].flatMap((sources) => Object.values(sources ?? {}));
  const named = [
    mapping.id,
    ...texts.map(({ from }) => from),
    ...single.flatMap((source) => (typeof source === 'string' ? [source] : [])),
    ...[at?.from, journey?.id, journey?.step, outcome?.churned, outcome?.at],
    ...Object.values(scores ?? {}).flatMap((score) => score?.from ?? []),
    ...pairs,
  ];
  return [...new Set(named.flatMap((source) => source ?? []))];
}
