import type { FieldMapping } from '../../schemas/field-mapping.ts';
import type { VerbatimInput } from '../../schemas/verbatim.ts';

type Source = string | { readonly value: string } | undefined;

const written = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a verbatim of a row holds, by the columns that the mapping takes it from; without a mapping, as the line it is. The respondent is left out. */
export function cellsOf({ respondent: _, ...said }: VerbatimInput, mapping: FieldMapping | null): Record<string, string> {
  if (mapping === null) return { line: JSON.stringify(said) };
  const pairs = (sources: Readonly<Record<string, string>> | undefined, values: Readonly<Record<string, unknown>> | undefined) =>
    Object.entries(sources ?? {}).map(([name, source]): [Source, unknown] => [source, values?.[name]]);
  const scores = Object.entries(mapping.scores ?? {}).map(([name, score]): [Source, unknown] => {
    return [score?.from, said.scores?.[name as keyof typeof said.scores]];
  });
  const found: [Source, unknown][] = [
    ...mapping.texts
      .filter(({ from, question = from }) => question === said.question)
      .map(({ from }): [Source, unknown] => [from, said.text]),
    [mapping.at?.from, said.at],
    [mapping.lang, said.lang],
    [mapping.channel, said.channel],
    [mapping.source, said.source],
    [mapping.journey?.id, said.journey?.id],
    [mapping.journey?.step, said.journey?.step],
    [mapping.outcome?.churned, said.outcome?.churned],
    [mapping.outcome?.at, said.outcome?.at],
    [mapping.weight, said.weight],
    ...scores,
    ...pairs(mapping.segments, said.segments),
    ...pairs(mapping.events, said.events),
    ...pairs(mapping.measures, said.measures),
  ];
  return Object.fromEntries(
    found.flatMap(([source, value]) => (typeof source === 'string' && value !== undefined ? [[source, written(value)]] : [])),
  );
}
