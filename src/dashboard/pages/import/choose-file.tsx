import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { isWorkbook, LARGEST_WORKBOOK } from './file-form.ts';
import { words } from './words.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.ndjson,.jsonl,text/csv,application/x-ndjson';

/** Takes a file: chosen, or dropped. */
export function ChooseFile({ onChoose }: { readonly onChoose: (file: File) => void }): JSX.Element {
  const t = words();
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState(false);
  const id = useId();
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    const refused = isWorkbook(file) && file.size > LARGEST_WORKBOOK;
    setTooLarge(refused);
    if (!refused) onChoose(file);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer?.files[0]);
  };
  return (
    <>
      <label class={`drop-file ${over ? 'over' : ''}`} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop}>
        <svg viewBox="0 0 48 48" aria-hidden="true">
          <path d="M12 4h17l9 9v31H12zM29 4v9h9M25 37V21m-6 6 6-6 6 6" />
        </svg>
        <span class="button">{t.choose}</span>
        <span aria-hidden="true">{t.drop}</span>
        <input
          type="file"
          class="unseen"
          accept={ACCEPTED}
          aria-describedby={id}
          onChange={({ currentTarget }) => take(currentTarget.files?.[0])}
        />
        <span id={id} class="aside">
          {t.kinds}
        </span>
      </label>
      {tooLarge && (
        <p class="notice" role="alert">
          {t.tooLarge}
        </p>
      )}
    </>
  );
}
