import { useEffect, useState } from 'preact/hooks';
import type { Touchpoint } from '../../../client/api.ts';
import { type Trouble, troubleOf } from '../../data/answer.ts';
import { client, key } from '../../state/session.ts';
import { LANGUAGES, type Language, language } from '../../words/language.ts';

/** A touchpoint with its label in each language. */
export interface NamedTouchpoint extends Touchpoint {
  readonly labels: Readonly<Record<Language, string>>;
}

const CODES = Object.keys(LANGUAGES) as Language[];

async function all(project: string, spoken: Language, signal: AbortSignal): Promise<readonly Touchpoint[]> {
  const items: Touchpoint[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const query = { limit: 1000, ...(cursor === undefined ? {} : { cursor }) };
    const page = await client.taxonomy.touchpoints({ project, query }, { language: spoken, signal });
    items.push(...page.items);
    cursor = page.next;
  }
  return items;
}

/** Every touchpoint that the project’s packs know, with both its labels; they change with the packs alone, so that they are asked for once. */
export function useTouchpoints(project: string): {
  readonly touchpoints: readonly NamedTouchpoint[] | null;
  readonly trouble: Trouble | null;
  readonly retry: () => void;
} {
  const [known, know] = useState<readonly NamedTouchpoint[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const gone = new AbortController();
    setTrouble(null);
    Promise.all(CODES.map((code) => all(project, code, gone.signal))).then(
      (lists) => {
        const labels = lists.map((list) => new Map(list.map(({ id, label }) => [id, label])));
        const named = (id: string) =>
          Object.fromEntries(CODES.map((code, i) => [code, labels[i]?.get(id) ?? id])) as Record<Language, string>;
        if (!gone.signal.aborted) know((lists[0] ?? []).map((one) => ({ ...one, labels: named(one.id) })));
      },
      (error: unknown) => {
        if (!gone.signal.aborted) setTrouble(troubleOf(error));
      },
    );
    return () => gone.abort();
  }, [project, key.value, attempt]);
  const touchpoints = known?.map((one) => ({ ...one, label: one.labels[language.value] })) ?? null;
  return { touchpoints, trouble, retry: () => setAttempt(attempt + 1) };
}
