/** The four ways of cutting the journey, and the stages of each (docs/lexicon.md). */
export const FRAMEWORKS = {
  'five-moments': [
    'less-than-zero',
    'zero',
    'first',
    'second',
    'second.purchase',
    'second.delivery',
    'second.use',
    'second.problem',
    'ultimate',
  ],
  product: ['choice', 'purchase', 'use', 'after-sales'],
  relationship: ['first-contact', 'purchase-decision', 'first-use', 'problem', 'billing', 'renewal'],
  cycle: ['need', 'search', 'selection', 'purchase', 'delivery', 'use', 'maintenance', 'recommendation'],
} as const;

/** The id of a framework. */
export type Framework = keyof typeof FRAMEWORKS;

/**
 * What gives way to a touchpoint named beside it: a `kind` of person, place or thing (staff, premises) to what the same words name more
 * exactly; a `quality` (speed, kindness), where it is only implied, to what it is said of.
 */
export const ROLES = ['kind', 'quality'] as const;

/** One of ROLES. */
export type Role = (typeof ROLES)[number];

/** One touchpoint of a pack: a plain value, safe to store and to send between threads. */
export interface Touchpoint {
  /** Dotted kebab-case path, prefixed by the pack unless the pack is `base`. */
  readonly id: string;
  readonly pack: string;
  /** The dotted path less its last part; null at the top (a pack's own id is no touchpoint). */
  readonly parent: string | null;
  /** The touchpoint of `base` that this one is a special case of. */
  readonly specialises: string | null;
  /** Its stage in each framework, the parent's where it has none of its own. */
  readonly moments: Readonly<Record<Framework, string>>;
  /** Something that customers count on: that there is none of it is a complaint ("plus de suivi", "no reply"). */
  readonly expected: boolean;
  /** What it gives way to: none of that where it has no role. */
  readonly role?: Role;
  /** The quality that it is when said of its parent: `delivery.delay` is `waiting` said of `delivery`. */
  readonly quality?: string;
  /** Its name for people, by language code. */
  readonly labels: Readonly<Record<string, string>>;
}

/** A pack of words: those of a sector, or `base`, those of every one. */
export interface Pack {
  readonly id: string;
  /** Codes of the languages that it is written in. */
  readonly languages: readonly string[];
  /** Its name for people, by language code. */
  readonly labels: Readonly<Record<string, string>>;
  /** A sentence that says whose customers' words it holds, by language code. */
  readonly about: Readonly<Record<string, string>>;
}

/** The touchpoints that a project's packs switch on, by id. */
export type Taxonomy = ReadonlyMap<string, Touchpoint>;

/** The touchpoint's ancestors, nearest first: `a.b.c` → `a.b`, `a`, as far as they are in the taxonomy. */
export function ancestors(taxonomy: Taxonomy, id: string): string[] {
  const path: string[] = [];
  for (let parent = taxonomy.get(id)?.parent ?? null; parent !== null; parent = taxonomy.get(parent)?.parent ?? null) path.push(parent);
  return path;
}

/** Gives the touchpoints that one is a special case of: its ancestors, what any of these or itself specialises, and the ancestors of that. */
export type GeneralsOf = (touchpoint: string) => ReadonlySet<string>;

/** Makes the relation of a taxonomy; what it answered it remembers, a set a touchpoint. */
export function createGenerals(taxonomy: Taxonomy): GeneralsOf {
  const known = new Map<string, ReadonlySet<string>>();
  return (touchpoint) => {
    const remembered = known.get(touchpoint);
    if (remembered !== undefined) return remembered;
    const above = ancestors(taxonomy, touchpoint);
    const specialised = [touchpoint, ...above].flatMap((id) => taxonomy.get(id)?.specialises ?? []);
    const generals = new Set([...above, ...specialised.flatMap((id) => [id, ...ancestors(taxonomy, id)])]);
    generals.delete(touchpoint);
    known.set(touchpoint, generals);
    return generals;
  };
}

/** Gives what a quality is called when it is said of a touchpoint (`waiting` of `delivery`: `delivery.delay`), or undefined. */
export type QualityOf = (touchpoint: string, quality: string) => string | undefined;

/** Makes that relation of a taxonomy. */
export function createQualities(taxonomy: Taxonomy): QualityOf {
  const cases = [...taxonomy.values()].flatMap(({ id, parent, quality }) =>
    parent && quality ? [[`${parent} ${quality}`, id] as const] : [],
  );
  const own = new Map(cases);
  return (touchpoint, quality) => own.get(`${touchpoint} ${quality}`);
}

/** The touchpoints of `base` that a pack of the taxonomy has a special case of: there the sector's own words say which is meant. */
export const specialisedIn = (taxonomy: Taxonomy): ReadonlySet<string> =>
  new Set([...taxonomy.values()].flatMap(({ specialises }) => specialises ?? []));

/** What gave a project's analyses: the analyser's version for its packs, and the taxonomy that its counts follow. */
export interface Edition {
  readonly version: string;
  readonly touchpoints: readonly Touchpoint[];
}
