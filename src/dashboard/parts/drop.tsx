import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** What a drop takes. */
export interface DropProps {
  /** What stands on the button. */
  readonly label: ComponentChildren;
  readonly children: ComponentChildren;
}

const EDGE = 8;

/** Shifts what has unfolded as far as it would leave the screen. */
function shift(drop: HTMLDetailsElement): void {
  const choices = drop.lastElementChild as HTMLElement;
  choices.style.left = '';
  const { left, right } = choices.getBoundingClientRect();
  const beyond = Math.min(left - EDGE, 0) || Math.max(right + EDGE - document.documentElement.clientWidth, 0);
  if (beyond !== 0) choices.style.left = `${choices.offsetLeft - beyond}px`;
}

/** Choices behind a button, above what follows. It folds when one presses Escape, clicks beside it or goes on, so that it hides nothing. */
export function Drop({ label, children }: DropProps): JSX.Element {
  const place = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const leave = ({ target }: Event) => {
      if (place.current?.contains(target as Node) === false) place.current.open = false;
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, []);
  const fold = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !place.current?.open) return;
    event.stopPropagation();
    place.current.open = false;
    place.current.querySelector('summary')?.focus();
  };
  return (
    <details class="drop" ref={place} onKeyDown={fold} onToggle={({ currentTarget }) => currentTarget.open && shift(currentTarget)}>
      <summary>{label}</summary>
      <div>{children}</div>
    </details>
  );
}
