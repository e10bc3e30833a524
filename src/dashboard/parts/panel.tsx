import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

/** What a panel takes. */
export interface PanelProps {
  readonly title: string;
  /** How to read what follows, in a sentence or two. */
  readonly lead?: ComponentChildren;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A part of a page, named by its title. */
export function Panel({ title, lead, class: style = '', children }: PanelProps): JSX.Element {
  const id = useId();
  return (
    <section class={`panel ${style}`} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {children}
    </section>
  );
}
