import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../parts/link.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { address } from '../state/address.ts';
import { useProject } from '../state/project.ts';
import { FirstSteps } from './first-steps.tsx';
import { pageAt } from './navigation.tsx';
import { usePageComponent } from './use-page-component.ts';
import { words } from './words.ts';

/**
 * Moves the focus to the title of a page that is gone to, so that it is read out, or to its start until the title is there; not of the
 * first page, and not out of a choice that led there.
 */
function useFocusOnArrival(path: string): void {
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    scrollTo(0, 0);
    if (document.activeElement?.matches('select') === true) return;
    const main = document.getElementById('main');
    (main?.querySelector<HTMLElement>('h1[tabindex]') ?? main)?.focus({ preventScroll: true });
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
  const [Component, again] = usePageComponent(page);
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
