import { words } from './words.ts';

/** Why a cue weighs what it does, in plain words: `lexicon+intensity+negation` says what judged, then what changed it. A rule of later services that these pages do not know is named as it is. */
export function ruleInWords(rule: string): string {
  const t = words();
  const origins: Readonly<Record<string, string>> = t.origins;
  const changes: Readonly<Record<string, string>> = t.changes;
  const [origin = '', ...changed] = rule.split('+');
  return [origins[origin] ?? origin, ...changed.map((name) => changes[name] ?? name)].join(t.between);
}
