import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageProps } from '../pages/page-props.ts';
import type { Page } from '../pages/pages.ts';

const EVERY = 5_000;
const LONGEST = 60_000;

const loaded = new Map<string, ComponentType<PageProps>>();

/** Whether loading all anew may help: the service answers, and it was not just done. */
async function mayReload(): Promise<boolean> {
  const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (arrival?.type === 'reload' && performance.now() < LONGEST) return false;
  return fetch('/').then(
    ({ ok }) => ok,
    () => false,
  );
}

/**
 * The component of a page, loaded when it is first gone to: null until then, `failed` while it cannot be had, which is tried again later
 * and later, and at once when the network is back or the function is called. Browsers keep in mind what could not be loaded, and another
 * version of the service has other files: once it answers, all is loaded anew. What the reader sees is in the address.
 */
export function usePageComponent(page: Page | null): [ComponentType<PageProps> | 'failed' | null, () => void] {
  const [, show] = useState({});
  const [failed, fail] = useState<Page | null>(null);
  const again = useRef(() => {});
  useEffect(() => {
    if (page === null || loaded.has(page.id)) return;
    let left = false;
    let failures = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const attempt = async () => {
      clearTimeout(timer);
      try {
        loaded.set(page.id, (await page.load()).default);
        if (!left) show({});
      } catch {
        if (left) return;
        fail(page);
        timer = setTimeout(attempt, Math.min(EVERY * 2 ** failures, LONGEST));
        failures += 1;
        if ((await mayReload()) && !left) location.reload();
      }
    };
    again.current = () => {
      fail(null);
      void attempt();
    };
    void attempt();
    addEventListener('online', attempt);
    return () => {
      left = true;
      clearTimeout(timer);
      removeEventListener('online', attempt);
    };
  }, [page]);
  return [page === null ? null : (loaded.get(page.id) ?? (failed === page ? 'failed' : null)), () => again.current()];
}
