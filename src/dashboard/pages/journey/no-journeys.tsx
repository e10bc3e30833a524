import type { JSX } from 'preact';
import { Link } from '../../parts/link.tsx';
import { Panel } from '../../parts/panel.tsx';
import { address } from '../../state/address.ts';
import { useProject } from '../../state/project.ts';
import { words } from './words.ts';

const SAMPLE = 'demo-claims';

/** What a verbatim says of its journey. */
export const JOURNEY_EXAMPLE = '"journey": { "id": "claim-4711", "step": 2 }';

/** What to do where no verbatim says which journey it is of. */
export function NoJourneys({ isWhole }: { readonly isWhole: boolean }): JSX.Element {
  const t = words();
  const { projects, project } = useProject();
  const hasSample = project?.id !== SAMPLE && projects.value?.items.some(({ id }) => id === SAMPLE);
  const without = Object.fromEntries([...address.value.query.keys()].map((name) => [name, null]));
  return (
    <Panel title={t.none} lead={t.noneWhat}>
      <p>
        <code>{JOURNEY_EXAMPLE}</code>
      </p>
      <p class="ways">
        {!isWhole && (
          <Link to="/journey" query={{ period: 'all', from: null, to: null }}>
            {t.allTime}
          </Link>
        )}
        {hasSample && (
          <Link to="/journey" query={{ ...without, project: SAMPLE, period: 'all', by: 'channelOfSale' }}>
            {t.sample}
          </Link>
        )}
      </p>
      <p class="aside">{t.noneElse}</p>
    </Panel>
  );
}
