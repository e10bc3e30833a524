import type { JSX } from 'preact';
import type { Analysis } from '../../client/api.ts';
import { percent } from '../words/format.ts';
import { MentionList, type MentionListProps } from './mention-list.tsx';
import { ScoreSum } from './score-sum.tsx';
import { words } from './words.ts';

/** What an explanation takes. */
export interface ExplanationProps extends Omit<MentionListProps, 'mentions'> {
  readonly analysis: Analysis;
  readonly text: string;
}

/** Why a text is read as it is: its score as a sum, its touchpoints with theirs, what its author means to do, its language. */
export function Explanation({ analysis, text, ...names }: ExplanationProps): JSX.Element {
  const t = words();
  const { lang, intents, mentions } = analysis;
  const said = intents.map(({ intent, start, end }) => `${t.intents[intent]} (${t.quoted(text.slice(start, end))})`);
  return (
    <div class="explanation">
      <section>
        <h3>{t.sum}</h3>
        <ScoreSum analysis={analysis} />
      </section>
      <section>
        <h3>{t.mentions}</h3>
        <MentionList mentions={mentions} {...names} />
        <h3>{t.reading}</h3>
        <p>
          {lang.code === 'und' ? t.noLanguage : t.language(t.languages[lang.code], percent(lang.confidence))}{' '}
          {said.length > 0 && t.intended(said.join(', '))}
        </p>
      </section>
    </div>
  );
}
