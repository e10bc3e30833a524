import { type FilterFields, segmentsOf } from '../schemas/filter.ts';

type Asked = Partial<FilterFields> & Readonly<Record<string, unknown>>;

/** The relative address of the list of verbatims behind a figure: the filters in force, and what narrows them (touchpoint, label, intent…). */
export function verbatimsLink(project: string, asked: Asked, narrowed: Readonly<Record<string, string>> = {}): string {
  const { from, to, lang, channel, source, band, prompted } = asked;
  const query = new URLSearchParams();
  const add = (key: string, values: string | readonly string[] | undefined) => {
    for (const value of values === undefined ? [] : [values].flat()) query.append(key, value);
  };
  for (const [key, value] of Object.entries(narrowed)) add(key, value);
  for (const [key, values] of Object.entries({ from, to, lang, channel, source, band })) add(key, values);
  for (const [key, values] of Object.entries(segmentsOf(asked))) add(`segment.${key}`, values);
  if (prompted !== undefined && prompted !== 'exclude') add('prompted', prompted);
  const text = query.toString();
  return `/v1/projects/${project}/verbatims${text === '' ? '' : `?${text}`}`;
}
