import type { ComponentType, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Page, PageProps } from '../pages/pages.ts';
import { Link } from '../parts/link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { address } from '../state/address.ts';
import { useProject } from '../state/project.ts';
import { FirstSteps } from './first-steps.tsx';
import { pageAt } from './navigation.tsx';
import { words } from './words.ts';

type Loaded = ComponentType<PageProps> | 'failed' | null;
const loaded = new Map<string, ComponentType<PageProps>>();

function useComponent(page: Page | null): [Loaded, () => void] {
  const [, show] = useState({});
  const [failed, fail] = useState<Page | null>(null);
  const [attempt, retry] = useState(0);
  useEffect(() => {
    if (page === null || loaded.has(page.id)) return;
    page.load().then(
      (module) => {
        loaded.set(page.id, module.default);
        show({});
      },
      () => fail(page),
    );
  }, [page, attempt]);
  const again = () => {
    fail(null);
    retry(attempt + 1);
  };
  return [page === null ? null : (loaded.get(page.id) ?? (failed === page ? 'failed' : null)), again];
}

/** Moves the focus to the start of a page that is gone to, as a browser would; not of the first one. */
function useFocusOnArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    document.getElementById('main')?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [path]);
}

const decoded = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The page of the address. Going to another one moves the focus to its start and names it in the title. */
export function PageOutlet(): JSX.Element {
  const t = words();
  const page = pageAt(address.value.path);
  const { projects, project } = useProject();
  const [Component, again] = useComponent(page);
  const title = page?.name() ?? t.noPage;
  useEffect(() => {
    document.title = `${title} · Saillance`;
  }, [title]);
  useFocusOnArrival(address.value.path);

  if (page === null) {
    return (
      <div class="narrow">
        <h1>{t.noPage}</h1>
        <p>
          <Link to="/">{t.backHome}</Link>
        </p>
      </div>
    );
  }
  if (Component === 'failed') return <Trouble trouble={{ kind: 'unreached' }} retry={again} />;
  const rest = address.value.path.split('/').slice(2).filter(Boolean).map(decoded);
  if (!page.aboutProject) return Component === null ? <Skeleton /> : <Component project={project?.id ?? ''} rest={rest} />;
  if (projects.value === undefined) {
    return projects.trouble === null ? <Skeleton slow={projects.slow} /> : <Trouble trouble={projects.trouble} retry={projects.retry} />;
  }
  if (project === null) return <FirstSteps asked={address.value.query.get('project')} empty={projects.value.items.length === 0} />;
  return Component === null ? <Skeleton /> : <Component key={project.id} project={project.id} rest={rest} />;
}
