import { problem } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import type { AnalysisPool } from './ports.ts';

/** The packs asked for, each once and in order, `base` left out as it is always on. Throws `unknown-pack` pointing at each that is none. */
export function knownPacks(pool: AnalysisPool, asked: readonly string[]): string[] {
  const errors = asked.flatMap((pack, i) => {
    if (pool.packs.includes(pack)) return [];
    const meant = nearest(pack, pool.packs);
    return [{ pointer: `/packs/${i}`, detail: meant ? `There is no such pack; did you mean "${meant}"?` : 'There is no such pack.' }];
  });
  if (errors.length > 0) throw problem('unknown-pack', [pool.packs], errors);
  return [...new Set(asked)].filter((pack) => pack !== 'base').sort();
}
