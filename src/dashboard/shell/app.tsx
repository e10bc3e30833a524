import type { JSX } from 'preact';
import { keyWanted } from '../state/session.ts';
import { Header } from './header.tsx';
import { KeyEntry } from './key-entry.tsx';
import { Navigation } from './navigation.tsx';
import { OutOfReach } from './out-of-reach.tsx';
import { PageOutlet } from './page-outlet.tsx';
import { words } from './words.ts';

/** The whole page: header, navigation, and the page gone to, or the question for a key. */
export function App(): JSX.Element {
  const t = words();
  return (
    <>
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Header />
      <Navigation />
      <main id="main" tabIndex={-1}>
        <OutOfReach />
        {keyWanted.value ? <KeyEntry /> : <PageOutlet />}
      </main>
    </>
  );
}
