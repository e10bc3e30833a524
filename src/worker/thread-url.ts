/**
 * Where a thread's compiled file is: `./store-writer.ts` from a module in `src/` or in `dist/` is `dist/…/store-writer.js`, so that tests
 * that run the sources start the threads of the last build.
 */
export function threadUrl(file: string, from: string): URL {
  const url = new URL(file.replace(/\.ts$/, '.js'), from);
  const inSources = url.pathname.lastIndexOf('/src/');
  if (from.endsWith('.ts') && inSources >= 0) {
    url.pathname = `${url.pathname.slice(0, inSources)}/dist/${url.pathname.slice(inSources + '/src/'.length)}`;
  }
  return url;
}
