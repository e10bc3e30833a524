/** What the focus stops at in the list: a verbatim, or the button for more. */
export const STOP = 'article[data-id], button.more-verbatims';

/** The stops of a list, from top to bottom. */
export const stopsOf = (list: HTMLElement | null): readonly HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>(STOP) ?? [])];
