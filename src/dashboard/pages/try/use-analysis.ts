import { useEffect, useState } from 'preact/hooks';
import type { Analysis } from '../../../client/api.ts';
import { ApiProblem } from '../../../client/problem.ts';
import type { Trouble } from '../../data/answer.ts';
import { client, key, keyWanted } from '../../state/session.ts';

const PAUSE = 300;

/** A text as it was analysed. */
export interface Analysed {
  readonly text: string;
  readonly analysis: Analysis;
}

/** What is known of the text that is being typed. */
export interface LiveAnalysis {
  /** The latest text that was analysed, which the reader may have changed since; null while there is none. */
  readonly latest: Analysed | null;
  readonly trouble: Trouble | null;
  readonly retry: () => void;
}

/** Analyses a text a moment after the reader stops typing; an answer that comes too late is not waited for. Nothing is kept, here or there. */
export function useAnalysis(text: string, packs: readonly string[]): LiveAnalysis {
  const [latest, setLatest] = useState<Analysed | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  const chosen = packs.join(' ');
  const asWho = key.value;
  useEffect(() => {
    if (text.trim() === '') {
      setLatest(null);
      setTrouble(null);
      return;
    }
    const own = new AbortController();
    const ask = async () => {
      try {
        const analysis = await client.analysis.analyze(
          { body: { text, packs: chosen.split(' ').filter(Boolean) } },
          { signal: own.signal },
        );
        setLatest({ text, analysis });
        setTrouble(null);
      } catch (error) {
        if (own.signal.aborted) return;
        const isRefused = error instanceof ApiProblem;
        if (isRefused && error.status === 401) keyWanted.value = true;
        setTrouble(isRefused ? { kind: 'refused', problem: error } : { kind: 'unreached' });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      own.abort();
    };
  }, [text, chosen, attempt, asWho]);
  return { latest, trouble, retry: () => setAttempt(attempt + 1) };
}
