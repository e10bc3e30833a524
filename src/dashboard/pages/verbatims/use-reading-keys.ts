import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { address, setQuery } from '../../state/address.ts';
import { lettersWork } from './letters-work.ts';
import { STOP, stopsOf } from './stops.ts';
import { useHeir } from './use-heir.ts';

const LETTERS = { j: 'ArrowDown', k: 'ArrowUp' } as const;
const ARROWS = ['ArrowDown', 'ArrowUp', 'Home', 'End'];
const isLetter = (key: string): key is keyof typeof LETTERS => Object.hasOwn(LETTERS, key);

/**
 * Reading with the keyboard: down and up (or j and k) go from verbatim to verbatim and to the button for more, Home and End to the first
 * and the last, Enter opens and closes, Escape closes, / goes to the search, ? asks for help. Arrows work on a verbatim alone, so that
 * elsewhere they scroll; letters and signs wherever nothing is typed, unless the reader turned them off. Answers the id of the verbatim
 * that was last gone to, null before any.
 */
export function useReadingKeys(place: RefObject<HTMLElement | null>, help: () => void): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useHeir(place, current, setCurrent);
  useEffect(() => {
    const stops = () => stopsOf(place.current);
    const opened = () => address.peek().query.get('open');
    const article = (id: string | null) => (id === null ? undefined : stops().find((stop) => stop.dataset.id === id));

    function step(key: string, from: HTMLElement | undefined): boolean {
      const all = stops();
      const at = from === undefined ? -1 : all.indexOf(from);
      const to = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: all.length - 1 }[key];
      const stop = to === undefined ? undefined : all[to];
      stop?.focus();
      return stop !== undefined;
    }

    function press(key: string, target: Element): boolean {
      const here = target.closest<HTMLElement>(STOP) ?? undefined;
      const id = here?.dataset.id;
      if (here === target && ARROWS.includes(key)) return step(key, here);
      if (here === target && key === 'Enter' && id !== undefined) {
        setQuery({ open: opened() === id ? null : id }, { replace: true });
        return true;
      }
      if (key === 'Escape' && opened() !== null) {
        article(opened())?.focus();
        setQuery({ open: null }, { replace: true });
        return true;
      }
      if (!lettersWork.peek()) return false;
      if (isLetter(key)) return step(LETTERS[key], here ?? article(current));
      if (key === '/') document.getElementById('search')?.focus();
      else if (key === '?') help();
      else return false;
      return true;
    }

    function pressed(event: KeyboardEvent): void {
      const target = event.target as Element;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || target.closest('dialog')) return;
      const leaving = event.key === 'Escape' && target.id === 'search';
      if (!leaving && target.closest('input, textarea, select')) return;
      const done = leaving ? step('Home', undefined) : press(event.key, target);
      if (done) event.preventDefault();
    }

    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [place, help, current]);
  return current;
}
