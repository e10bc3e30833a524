import type { ComponentType } from 'preact';
import { dictionary } from '../words/dictionary.ts';
import type { PageProps } from './page-props.ts';

/** A page of the dashboard. */
export interface Page {
  /** Its path without the slash; what follows in the address is the page’s own. The service serves those of src/http/dashboard-paths.ts. */
  readonly id: string;
  /** Where it stands in the navigation. */
  readonly group: 'understand' | 'act' | 'feed' | 'arrange';
  /** Its name there, in the reader’s language. */
  readonly name: () => string;
  /** It is about a project: without any there is nothing to show, and the first steps are shown instead. */
  readonly aboutProject: boolean;
  /** Loads it, when it is first gone to. */
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
}

const named = (en: string, fr: string) => {
  const name = dictionary({ en: { name: en }, fr: { name: fr } });
  return () => name().name;
};

/** Every page, in the order of the navigation. To add one: copy a row, and a folder beside this file. */
export const PAGES: readonly Page[] = [
  {
    id: 'overview',
    group: 'understand',
    name: named('Overview', 'Vue d’ensemble'),
    aboutProject: true,
    load: () => import('./overview/overview.tsx'),
  },
  {
    id: 'priorities',
    group: 'understand',
    name: named('Priorities', 'Priorités'),
    aboutProject: true,
    load: () => import('./priorities/priorities.tsx'),
  },
  {
    id: 'touchpoints',
    group: 'understand',
    name: named('Touchpoints', 'Points de contact'),
    aboutProject: true,
    load: () => import('./touchpoints/touchpoints.tsx'),
  },
  {
    id: 'verbatims',
    group: 'understand',
    name: named('Verbatims', 'Verbatims'),
    aboutProject: true,
    load: () => import('./verbatims/verbatims.tsx'),
  },
  {
    id: 'compare',
    group: 'understand',
    name: named('Compare', 'Comparer'),
    aboutProject: true,
    load: () => import('./compare/compare.tsx'),
  },
  {
    id: 'journey',
    group: 'understand',
    name: named('Journey', 'Parcours'),
    aboutProject: true,
    load: () => import('./journey/journey.tsx'),
  },
  {
    id: 'import',
    group: 'feed',
    name: named('Import', 'Import'),
    aboutProject: true,
    load: () => import('./import/import.tsx'),
  },
  {
    id: 'try',
    group: 'feed',
    name: named('Try', 'Essayer'),
    aboutProject: false,
    load: () => import('./try/try.tsx'),
  },
  {
    id: 'taxonomy',
    group: 'arrange',
    name: named('Taxonomy', 'Taxonomie'),
    aboutProject: true,
    load: () => import('./taxonomy/taxonomy.tsx'),
  },
  {
    id: 'settings',
    group: 'arrange',
    name: named('Settings', 'Réglages'),
    aboutProject: false,
    load: () => import('./settings/settings.tsx'),
  },
];
