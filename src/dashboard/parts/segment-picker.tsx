import type { JSX } from 'preact';
import { address, setQuery } from '../state/address.ts';
import { pickedFilters } from '../state/scope.ts';
import { FilterChoices } from './filter-choices.tsx';
import { words } from './words.ts';

/** Chooses whose verbatims the page is about, in the address. */
export const SegmentPicker = ({ project }: { readonly project: string }): JSX.Element => (
  <FilterChoices project={project} name={words().segments} picked={pickedFilters(address.value.query)} change={setQuery} />
);
