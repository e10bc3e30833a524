import { useEffect } from 'preact/hooks';
import type { Call } from '../../client/call.ts';
import type { Answer } from './answer.ts';
import { questionId, watchOf } from './use-answer.ts';

/** The answers to one call with each of these arguments, kept up to date while they are shown; as many as are asked, 20 at most. */
export function useAnswers<Args, T>(
  call: Call<Args, T>,
  questions: readonly Args[],
): readonly (Answer<T> & { readonly retry: () => void })[] {
  const ids = questions.map((args) => questionId(call, args));
  const used = questions.map((args, index) => watchOf(ids[index] ?? '', call, args));
  useEffect(() => {
    const closes = used.map((one) => one.open());
    return () => {
      for (const close of closes) close();
    };
  }, [ids.join('\n')]);
  return used.map(({ answer, refresh }) => ({ ...answer.value, retry: refresh }));
}
