import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ScopeOfPage } from '../state/scope.ts';
import { Link } from './link.tsx';
import { PeriodPicker } from './period-picker.tsx';
import { SegmentPicker } from './segment-picker.tsx';
import { Trouble } from './trouble.tsx';
import { useSource } from './use-source.ts';
import { words } from './words.ts';

/** What the head of a page takes. */
export interface PageHeadProps {
  readonly title: string;
  /** With a scope, the pickers of period and segments stand beside the title. */
  readonly scope?: ScopeOfPage;
  /** What the page is about at present, in a sentence. */
  readonly children?: ComponentChildren;
}

/** What the figures are of, on paper, where pickers say nothing. */
const Source = (): JSX.Element => <p class="on-paper">{useSource()}</p>;

/** The title of a page, what it is about, and the pickers. The focus of who has just arrived goes to the title, so that it is read out. */
export function PageHead({ title, scope, children }: PageHeadProps): JSX.Element {
  const t = words();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.activeElement?.id === 'main') heading.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <div class="page-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {scope !== undefined && <Source />}
        {children}
      </div>
      {scope !== undefined && (
        <div class="pickers">
          <PeriodPicker scope={scope} />
          {scope.project !== null && <SegmentPicker project={scope.project} />}
        </div>
      )}
      {scope?.trouble != null && <Trouble {...scope.trouble} />}
      {scope?.isEmpty && (
        <p class="notice">
          {t.noVerbatims} <Link to="/import">{t.importFile}</Link> · <Link to="/settings">{t.connectTool}</Link>
        </p>
      )}
    </div>
  );
}
