import type { JSX } from 'preact';
import type { MadeConnector } from '../../../client/api.ts';
import { Snippet } from '../../parts/snippet.tsx';
import { words } from './connector-words.ts';
import { isTool, toolName } from './make-connector.tsx';

/** What the view takes. */
export interface MadeViewProps {
  readonly connector: MadeConnector;
  /** The secret that was given; empty where none was. */
  readonly secret: string;
  readonly onDone: () => void;
}

const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** A connector as made: what to paste in the tool, shown this once. */
export function MadeView({ connector: { tool, path, signed, token }, secret, onDone }: MadeViewProps): JSX.Element {
  const t = words();
  const url = `${location.origin}${path}${!signed && token !== null ? `/${token}` : ''}`;
  const curl = `curl -X POST ${quoted(url)} \\\n  -H 'content-type: application/json' \\\n  -d '{"id": "1", "text": "…"}'`;
  return (
    <div class="notice once" role="status">
      <p>{signed ? t.onceSigned : t.once}</p>
      <Snippet label={t.addressOf(toolName(tool))} text={url} />
      {secret !== '' && <Snippet label={t.secretOf} text={secret} />}
      {isTool(tool) ? <p>{t.where[tool]}</p> : !signed && <Snippet label={t.curl} text={curl} />}
      <button type="button" onClick={onDone}>
        {t.done}
      </button>
    </div>
  );
}
