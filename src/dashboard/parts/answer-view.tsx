import type { ComponentChildren, JSX } from 'preact';
import type { UsedAnswer } from '../data/use-answer.ts';
import { clock } from '../words/format.ts';
import { meaningOf } from './problem-words.ts';
import { Skeleton } from './skeleton.tsx';
import { Trouble } from './trouble.tsx';
import { words } from './words.ts';

/** What an answer’s view takes. */
export interface AnswerViewProps<T> {
  readonly of: UsedAnswer<T>;
  /** Lines of the skeleton: about as high as the answer, so that nothing jumps. */
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows an answer in every state it can be in: loading, computing, refused, out of reach, old, or there. */
export function AnswerView<T>({ of, lines, children }: AnswerViewProps<T>): JSX.Element {
  const t = words();
  const { state, value, outdated, slow, trouble, checkedAt, retry } = of;
  if (value === undefined) {
    if (trouble !== null) return <Trouble trouble={trouble} retry={retry} />;
    if (state === 'computing') {
      return (
        <div class="computing" role="status">
          <p>{t.computing}</p>
        </div>
      );
    }
    return <Skeleton {...(lines === undefined ? {} : { lines })} slow={slow} />;
  }
  return (
    <div class={outdated ? 'outdated' : ''} aria-busy={outdated}>
      {trouble?.kind === 'unreached' && <p class="aside stale">{t.stale(clock(checkedAt ?? Date.now()))}</p>}
      {trouble?.kind === 'refused' && (
        <p class="notice" role="status">
          {t.refusedStale} {meaningOf(trouble) ?? <span lang="en">{trouble.problem.message}</span>}{' '}
          <button type="button" onClick={retry}>
            {t.retry}
          </button>
        </p>
      )}
      {outdated && slow && <p role="status">{t.slow}</p>}
      {children(value)}
    </div>
  );
}
