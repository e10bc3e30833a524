import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ConnectorInput, MadeConnector } from '../../../client/api.ts';
import { useAttempt } from '../../data/use-attempt.ts';
import { Trouble } from '../../parts/trouble.tsx';
import { client } from '../../state/session.ts';
import { kebab } from '../../words/kebab.ts';
import { words } from './connector-words.ts';

const TOOLS = {
  typeform: 'Typeform',
  tally: 'Tally',
  formbricks: 'Formbricks',
  zendesk: 'Zendesk',
  trustpilot: 'Trustpilot',
  'google-forms': 'Google Forms',
} as const;
const OTHER = '';
const MAPPING = '{"id": "id", "texts": [{"from": "text", "question": "?"}]}';

/** Whether a tool has a payload of its own, which needs no mapping. */
export const isTool = (tool: string): tool is keyof typeof TOOLS => Object.hasOwn(TOOLS, tool);

/** What a tool is called: its id where it is one of the reader’s own. */
export const toolName = (tool: string): string => (isTool(tool) ? TOOLS[tool] : tool);

/** A secret of 32 random bytes, as Standard Webhooks writes them, which suits every tool. */
function makeSecret(): string {
  return `whsec_${btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))}`;
}

const parsed = (text: string): ConnectorInput['mapping'] | undefined => {
  try {
    return JSON.parse(text) as ConnectorInput['mapping'];
  } catch {
    return undefined;
  }
};

/** What the form takes. */
export interface MakeConnectorProps {
  readonly project: string;
  readonly onMade: (connector: MadeConnector, secret: string) => void;
}

/** Lets a tool post: which one, the secret it signs with, and for another source where its fields are. */
export function MakeConnector({ project, onMade }: MakeConnectorProps): JSX.Element {
  const t = words();
  const [tool, setTool] = useState<string>('typeform');
  const [name, setName] = useState('');
  const [secret, setSecret] = useState('');
  const [mapping, setMapping] = useState(MAPPING);
  const { busy, trouble, run, forget } = useAttempt();
  const id = tool === OTHER ? kebab(name).slice(0, 40) : tool;
  const known = tool === OTHER ? parsed(mapping) : null;
  const isReady = id !== '' && known !== undefined;
  const make = (event: Event) => {
    event.preventDefault();
    if (!isReady) return;
    const body = { ...(secret === '' ? {} : { secret }), ...(tool === OTHER ? { mapping: known } : {}), rotate: secret === '' };
    void run(async () => onMade(await client.connectors.put({ project, tool: id, body }), secret));
  };
  return (
    <form class="settings-form" onSubmit={make}>
      <label>
        {t.tool}
        <select value={tool} onChange={({ currentTarget }) => setTool(currentTarget.value)}>
          {Object.entries(TOOLS).map(([one, called]) => (
            <option key={one} value={one}>
              {called}
            </option>
          ))}
          <option value={OTHER}>{t.other}</option>
        </select>
      </label>
      <label>
        {t.secret}
        <input
          autocomplete="off"
          spellcheck={false}
          pattern="[\x21-\x7e]{8,500}"
          value={secret}
          onInput={({ currentTarget }) => setSecret(currentTarget.value.trim())}
        />
        <small>{t.secretWhat}</small>
      </label>
      {tool === OTHER && (
        <>
          <label>
            {t.otherName}
            <input required maxLength={40} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
          </label>
          <label class="wide">
            {t.mapping}
            <textarea rows={4} spellcheck={false} value={mapping} onInput={({ currentTarget }) => setMapping(currentTarget.value)} />
            {known === undefined && <small role="alert">{t.mappingWrong}</small>}
          </label>
        </>
      )}
      {trouble !== null && <Trouble trouble={trouble} forget={forget} />}
      <p class="actions wide">
        <button type="submit" class="main" disabled={busy || !isReady}>
          {t.make}
        </button>
        <button type="button" onClick={() => setSecret(makeSecret())}>
          {t.generate}
        </button>
      </p>
    </form>
  );
}
