import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PackChoices } from '../../parts/pack-choices.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { words as shared } from '../../parts/words.ts';
import { AnalysedText, MarksLegend } from '../../reading/analysed-text.tsx';
import { Explanation } from '../../reading/explanation.tsx';
import { useNamesOfAll } from '../../reading/packs.ts';
import { useProject } from '../../state/project.ts';
import { signed } from '../../words/format.ts';
import { language } from '../../words/language.ts';
import { EXAMPLES } from './examples.ts';
import { useAnalysis } from './use-analysis.ts';
import { words } from './words.ts';

const LONGEST = 20_000;
const NONE: readonly string[] = [];

/** A text of one’s own, read while it is typed. */
export default function Try(): JSX.Element {
  const t = words();
  const s = shared();
  const { project } = useProject();
  const [text, type] = useState('');
  const [chosen, choose] = useState<readonly string[] | null>(null);
  const own = project?.packs ?? NONE;
  const packs = chosen ?? own;
  const { latest, trouble, retry } = useAnalysis(text, packs);
  const nameOf = useNamesOfAll();
  const languages = [language.value, ...(['fr', 'en'] as const).filter((code) => code !== language.value)];
  const sentiment = latest?.analysis.sentiment;
  return (
    <>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      <div class="try">
        <div>
          <label class="typed">
            <span>{t.text}</span>
            <textarea rows={5} maxLength={LONGEST} value={text} onInput={({ currentTarget }) => type(currentTarget.value)} />
          </label>
          <p class="aside">{t.notKept}</p>
        </div>
        <Panel title={t.result} class="result">
          <p class="unseen" role="status">
            {sentiment && t.told(s.sentiments[sentiment.label], signed(sentiment.score, 2), latest?.analysis.mentions.length ?? 0)}
          </p>
          {trouble !== null && <Trouble trouble={trouble} retry={retry} />}
          {latest === null && trouble === null && <p class="aside">{t.nothingYet}</p>}
          {latest !== null && (
            <div class={latest.text === text ? '' : 'outdated'}>
              <AnalysedText text={latest.text} analysis={latest.analysis} nameOf={nameOf} />
              <MarksLegend />
              <Explanation analysis={latest.analysis} text={latest.text} nameOf={nameOf} />
            </div>
          )}
        </Panel>
        <div>
          <PackChoices title={t.packs} chosen={packs} choose={choose} brief />
          <section class="examples" aria-labelledby="examples">
            <h2 id="examples">{t.examples}</h2>
            <ul>
              {languages.flatMap((code) =>
                EXAMPLES[code].map((example) => (
                  <li key={example}>
                    <button type="button" lang={code} onClick={() => type(example)}>
                      {example}
                    </button>
                  </li>
                )),
              )}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}
