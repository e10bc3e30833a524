import type { Analysis } from '../../schemas/analysis.ts';
import type { Colours } from '../terminal/colours.ts';
import { fitted, padded, printable, widthOf } from '../terminal/printable.ts';
import { signed } from '../terminal/signed.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Words } from '../terminal/words.ts';

type Label = Analysis['sentiment']['label'];

const LABELS: Readonly<Record<Label, Words>> = {
  positive: { en: 'positive', fr: 'positif' },
  neutral: { en: 'neutral', fr: 'neutre' },
  negative: { en: 'negative', fr: 'négatif' },
  mixed: { en: 'mixed', fr: 'mitigé' },
};
const LABEL_WIDTH = 8;
const LONGEST_TOUCHPOINT = 32;

const painted = (text: string, label: Label, { green, red, yellow }: Colours) => {
  const paints: Partial<Record<Label, (text: string) => string>> = { positive: green, negative: red, mixed: yellow };
  return (paints[label] ?? String)(text);
};

const scored = (score: number, label: Label, colours: Colours) => painted(signed(score, 2).padStart(5), label, colours);

/** A text with its sentiment, and below it each touchpoint with the words that name and judge it. */
export function detailOf(
  text: string,
  { lang, sentiment, mentions, intents, cues }: Analysis,
  { columns, colours, say }: Terminal,
): string {
  const { score, label } = sentiment;
  const head = `${scored(score, label, colours)}  ${painted(padded(say(LABELS[label]), LABEL_WIDTH), label, colours)}  ${lang.code}  `;
  const width = Math.min(LONGEST_TOUCHPOINT, Math.max(0, ...mentions.map(({ touchpoint }) => widthOf(touchpoint))));
  const because = (of: Analysis['cues']) => of.map(({ surface, effect }) => `${printable(surface)} ${signed(effect, 2)}`).join(', ');
  const lines = mentions.map((mention) => {
    const said = mention.cues.length === 0 ? '' : colours.dim(` ← ${because(mention.cues)}`);
    const name = padded(fitted(mention.touchpoint, width), width);
    return `${scored(mention.score, mention.label, colours)}  ${name}  “${printable(mention.surface)}”${said}`;
  });
  if (mentions.length === 0 && cues.length > 0) lines.push(`       ${colours.dim(because(cues))}`);
  if (intents.length > 0) lines.push(`       ${colours.dim(`→ ${intents.map(({ intent }) => intent).join(', ')}`)}`);
  return `${head}${fitted(printable(text), Math.max(20, columns - 21))}\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** A text on one line with its sentiment, its touchpoints on the next, each with its strongest score. */
export function lineOf(text: string, { sentiment, mentions }: Analysis, { columns, colours, say }: Terminal): string {
  const { score, label } = sentiment;
  const head = `${scored(score, label, colours)}  ${painted(padded(say(LABELS[label]), LABEL_WIDTH), label, colours)}  `;
  const room = Math.max(20, columns - 17);
  const strongest = new Map<string, number>();
  for (const mention of mentions) {
    const known = strongest.get(mention.touchpoint);
    if (known === undefined || Math.abs(mention.score) > Math.abs(known)) strongest.set(mention.touchpoint, mention.score);
  }
  const spoken = [...strongest].map(([touchpoint, strength]) => `${touchpoint} ${signed(strength, 2)}`).join(', ');
  return `${head}${fitted(printable(text), room)}\n${spoken === '' ? '' : `${' '.repeat(17)}${colours.dim(fitted(spoken, room))}\n`}`;
}
