/** The first parts of the paths that are pages of the dashboard (src/dashboard/pages/pages.ts). All answer the same document. */
export const DASHBOARD_PATHS = [
  'overview',
  'priorities',
  'touchpoints',
  'verbatims',
  'compare',
  'journey',
  'import',
  'try',
  'taxonomy',
  'settings',
] as const;
