import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { stopsOf } from './stops.ts';

/**
 * Follows the verbatim that the focus is in. When one goes from the list (removed, or no longer among those picked), the one in its place
 * follows it, and gets its focus, so that a reader with a keyboard is not thrown to the top of the page.
 */
export function useHeir(place: RefObject<HTMLElement | null>, current: string | null, set: (id: string | null) => void): void {
  useEffect(() => {
    const list = place.current;
    if (list === null) return;
    const placeOf = () => stopsOf(list).findIndex(({ dataset }) => dataset.id === current);
    let last = placeOf();
    let within = list.contains(document.activeElement);
    const entered = ({ target }: FocusEvent) => {
      within = true;
      const id = (target as Element).closest<HTMLElement>('article[data-id]')?.dataset.id;
      if (id !== undefined) set(id);
    };
    const left = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget !== null) within = list.contains(relatedTarget as Element);
    };
    const changed = new MutationObserver(() => {
      if (current === null) return;
      const at = placeOf();
      if (at >= 0) {
        last = at;
        return;
      }
      const all = stopsOf(list);
      const heir = all[Math.min(last, all.length - 1)];
      if (within && document.activeElement === document.body) heir?.focus();
      else set(heir?.dataset.id ?? null);
    });
    changed.observe(list, { childList: true, subtree: true });
    list.addEventListener('focusin', entered);
    list.addEventListener('focusout', left);
    return () => {
      changed.disconnect();
      list.removeEventListener('focusin', entered);
      list.removeEventListener('focusout', left);
    };
  }, [place, current, set]);
}
