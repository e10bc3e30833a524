import type { JSX } from 'preact';
import { Trouble, type TroubleProps } from '../../parts/trouble.tsx';
import { words } from './problem-words.ts';

/** What to do about a refusal with this code, in the reader’s language; null where we have no better words than the service’s. */
export const adviceOn = (code: string): string | null => {
  const known: Readonly<Record<string, string>> = words();
  return Object.hasOwn(known, code) ? (known[code] ?? null) : null;
};

/** Why a file was not taken: what to do, then the service’s own words, which are the reader’s where the file cannot be read. */
export function FileTrouble(props: TroubleProps): JSX.Element {
  const { trouble } = props;
  const problem = trouble.kind === 'refused' ? trouble.problem : null;
  const advice = problem === null ? null : adviceOn(problem.code);
  if (problem === null || advice === null) return <Trouble {...props} />;
  const isWorded = problem.code === 'file-unreadable';
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{advice}</strong>
      </p>
      <p lang={isWorded ? undefined : 'en'} class={isWorded ? '' : 'aside'}>
        {[problem.message, ...problem.errors.map(({ pointer, detail }) => `${pointer} ${detail}`)].join(' ')}
      </p>
    </div>
  );
}
