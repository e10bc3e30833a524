import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PAGES, type Page } from '../pages/pages.ts';
import { Link } from '../parts/link.tsx';
import { address } from '../state/address.ts';
import { ThemeSwitch } from './theme-switch.tsx';
import { words } from './words.ts';

const GROUPS = ['understand', 'act', 'feed', 'arrange'] as const;

/** The page that a path leads to; the first for `/`, null where there is none. */
export function pageAt(path: string): Page | null {
  const [, id = ''] = path.split('/');
  return (id === '' ? PAGES[0] : PAGES.find((page) => page.id === id)) ?? null;
}

/** The pages, by what one does there. On a narrow screen they stand behind a button. */
export function Navigation(): JSX.Element {
  const t = words();
  const [open, show] = useState(false);
  const here = pageAt(address.value.path);
  const groups = GROUPS.map((group) => ({ group, pages: PAGES.filter((page) => page.group === group) })).filter(
    ({ pages }) => pages.length,
  );
  return (
    <nav class="pages" aria-label={t.pages}>
      <button type="button" class="menu" aria-expanded={open} aria-controls="pages" onClick={() => show(!open)}>
        {t.menu}
        <span>{here?.name()}</span>
      </button>
      <div id="pages" class={open ? 'open' : ''}>
        {groups.map(({ group, pages }) => (
          <section key={group}>
            <h2 id={`nav-${group}`}>{t.groups[group]}</h2>
            <ul aria-labelledby={`nav-${group}`}>
              {pages.map((page) => (
                <li key={page.id}>
                  <Link to={`/${page.id}`} current={page === here} onFollow={() => show(false)}>
                    {page.name()}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <div class="foot">
          <ThemeSwitch />
          <a href="/docs">{t.api}</a>
        </div>
      </div>
    </nav>
  );
}
