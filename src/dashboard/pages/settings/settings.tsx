import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { StoredProject } from '../../../client/api.ts';
import { NotAllowed } from '../../parts/not-allowed.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Snippet } from '../../parts/snippet.tsx';
import { Trouble } from '../../parts/trouble.tsx';
import { setQuery } from '../../state/address.ts';
import { useAllowed } from '../../state/allowed.ts';
import { forgetProject, useProject } from '../../state/project.ts';
import { percent } from '../../words/format.ts';
import { ConnectorsPanel } from './connectors-panel.tsx';
import { DeleteProject } from './delete-project.tsx';
import { DeletedNotice } from './deleted-notice.tsx';
import { KeysPanel } from './keys-panel.tsx';
import { ProjectForm } from './project-form.tsx';
import { words } from './words.ts';

function Posting({ project }: { readonly project: string }): JSX.Element {
  const t = words();
  const lines = [
    `curl -X POST '${location.origin}/v1/projects/${project}/verbatims'`,
    `  -H "authorization: Bearer $SAILLANCE_KEY"`,
    `  -H 'content-type: application/json'`,
    `  -d '${JSON.stringify({ text: t.sample, at: '2026-03-01T09:30:00Z', scores: { nps: 6 } })}'`,
  ];
  return (
    <Panel title={t.api} lead={t.apiLead}>
      <Snippet label={t.curl} text={lines.join(' \\\n')} />
      <p class="aside">
        {t.apiKey} <a href="/docs">{t.docs}</a>
      </p>
    </Panel>
  );
}

/** What is set: the project, how verbatims come into it, and the keys. */
export default function Settings(): JSX.Element {
  const t = words();
  const { projects, project } = useProject();
  const allowed = useAllowed();
  const [deleted, setDeleted] = useState<StoredProject | null>(null);
  const items = projects.value?.items ?? [];
  const forget = (gone: StoredProject) => {
    forgetProject(gone);
    setDeleted(gone);
    setQuery({ project: items.find(({ id }) => id !== gone.id)?.id ?? null }, { replace: true });
  };
  const loaded = projects.value !== undefined || projects.state === 'failed';
  return (
    <>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      {!loaded ? (
        <Skeleton lines={12} slow={projects.slow} />
      ) : (
        <div class="stack">
          {projects.value === undefined && projects.trouble !== null && <Trouble trouble={projects.trouble} retry={projects.retry} />}
          {deleted !== null && <DeletedNotice key={deleted.createdAt} name={deleted.name} others={items.length > 0} />}
          {!allowed('admin') && <NotAllowed needed="admin" />}
          {project !== null && (
            <Panel title={t.project(project.name)} {...(allowed('admin') ? { lead: t.projectLead } : {})}>
              {project.replaying !== null && (
                <p role="status">
                  {t.replaying(percent(project.replaying.total === 0 ? 0 : project.replaying.done / project.replaying.total))}
                </p>
              )}
              <ProjectForm key={project.id} project={project} fixed={!allowed('admin')} />
            </Panel>
          )}
          {project !== null && <Posting key={project.id} project={project.id} />}
          {project !== null && allowed('admin') && <ConnectorsPanel key={project.id} project={project.id} />}
          {allowed('administrator') ? (
            <>
              <KeysPanel projects={items} />
              <Panel title={items.length === 0 ? t.makeFirst : t.make} lead={t.makeLead}>
                <ProjectForm
                  project={null}
                  onSaved={(id) => {
                    setDeleted(null);
                    setQuery({ project: id });
                  }}
                />
              </Panel>
            </>
          ) : (
            allowed('admin') && <NotAllowed needed="administrator" />
          )}
          {project !== null && allowed('admin') && <DeleteProject key={project.id} project={project} onDeleted={() => forget(project)} />}
        </div>
      )}
    </>
  );
}
