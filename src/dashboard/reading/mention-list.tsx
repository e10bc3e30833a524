import type { ComponentChildren, JSX } from 'preact';
import type { Mention } from '../../client/api.ts';
import { signed } from '../words/format.ts';
import { LabelBadge } from './label-badge.tsx';
import { useToldApart } from './use-told-apart.ts';
import { words } from './words.ts';

/** What a list of mentions takes. */
export interface MentionListProps {
  readonly mentions: readonly Mention[];
  readonly nameOf: (touchpoint: string) => string;
  /** Leads to a touchpoint from its name; without it names lead nowhere. */
  readonly link?: (touchpoint: string, name: string) => ComponentChildren;
}

/** The touchpoints of a text, each with the words that name it, how it is judged, and by which words. */
export function MentionList({ mentions, nameOf, link = (_id, name) => name }: MentionListProps): JSX.Element {
  const t = words();
  const named = useToldApart(mentions.map(({ touchpoint }) => ({ touchpoint, label: nameOf(touchpoint) })));
  if (mentions.length === 0) return <p>{t.noMention}</p>;
  return (
    <ul class="mentions">
      {mentions.map(({ touchpoint, start, surface, score, label, cues, implicit, prompted }, index) => (
        <li key={`${touchpoint} ${start} ${index}`}>
          <span class="mention-name">{link(touchpoint, named[index]?.label ?? touchpoint)}</span> <LabelBadge label={label} score={score} />
          <p>
            {implicit ? t.implied(surface) : t.named(surface)} {prompted && t.prompted}{' '}
            {cues.length === 0 ? t.unjudged : t.judgedBy(cues.map((cue) => `${t.quoted(cue.surface)} ${signed(cue.effect, 2)}`).join(', '))}
          </p>
        </li>
      ))}
    </ul>
  );
}
