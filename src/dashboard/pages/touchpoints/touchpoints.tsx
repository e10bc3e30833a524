import type { JSX } from 'preact';
import type { PageProps } from '../page-props.ts';
import { TouchpointList } from './list.tsx';
import { TouchpointView } from './touchpoint.tsx';

/** All touchpoints, or the one that the address names. */
export default function TouchpointsPage({ project, rest: [id] }: PageProps): JSX.Element {
  return id === undefined ? <TouchpointList project={project} /> : <TouchpointView key={id} project={project} id={id} />;
}
