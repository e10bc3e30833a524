import { useEffect, useRef } from 'preact/hooks';
import type { Call } from '../../client/call.ts';
import { client, key, keyWanted } from '../state/session.ts';
import { language } from '../words/language.ts';
import { type Answer, UNKNOWN } from './answer.ts';
import { type Watch, watch } from './watch.ts';

const KEPT = 60;
const watches = new Map<string, Watch<unknown>>();

/** The watch of a question: the one there is, else a new one. `id` tells it from every other. */
export function watchOf<Args, T>(id: string, call: Call<Args, T>, args: Args): Watch<T> {
  const known = watches.get(id);
  if (known === undefined && watches.size >= KEPT) watches.delete(watches.keys().next().value as string);
  const { value: chosen } = language;
  const found =
    known ??
    watch(
      (options) => client.ask(call, args, { ...options, language: chosen }),
      () => {
        keyWanted.value = true;
      },
    );
  watches.delete(id); // the latest used stand last
  watches.set(id, found);
  return found as Watch<T>;
}

/** What tells a question from every other, of this reader. */
export const questionId = <Args, T>(call: Call<Args, T>, args: Args | null): string =>
  JSON.stringify([call.path, args, language.value, key.value]);

/** Forgets all answers: with another key, others may be given. */
export const forgetAnswers = (): void => watches.clear();

/** Asks again for everything that is shown: after a change, so that the reader sees it at once. */
export const refreshAnswers = (): void => {
  for (const one of watches.values()) one.refresh();
};

/** An answer, with a way to ask for it anew. */
export type UsedAnswer<T> = Answer<T> & { readonly retry: () => void };

/**
 * The answer to a call with these arguments, in the reader’s language, kept up to date while it is shown; whoever asks the same shares it.
 * With `null` for arguments that are not known yet nothing is asked. While a changed question is answered, the answer before it stays,
 * marked `outdated`; never that of another project.
 */
export function useAnswer<Args, T>(call: Call<Args, T>, args: Args | null): UsedAnswer<T> {
  const id = questionId(call, args);
  const used = args === null ? null : watchOf(id, call, args);
  useEffect(() => used?.open(), [used]);
  const answer = used?.answer.value ?? UNKNOWN;
  const retry = used?.refresh ?? (() => undefined);
  const about = (args as { readonly project?: string } | null)?.project;
  const before = useRef<{ readonly about: string | undefined; readonly value: T }>(null);
  useEffect(() => {
    if (answer.value !== undefined) before.current = { about, value: answer.value };
  });
  const kept = before.current;
  if (answer.value !== undefined || answer.state === 'failed' || kept === null || kept.about !== about) return { ...answer, retry };
  return { ...answer, value: kept.value, outdated: true, retry };
}
