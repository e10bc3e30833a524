import { cutText } from '../connectors/clean-text.ts';
import { plainWords } from '../connectors/mapping/plain-words.ts';
import type { Column, Layout } from './file-format.ts';
import { titleRows } from './title-rows.ts';

/** Rows above the answers and what they name: which tool wrote them. */
export interface Header {
  readonly layout: Layout;
  readonly headerRows: number;
  readonly columns: readonly Column[];
}

type Rows = readonly (readonly string[])[];

/** How a tool's export is recognised, and how its header is read. */
interface KnownLayout {
  readonly layout: Layout;
  readonly headerRows: number;
  readonly is: (rows: Rows) => boolean;
  readonly column: (rows: Rows, place: number) => Column;
}

const IMPORT_ID = /^\{\s*"ImportId"\s*:\s*"([^"]*)"/;
/** Rows that show how many columns there are, where no header does. */
const SHOWING_WIDTH = 3;
const LONGEST_NAME = 500;
const LONGEST_QUESTION = 2000;

const at = (rows: Rows, row: number, place: number) => (rows[row]?.[place] ?? '').replace(/\s+/g, ' ').trim();
const heads = (rows: Rows) => new Set(rows[0]?.map(plainWords));
const hasAll = (rows: Rows, ...groups: readonly string[][]) => {
  const found = heads(rows);
  return groups.every((group) => group.some((name) => found.has(name)));
};

const single = (rows: Rows, place: number): Column => ({ name: at(rows, 0, place) });

/** The question of a column of SurveyMonkey, whose blank cells go on with the one to their left. */
function surveyMonkeyColumn(rows: Rows, place: number): Column {
  const [first = [], second = []] = rows;
  let start = place;
  while (start > 0 && (first[start] ?? '').trim() === '' && (second[place] ?? '').trim() !== '') start--;
  const [question, answer] = [at(rows, 0, start), at(rows, 1, place)];
  const alone = answer === '' || OPEN_ENDED.has(plainWords(answer));
  return alone ? { name: question } : { name: question === '' ? answer : `${question} – ${answer}`, question };
}

const OPEN_ENDED = new Set(['open ended response', 'response', 'reponse ouverte', 'reponse']);

/** LimeSurvey’s columns are codes, wordings, or both (`G01Q02. Pourquoi ?`). */
function limeSurveyColumn(rows: Rows, place: number): Column {
  const name = at(rows, 0, place);
  const [, code, wording] = /^([A-Za-z]\w{0,40}(?:\[\w{1,40}\])?)\. (.+)$/s.exec(name) ?? [];
  return code === undefined || wording === undefined ? { name } : { name, question: wording };
}

function qualtricsColumn(rows: Rows, place: number): Column {
  const [code, question, key] = [at(rows, 0, place), at(rows, 1, place), IMPORT_ID.exec(rows[2]?.[place] ?? '')?.[1] ?? ''];
  return { name: code === '' ? key : code, ...(question === '' ? {} : { question }), ...(key === '' ? {} : { key }) };
}

const KNOWN: readonly KnownLayout[] = [
  {
    layout: 'qualtrics',
    headerRows: 3,
    is: (rows) => (rows[2] ?? []).some((cell) => cell !== '') && (rows[2] ?? []).every((cell) => cell === '' || IMPORT_ID.test(cell)),
    column: qualtricsColumn,
  },
  {
    layout: 'surveymonkey',
    headerRows: 2,
    is: (rows) =>
      hasAll(
        rows,
        ['respondent id', 'id du repondant', 'id de repondant', 'identifiant du repondant'],
        ['collector id', 'id du collecteur', 'id de collecteur', 'identifiant du collecteur'],
      ) && (rows[1]?.[0] ?? '').trim() === '',
    column: surveyMonkeyColumn,
  },
  {
    layout: 'tally',
    headerRows: 1,
    is: (rows) => hasAll(rows, ['submission id'], ['respondent id'], ['submitted at']),
    column: single,
  },
  {
    layout: 'typeform',
    headerRows: 1,
    is: (rows) => (rows[0]?.[0] ?? '').trim() === '#' && hasAll(rows, ['submit date utc', 'start date utc', 'network id']),
    column: single,
  },
  {
    layout: 'limesurvey',
    headerRows: 1,
    is: (rows) =>
      [...heads(rows)].some((name) => /^(?:id )?(?:response id|id de la reponse)$|^id$/.test(name)) &&
      [...heads(rows)].some((name) => /(?:^| )(?:lastpage|last page|derniere page)(?: |$)/.test(name)),
    column: limeSurveyColumn,
  },
  {
    layout: 'google-forms',
    headerRows: 1,
    is: (rows) => ['timestamp', 'horodateur'].includes(plainWords(rows[0]?.[0] ?? '')),
    column: single,
  },
];

/** Names that are unique in the file: a column without one is `#3` by its place, a second `Avis` becomes `Avis (2)`. */
function uniquely(columns: readonly Column[]): Column[] {
  const taken = new Set<string>();
  return columns.map(({ name, question, key }, place) => {
    const base = cutText(name, LONGEST_NAME - 10) || `#${place + 1}`;
    let unique = base;
    for (let count = 2; taken.has(unique); count++) unique = `${base} (${count})`;
    taken.add(unique);
    const wording = cutText(question ?? name, LONGEST_QUESTION);
    return {
      name: unique,
      ...(wording === '' || wording === unique ? {} : { question: wording }),
      ...(key === undefined ? {} : { key: cutText(key, LONGEST_NAME) }),
    };
  });
}

/** The name of a plain column: in the lowest of the rows that has a cell there. */
const namedIn = (rows: Rows, place: number): string => rows.map((_, row) => at(rows, row, place)).findLast((name) => name !== '') ?? '';

/**
 * The header of a file, of the tools that are known, else of a plain table: `headerRows` as said, else one below the titles that stand
 * above it, or none where the first row holds values.
 */
export function readHeader(rows: Rows, headerRows: number | undefined, hasHeader: (rows: Rows) => boolean): Header {
  const titles = headerRows === undefined ? titleRows(rows, hasHeader) : 0;
  const startOf = (layout: KnownLayout) => (headerRows === undefined ? titles : headerRows - layout.headerRows);
  const known = KNOWN.find((layout) => startOf(layout) >= 0 && layout.is(rows.slice(startOf(layout))));
  const start = known === undefined ? titles : startOf(known);
  const count = known === undefined ? (headerRows ?? (hasHeader(rows.slice(titles)) ? titles + 1 : 0)) : start + known.headerRows;
  const header = rows.slice(start, count);
  const showing = count === 0 ? rows.slice(0, SHOWING_WIDTH) : header;
  const width = Math.max(0, ...showing.map((cells) => cells.length));
  const column = (place: number): Column => known?.column(header, place) ?? { name: namedIn(header, place) };
  const columns = uniquely(Array.from({ length: width }, (_, place) => column(place)));
  return { layout: known?.layout ?? 'plain', headerRows: count, columns };
}
