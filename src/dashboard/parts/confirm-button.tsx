import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** What the button takes. */
export interface ConfirmButtonProps {
  /** What it does: “Revoke”. */
  readonly label: string;
  /** Names what it does it to, for those who do not see the row: “Revoke Survey tool”. */
  readonly name: string;
  /** Asked before it is done. */
  readonly question: string;
  readonly cancel: string;
  readonly onConfirm: () => void;
}

/** A button for what cannot be undone: it asks once more, and the keyboard goes along. */
export function ConfirmButton({ label, name, question, cancel, onConfirm }: ConfirmButtonProps): JSX.Element {
  const [asking, ask] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    if (asking) sure.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" aria-label={name} onClick={() => ask(true)}>
        {label}
      </button>
    );
  }
  const confirm = () => {
    ask(false);
    onConfirm();
  };
  return (
    <span class="confirm" role="alert">
      <span>{question}</span>
      <button type="button" ref={sure} aria-label={name} onClick={confirm}>
        {label}
      </button>
      <button type="button" class="quiet" onClick={() => ask(false)}>
        {cancel}
      </button>
    </span>
  );
}
