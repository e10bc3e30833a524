import { ENGLISH_COLUMNS } from './column-names-english.ts';
import { FRENCH_COLUMNS } from './column-names-french.ts';
import type { ColumnRole } from './column-role.ts';

const NAMES = [FRENCH_COLUMNS, ENGLISH_COLUMNS];

/** Words of names that are about a text, not the text: `Auteur de l’avis`, `Review URL`. */
const ASIDE: ReadonlySet<string> = new Set(NAMES.flatMap(({ aside }) => aside));

/** Words of names under which the house speaks rather than the customer, unless the name asks for words: `Résolution`, `Property reply`. */
const HOUSE: ReadonlySet<string> = new Set(NAMES.flatMap(({ house }) => house));

/** Whether a plain name is one under which the house speaks, as far as words tell. */
export const isOfHouse = (plain: string): boolean => plain.split(' ').some((word) => HOUSE.has(word));

const ROLES: readonly ColumnRole[] = [
  ...(['leftAt', 'churned', 'id', 'respondent', 'at', 'lang', 'channel', 'source', 'journey', 'step', 'weight'] as const),
  ...(['rating', 'contact', 'technical', 'text'] as const),
];

const PLACES: ReadonlyMap<ColumnRole, ReadonlyMap<string, number>> = new Map(
  ROLES.map((role) => [role, new Map(NAMES.flatMap((names) => names[role].map((name, place) => [name, place] as const)))]),
);

/** Roles whose names are known within longer ones too: `Votre commentaire sur la livraison`. */
const WITHIN: readonly ColumnRole[] = ['text', 'rating'];

/** How well a plain name fits a role: its place in the role's list, 0 the best; undefined when it is none of them. */
export function fitOf(plain: string, role: ColumnRole): number | undefined {
  const places = PLACES.get(role);
  const exact = places?.get(plain);
  if (exact !== undefined || !WITHIN.includes(role)) return exact;
  if (role === 'text' && plain.split(' ').some((word) => ASIDE.has(word))) return undefined;
  const words = ` ${plain} `;
  return [...(places ?? [])].find(([name]) => words.includes(` ${name} `))?.[1];
}

/** Whether a plain name is, as a whole, what columns are called. */
export const isColumnName = (plain: string): boolean => ROLES.some((role) => PLACES.get(role)?.has(plain));

/** The first role that a column's plain name fits; null when it says nothing. */
export const roleOfName = (plain: string): ColumnRole | null => ROLES.find((role) => fitOf(plain, role) !== undefined) ?? null;
