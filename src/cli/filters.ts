import type { Command } from 'commander';
import { misuse } from './exit.ts';
import type { Terminal } from './terminal/terminal.ts';

/** What a command was told to keep, as the API names it. */
export interface Filters {
  readonly from?: string;
  readonly to?: string;
  readonly lang: readonly string[];
  readonly channel: readonly string[];
  readonly source: readonly string[];
  readonly band: readonly string[];
  readonly prompted?: string;
  readonly segment: readonly string[];
}

const several = (value: string, values: readonly string[]) => [...values, value];

/** Lets a command be told what to keep: the filters of every insight. */
export const filterOptions = (command: Command, { say }: Terminal): Command =>
  command
    .option('--from <time>', say({ en: 'first day or instant, such as 2026-03-01', fr: 'premier jour ou instant, p. ex. 2026-03-01' }))
    .option('--to <time>', say({ en: 'the day or instant before which it ends', fr: 'jour ou instant avant lequel cela finit' }))
    .option('--lang <code>', say({ en: 'fr, en or und; repeatable', fr: 'fr, en ou und ; répétable' }), several, [])
    .option('--channel <name>', say({ en: 'repeatable', fr: 'canal ; répétable' }), several, [])
    .option('--source <name>', say({ en: 'repeatable', fr: 'source ; répétable' }), several, [])
    .option(
      '--band <name>',
      say({ en: 'promoter, passive or detractor; repeatable', fr: 'promoter, passive ou detractor ; répétable' }),
      several,
      [],
    )
    .option('--segment <key=value>', say({ en: 'such as plan=pro; repeatable', fr: 'p. ex. plan=pro ; répétable' }), several, [])
    .option(
      '--prompted <how>',
      say({
        en: 'what the question itself named: exclude (unless given), only, include',
        fr: 'ce que la question a soufflé : exclude (à défaut), only, include',
      }),
    );

/** The query that asks for them. Throws a fault of usage for a segment without its value. */
export function queryOf(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  const { segment, ...fields } = filters;
  for (const name of ['from', 'to', 'prompted', 'lang', 'channel', 'source', 'band'] as const) {
    for (const value of [fields[name] ?? []].flat()) query.append(name, value);
  }
  for (const pair of segment) {
    const cut = pair.indexOf('=');
    if (cut < 1) throw misuse(`--segment takes a key and a value, such as plan=pro, not ${pair}`);
    query.append(`segment.${pair.slice(0, cut)}`, pair.slice(cut + 1));
  }
  return query;
}
