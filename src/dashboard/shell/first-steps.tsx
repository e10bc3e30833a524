import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Trouble as TroubleKind, troubleOf } from '../data/answer.ts';
import { refreshAnswers } from '../data/use-answer.ts';
import { PAGES } from '../pages/pages.ts';
import { Link } from '../parts/link.tsx';
import { NotAllowed } from '../parts/not-allowed.tsx';
import { PackChoices } from '../parts/pack-choices.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { go } from '../state/address.ts';
import { useAllowed } from '../state/allowed.ts';
import { client } from '../state/session.ts';
import { kebab } from '../words/kebab.ts';
import { words } from './first-steps-words.ts';

/** What is shown where there is no project to speak of: the sample project, one’s own, or, where another was asked for, those there are. */
export function FirstSteps({ asked, empty }: { readonly asked: string | null; readonly empty: boolean }): JSX.Element {
  const t = words();
  const mayBegin = useAllowed()('administrator');
  const [name, setName] = useState('');
  const [packs, choose] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<TroubleKind | null>(null);
  const afterwards = PAGES.some(({ id }) => id === 'import') ? '/import' : '/overview';

  const attempt = async (act: () => Promise<unknown>, href: string) => {
    setBusy(true);
    setTrouble(null);
    try {
      await act();
      refreshAnswers();
      go(href);
    } catch (error) {
      setTrouble(troubleOf(error));
    } finally {
      setBusy(false);
    }
  };
  const loadDemo = () => attempt(() => client.projects.demo(), '/overview?project=demo');
  const make = (event: Event) => {
    event.preventDefault();
    const project = kebab(name);
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (project !== '')
      void attempt(() => client.projects.put({ project, body: { name, packs, timezone: timeZone } }), `${afterwards}?project=${project}`);
  };

  return (
    <div class="first-steps narrow">
      <h1>{empty ? t.title : t.unknown(asked ?? '')}</h1>
      {!empty && (
        <p>
          <Link to="/overview" query={{ project: null }}>
            {t.others}
          </Link>
        </p>
      )}
      {empty && mayBegin && <p class="lead">{t.lead}</p>}
      {trouble !== null && <Trouble trouble={trouble} forget={() => setTrouble(null)} />}
      {empty && !mayBegin && <NotAllowed needed="administrator" />}
      {empty && mayBegin && (
        <>
          <section>
            <h2>{t.demo}</h2>
            <p>{t.demoWhat}</p>
            <button type="button" class="main" disabled={busy} onClick={loadDemo}>
              {busy ? t.busy : t.demoLoad}
            </button>
          </section>
          <form onSubmit={make}>
            <h2>{t.own}</h2>
            <p>{t.ownWhat}</p>
            <label>
              {t.name}
              <input required maxLength={200} value={name} onInput={({ currentTarget }) => setName(currentTarget.value)} />
            </label>
            <PackChoices title={t.packs} lead={t.packsWhat} chosen={packs} choose={choose} brief />
            <button type="submit" disabled={busy || kebab(name) === ''}>
              {t.make}
            </button>
          </form>
        </>
      )}
      <p class="aside">
        {t.byApi} <a href="/docs">{t.docs}</a>
      </p>
    </div>
  );
}
