import { Option } from 'commander';
import type { SalienceAnswer } from '../../schemas/salience.ts';
import { addExamples, type Define } from '../command.ts';
import { type Filters, filterOptions, queryOf } from '../filters.ts';
import { ask } from '../service/ask.ts';
import { type Place, placeOptions, withService } from '../service/connect.ts';
import { demandDatabase } from '../service/demand-database.ts';
import { download } from '../service/download.ts';
import { picture } from '../terminal/picture.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { wholeNumber } from '../whole-number.ts';

interface Options extends Place, Filters {
  readonly project: string;
  readonly level: string;
  readonly limit?: number;
  readonly format: 'table' | 'json' | 'csv';
}

const SHOWN = 20;
const day = (instant: string | null) => instant?.slice(0, 10) ?? '…';

/** The ranking as bars, with what it is of above and how to read it below. */
function drawn({ scope, items, next }: SalienceAnswer, level: string, { columns, colours, say }: Terminal): string {
  const of = say({ en: `${scope.verbatims ?? '<'} verbatims`, fr: `${scope.verbatims ?? '<'} verbatims` });
  const heading = `${of} · ${day(scope.from)} – ${day(scope.to)}`;
  if (items.length === 0) return `${heading}\n${say({ en: 'Nothing was said here.', fr: 'Rien n’a été dit ici.' })}\n`;
  const legend = [
    say({
      en: 'Share of the verbatims with its 95 % interval (█ to its low end, ░ to its high end);\nlast, the net sentiment, −100 to 100.',
      fr: 'Part des verbatims avec son intervalle à 95 % (█ jusqu’au bas, ░ jusqu’au haut) ;\nenfin le sentiment net, de −100 à 100.',
    }),
    ...(items.some(({ rank }) => rank === null)
      ? [say({ en: '· too little was said to rank it.', fr: '· trop peu a été dit pour le classer.' })]
      : []),
    ...(next === null ? [] : [say({ en: 'There are more: --limit shows them.', fr: 'Il y en a d’autres : --limit les montre.' })]),
  ];
  // Ranks are among those with one parent, so below the top of the taxonomy places are numbered instead.
  const placed = items.map((item, i) => ({ ...item, rank: level === 'top' || item.rank === null ? item.rank : i + 1 }));
  return `${colours.bold(heading)}\n${picture(placed, columns, colours)}\n${colours.dim(legend.join('\n'))}\n`;
}

/** `saillance salience`: what customers bring up most, as bars with their intervals. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  placeOptions(command, terminal)
    .requiredOption('-p, --project <id>', say({ en: 'the project', fr: 'le projet' }))
    .addOption(
      new Option('--level <level>', say({ en: 'top, leaf or all touchpoints', fr: 'points de contact : top, leaf ou all' }))
        .choices(['top', 'leaf', 'all'])
        .default('top'),
    )
    .option(
      '--limit <n>',
      say({ en: `how many; ${SHOWN} in a table unless given`, fr: `combien ; ${SHOWN} dans un tableau à défaut` }),
      wholeNumber,
    )
    .addOption(
      new Option('--format <format>', say({ en: 'what is printed', fr: 'ce qui est affiché' }))
        .choices(['table', 'json', 'csv'])
        .default('table'),
    );
  filterOptions(command, terminal).action(async ({ project, level, limit, format, ...options }: Options) => {
    const query = queryOf(options);
    query.set('level', level);
    const base = `/v1/projects/${encodeURIComponent(project)}`;
    const headers = { 'accept-language': terminal.language };
    await withService(options, { demands: demandDatabase, threads: () => 1 }, async (service) => {
      if (format === 'csv') {
        for await (const chunk of download(service, { method: 'GET', path: `${base}/export?what=salience&${query}`, headers }))
          await out(chunk);
        return;
      }
      const most = limit ?? (format === 'table' ? SHOWN : undefined);
      if (most !== undefined) query.set('limit', String(most));
      const answer = await ask<SalienceAnswer>(service, { method: 'GET', path: `${base}/salience?${query}`, headers });
      await out(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : drawn(answer, level, terminal));
    });
  });
  addExamples(command, terminal, [
    'saillance salience -p demo',
    'saillance salience -p demo --level leaf --segment product=auto',
    'saillance salience -p shop --format json --url http://127.0.0.1:3000',
  ]);
};
