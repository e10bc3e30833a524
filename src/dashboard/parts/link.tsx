import type { ComponentChildren, JSX } from 'preact';
import { go, hrefTo, type QueryChanges } from '../state/address.ts';

/** What a link takes. */
export interface LinkProps {
  /** A path of the dashboard, such as `/verbatims`. */
  readonly to: string;
  /** Changes of the query: the scope (project, period, segments) comes along by itself. */
  readonly query?: QueryChanges;
  readonly class?: string;
  readonly current?: boolean;
  readonly onFollow?: () => void;
  readonly children: ComponentChildren;
}

/** A link to a page of the dashboard, which keeps the scope and loads nothing anew. */
export function Link({ to, query, class: style, current = false, onFollow, children }: LinkProps): JSX.Element {
  const href = hrefTo(to, query);
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.defaultPrevented) return;
    event.preventDefault();
    onFollow?.();
    go(href);
  };
  return (
    <a href={href} class={style} aria-current={current ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
