import { address, setQuery } from '../../state/address.ts';

/** What can be unfolded, by the name of the query field that holds what is: groups, families of touchpoints, the words of one. */
export type Foldable = 'group' | 'open' | 'words';

/** Whether the address says that it is unfolded. */
export const isUnfolded = (what: Foldable, id: string): boolean => address.value.query.getAll(what).includes(id);

/** Unfolds or folds, in the address: a link shows what its sender saw. It leaves no step to go back to. */
export function unfold(what: Foldable, id: string, unfolded: boolean): void {
  const others = address.value.query.getAll(what).filter((one) => one !== id);
  setQuery({ [what]: unfolded ? [...others, id] : others }, { replace: true });
}
