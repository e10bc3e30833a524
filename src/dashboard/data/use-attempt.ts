import { useState } from 'preact/hooks';
import { type Trouble, troubleOf } from './answer.ts';
import { refreshAnswers } from './use-answer.ts';

/** A change that the reader asks for: whether it is under way, and why the last one failed. */
export interface Attempt {
  readonly busy: boolean;
  readonly trouble: Trouble | null;
  /** Makes the change, then asks anew for what is shown; answers whether it was made. */
  run(act: () => Promise<unknown>): Promise<boolean>;
  /** Forgets why the last one failed. */
  forget(): void;
}

/** Holds the state of changes that are made one at a time. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  return {
    busy,
    trouble,
    forget: () => setTrouble(null),
    async run(act) {
      setBusy(true);
      setTrouble(null);
      try {
        await act();
        refreshAnswers();
        return true;
      } catch (error) {
        setTrouble(troubleOf(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
