import type { FilePreview } from '../../schemas/file-preview.ts';
import { fitted, padded, printable, widthOf } from '../terminal/printable.ts';
import type { Terminal } from '../terminal/terminal.ts';

const LONGEST_NAME = 26;
const VERBATIMS = 5;

/** What is shown of a verbatim. */
interface Shown {
  readonly text?: string;
  readonly at?: string;
  readonly id?: string;
  readonly scores?: Readonly<Record<string, number>>;
  readonly segments?: Readonly<Record<string, string>>;
}

const pairsOf = (of: object | undefined, between: string) => Object.entries(of ?? {}).map((pair) => pair.join(between));
/** An instant as the clocks of a time zone show it, its day alone at midnight. */
function localTime(at: string, timeZone: string): string {
  if (Number.isNaN(Date.parse(at))) return at;
  const shown = new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(new Date(at));
  return shown.replace(/ 00:00$/, '');
}
const factsOf = ({ at, scores, segments, id }: Shown, timezone: string) =>
  [at === undefined ? undefined : localTime(at, timezone), ...pairsOf(scores, ' '), ...pairsOf(segments, '='), id]
    .filter(Boolean)
    .join(' · ');

/** What a file is, what its columns seem to hold, and what its first rows would become. */
export function previewText(
  { format, columns, isOrderAssumed, mapping, timezone, verbatims, faults, refused, rows }: FilePreview,
  terminal: Terminal,
): string {
  const { say, colours, columns: width } = terminal;
  const { kind, layout, encoding, delimiter, sheet } = format;
  const shownDelimiter = delimiter === '\t' ? 'tab' : delimiter;
  const facts = [kind, layout, encoding, shownDelimiter && `“${shownDelimiter}”`, sheet].filter(Boolean).join(' · ');
  const nameWidth = Math.min(LONGEST_NAME, Math.max(0, ...columns.map(({ name }) => widthOf(printable(name)))));
  const kindWidth = Math.max(0, ...columns.map((column) => column.kind.length));
  const columnLines = columns.map(({ name, kind: holds, filled, samples }) => {
    const start = `  ${padded(fitted(printable(name), nameWidth), nameWidth)}  ${padded(holds, kindWidth)}  ${`${Math.round(filled * 100)} %`.padStart(5)}  `;
    return start + colours.dim(fitted(samples.map(printable).join(' · '), Math.max(10, width - widthOf(start))));
  });
  const said = verbatims.slice(0, VERBATIMS).map(({ verbatim }) => {
    const { text = '', ...rest } = verbatim as Shown;
    return `  ${fitted(printable(text), width - 2)}\n    ${colours.dim(fitted(printable(factsOf(rest, timezone)), width - 4))}`;
  });
  const others = format.sheets?.filter((name) => name !== sheet) ?? [];
  const notes = [
    others.length > 0
      ? say({
          en: `Other sheets, which --sheet takes: ${others.map(printable).join(', ')}.`,
          fr: `Autres feuilles, que prend --sheet : ${others.map(printable).join(', ')}.`,
        })
      : '',
    format.quotedLines
      ? say({
          en: 'Lines stood in quotation marks as a whole; they are read as they were before.',
          fr: 'Des lignes étaient entières entre guillemets ; elles sont lues telles qu’avant.',
        })
      : '',
    mapping === null && layout !== 'verbatims'
      ? say({
          en: 'No column seems to hold texts: --mapping says which.',
          fr: 'Aucune colonne ne semble contenir de textes : --mapping dit laquelle.',
        })
      : '',
    isOrderAssumed
      ? say({
          en: 'No date shows whether days or months come first: the mapping can say.',
          fr: 'Aucune date ne dit si le jour ou le mois vient d’abord : le mapping le peut.',
        })
      : '',
    refused > 0
      ? say({
          en: `${refused} of the first ${rows} rows would be refused.`,
          fr: `${refused} des ${rows} premières lignes seraient refusées.`,
        })
      : '',
    ...faults
      .slice(0, VERBATIMS)
      .map(({ line, detail }) => `  ${say({ en: `line ${line}:`, fr: `ligne ${line} :` })} ${printable(detail)}`),
  ].filter(Boolean);
  return [
    colours.bold(facts),
    ...columnLines,
    ...(said.length > 0 ? [colours.bold(say({ en: 'First verbatims', fr: 'Premiers verbatims' })), ...said] : []),
    ...notes.map((note) => colours.yellow(note)),
    '',
  ].join('\n');
}
