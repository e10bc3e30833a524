import type { JSX } from 'preact';
import { SearchField } from '../../parts/search-field.tsx';
import { address, setQuery } from '../../state/address.ts';
import { words } from './words.ts';

const MOST = 500;

/** The search of the verbatims, in the address. */
export function Search(): JSX.Element {
  const t = words();
  const asked = address.value.query.get('q') ?? '';
  const search = (typed: string) => setQuery({ q: typed === '' ? null : typed, open: null }, { replace: asked !== '' && typed !== '' });
  return <SearchField label={t.search} hint={t.searchHint} id="search" asked={asked} most={MOST} search={search} />;
}
