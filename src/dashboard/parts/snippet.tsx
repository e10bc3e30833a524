import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { dictionary } from '../words/dictionary.ts';

const words = dictionary({
  en: { copy: 'Copy', copied: 'Copied', select: 'Selected: copy it with the keyboard.' },
  fr: { copy: 'Copier', copied: 'Copié', select: 'Sélectionné : copiez au clavier.' },
});

/** What a snippet takes. */
export interface SnippetProps {
  /** What it is: “Address”. */
  readonly label: string;
  readonly text: string;
}

/** Text to paste elsewhere, with a button that copies it; where the browser does not let us, it is selected instead. */
export function Snippet({ label, text }: SnippetProps): JSX.Element {
  const t = words();
  const [said, say] = useState('');
  const code = useRef<HTMLElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      say(t.copied);
    } catch {
      if (code.current !== null) getSelection()?.selectAllChildren(code.current);
      say(t.select);
    }
  };
  return (
    <figure class="snippet">
      <figcaption>{label}</figcaption>
      <pre>
        <code ref={code}>{text}</code>
      </pre>
      <div>
        <button type="button" onClick={copy} aria-label={`${t.copy} – ${label}`}>
          {t.copy}
        </button>{' '}
        <span role="status">{said}</span>
      </div>
    </figure>
  );
}
