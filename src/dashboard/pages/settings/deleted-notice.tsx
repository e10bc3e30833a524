import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Link } from '../../parts/link.tsx';
import { words } from './delete-words.ts';

/** That a project is deleted, and where to go on: with one of `others`, or from the beginning. */
export function DeletedNotice({ name, others }: { readonly name: string; readonly others: boolean }): JSX.Element {
  const t = words();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
    notice.current?.scrollIntoView({ block: 'center' });
  }, []);
  return (
    <div class="notice" role="status" tabIndex={-1} ref={notice}>
      <p>
        {t.done(name)} <Link to="/overview">{others ? t.others : t.again}</Link>
      </p>
    </div>
  );
}
