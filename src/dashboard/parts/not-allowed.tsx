import type { JSX } from 'preact';
import { askForAnother } from '../data/change-key.ts';
import type { Needed } from '../state/allowed.ts';
import { words } from './not-allowed-words.ts';

/** Says, in the place of what would be refused, what kind of key it takes and how to come by one. */
export function NotAllowed({ needed }: { readonly needed: Needed }): JSX.Element {
  const t = words();
  return (
    <div class="notice">
      <p>
        {t[needed]} {t.ask}
      </p>
      <button type="button" onClick={askForAnother}>
        {t.another}
      </button>
    </div>
  );
}
