import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { NotAllowed } from '../../parts/not-allowed.tsx';
import { PageHead } from '../../parts/page-head.tsx';
import { address } from '../../state/address.ts';
import { useAllowed } from '../../state/allowed.ts';
import { useProject } from '../../state/project.ts';
import type { PageProps } from '../page-props.ts';
import { ChooseFile } from './choose-file.tsx';
import { EarlierImports } from './earlier-imports.tsx';
import { ImportView } from './import-view.tsx';
import { Prepare } from './prepare.tsx';
import { words } from './words.ts';

/** From a file to verbatims: choose it, see how it would be read, correct that, import it, follow it. */
export default function ImportPage({ project }: PageProps): JSX.Element {
  const t = words();
  const [file, setFile] = useState<File | null>(null);
  const timeZone = useProject().project?.timezone ?? 'UTC';
  const mayImport = useAllowed()('ingest');
  const shown = address.value.query.get('import');
  useEffect(() => {
    if (shown !== null) setFile(null); // what was chosen has become an import
  }, [shown]);
  return (
    <>
      <PageHead title={t.title}>
        <p>{t.lead}</p>
      </PageHead>
      {!mayImport ? (
        <NotAllowed needed="ingest" />
      ) : shown !== null ? (
        <ImportView key={shown} project={project} id={shown} />
      ) : file !== null ? (
        <Prepare key={`${file.name} ${file.lastModified} ${file.size}`} project={project} file={file} onAnother={() => setFile(null)} />
      ) : (
        <ChooseFile onChoose={setFile} />
      )}
      {file === null && mayImport && <EarlierImports project={project} timeZone={timeZone} />}
    </>
  );
}
