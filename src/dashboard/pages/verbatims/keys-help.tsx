import type { JSX, RefObject } from 'preact';
import { useId } from 'preact/hooks';
import { letLettersWork, lettersWork } from './letters-work.ts';
import { words } from './words.ts';

/** The keys for reading, in a dialog. */
export function KeysHelp({ dialog }: { readonly dialog: RefObject<HTMLDialogElement | null> }): JSX.Element {
  const t = words();
  const id = useId();
  const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
    [['↓', 'j'], t.keys.next],
    [['↑', 'k'], t.keys.before],
    [[t.keys.home, t.keys.end], t.keys.ends],
    [[t.keys.enter], t.keys.open],
    [[t.keys.escape], t.keys.close],
    [['/'], t.keys.search],
    [['?'], t.keys.help],
  ];
  return (
    <dialog ref={dialog} class="keys" aria-labelledby={id}>
      <h2 id={id}>{t.keysTitle}</h2>
      <dl>
        {keys.map(([some, what]) => (
          <div key={what}>
            <dt>
              {some.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <label>
        <input type="checkbox" checked={lettersWork.value} onChange={({ currentTarget }) => letLettersWork(currentTarget.checked)} />
        {t.letters}
      </label>
      <form method="dialog">
        <button type="submit" class="main">
          {t.closeKeys}
        </button>
      </form>
    </dialog>
  );
}
