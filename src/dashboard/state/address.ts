import { signal } from '@preact/signals';

/** Where the reader is: a path and its query, which holds what the pickers say. A key is never in it. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** Values for a query by name; several are repeated, null takes the name out. */
export type QueryChanges = Readonly<Record<string, string | readonly string[] | null>>;

const read = (): Address => ({ path: location.pathname, query: new URLSearchParams(location.search) });

/** The address of the page, as a signal. */
export const address = signal<Address>(read());
addEventListener('popstate', () => {
  address.value = read();
});

const SCOPE = ['project', 'period', 'from', 'to', 'lang', 'channel', 'source', 'band', 'prompted'];

/** Whether a name of the query is one of those that follow the reader from page to page. */
const isScope = (name: string): boolean => SCOPE.includes(name) || name.startsWith('segment.');

/** The address of a page with the scope of the present one, and these changes. */
export function hrefTo(path: string, changes: QueryChanges = {}): string {
  const same = path === address.value.path;
  const query = new URLSearchParams([...address.value.query].filter(([name]) => same || isScope(name)));
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of value === null ? [] : [value].flat()) query.append(name, one);
  }
  return query.size === 0 ? path : `${path}?${query}`;
}

/** Goes to an address; `replace` leaves no step to go back to. */
export function go(href: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  address.value = read();
}

/** Changes the query of the present page: a step that the back button undoes. */
export const setQuery = (changes: QueryChanges, options?: { readonly replace?: boolean }): void =>
  go(hrefTo(address.value.path, changes), options);
