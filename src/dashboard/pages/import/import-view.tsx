import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Import } from '../../../client/api.ts';
import { type Trouble as TroubleKind, troubleOf } from '../../data/answer.ts';
import { refreshAnswers } from '../../data/use-answer.ts';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { number, percent } from '../../words/format.ts';
import { language } from '../../words/language.ts';
import { adviceOn } from './file-trouble.tsx';
import { followImport, hasEnded } from './follow-import.ts';
import { words } from './import-words.ts';
import { RefusedRows } from './refused-rows.tsx';

function Progress({ known, onCancel }: { readonly known: Import; readonly onCancel: () => void }): JSX.Element {
  const t = words();
  const { bytes, counts, rate, secondsLeft } = known;
  const share = bytes.total === 0 ? 0 : bytes.read / bytes.total;
  return (
    <div class="progress">
      <span>{t.read(percent(share), number(counts.read))}</span>
      <progress value={share} aria-label={t.progress} />
      <span class="aside">
        {[rate === null ? null : t.rate(number(rate)), secondsLeft === null ? null : t.left(secondsLeft)].filter(Boolean).join(' · ')}
      </span>
      <button type="button" onClick={onCancel}>
        {t.cancel}
      </button>
      <span class="aside">{t.cancelWhat}</span>
    </div>
  );
}

function Counts({ counts }: Pick<Import, 'counts'>): JSX.Element {
  const t = words();
  return (
    <dl class="counts">
      {(['read', 'accepted', 'updated', 'duplicates', 'rejected'] as const).map((name) => (
        <div key={name}>
          <dt>{t.counts[name]}</dt>
          <dd>{number(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An import by its id: how far it is while it runs, and what came of it. */
export function ImportView({ project, id }: { readonly project: string; readonly id: string }): JSX.Element {
  const t = words();
  const [known, know] = useState<Import | null>(null);
  const [trouble, setTrouble] = useState<TroubleKind | null>(null);
  const [round, setRound] = useState(0);
  const isOver = known !== null && hasEnded(known);
  useEffect(() => {
    const gone = new AbortController();
    followImport(project, id, know, gone.signal).catch((error: unknown) => setTrouble(troubleOf(error)));
    return () => gone.abort();
  }, [project, id, language.value, round]);
  useEffect(() => {
    if (isOver) refreshAnswers();
  }, [isOver]);
  const cancel = () =>
    client.imports.remove({ project, id }, { language: language.value }).then(know, (error: unknown) => setTrouble(troubleOf(error)));

  if (trouble?.kind === 'refused' && trouble.problem.status === 404) {
    return (
      <p class="notice">
        {t.unknown}{' '}
        <Link to="/import" query={{ import: null }}>
          {t.another}
        </Link>
      </p>
    );
  }
  const follow = () => {
    setTrouble(null);
    setRound(round + 1);
  };
  if (trouble !== null) return <Trouble trouble={trouble} forget={follow} />;
  if (known === null) return <Skeleton lines={6} />;
  const { state, counts, failure } = known;
  const isRead = counts.accepted + counts.updated + counts.duplicates > 0;
  return (
    <div class="stack import">
      <Panel title={known.name ?? t.untitled}>
        <p role="status">
          <strong>{t.states[state]}</strong>
        </p>
        {failure !== null && (
          <div class="notice">
            <p>{adviceOn(failure.code)}</p>
            <p lang="en">{failure.detail}</p>
          </div>
        )}
        {isOver ? <Counts counts={counts} /> : <Progress known={known} onCancel={cancel} />}
        {isOver && <p class="aside">{t.perText}</p>}
        {isOver && (
          <p class="actions">
            {isRead && (
              <Link to="/overview" query={{ period: 'all', from: null, to: null }} class="button main">
                {t.ranking}
              </Link>
            )}
            <Link to="/import" query={{ import: null }} class="button">
              {t.another}
            </Link>
          </p>
        )}
        {isOver && isRead && <p class="aside">{t.rankingWait}</p>}
      </Panel>
      {isOver && known.rejected.length > 0 && <RefusedRows project={project} known={known} />}
    </div>
  );
}
