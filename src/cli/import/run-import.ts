import { basename, extname } from 'node:path';
import type { ImportAnswer } from '../../schemas/import.ts';
import { EXIT, Fault } from '../exit.ts';
import { interrupts } from '../interrupts.ts';
import { download } from '../service/download.ts';
import type { Service } from '../service/service.ts';
import { createProgressBar } from '../terminal/progress-bar.ts';
import { grouped } from '../terminal/progress-line.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { writeFile } from '../write-file.ts';
import { followImport } from './follow-import.ts';
import { type ImportOptions, postFile } from './post-file.ts';

/** What came of an import, in one line. */
function outcomeOf({ counts }: ImportAnswer, { say }: Terminal): string {
  const { read, accepted, updated, duplicates, rejected } = counts;
  const parts = [
    say({ en: `rows read ${grouped(read)}`, fr: `lignes lues ${grouped(read)}` }),
    say({ en: `verbatims accepted ${grouped(accepted)}`, fr: `verbatims acceptés ${grouped(accepted)}` }),
    say({ en: `updated ${grouped(updated)}`, fr: `mis à jour ${grouped(updated)}` }),
    say({ en: `duplicates ${grouped(duplicates)}`, fr: `doublons ${grouped(duplicates)}` }),
    say({ en: `refused ${grouped(rejected)}`, fr: `refusés ${grouped(rejected)}` }),
  ];
  return parts.join(', ');
}

/** Takes a file in, follows it to its end and tells what came of it; exit codes 3 where rows were refused, 130 where it was interrupted. */
export async function runImport(service: Service, base: string, file: string, options: ImportOptions, terminal: Terminal): Promise<void> {
  const { out, tell, say, errorColours } = terminal;
  const bar = createProgressBar(terminal);
  const stop = interrupts();
  const begun = await postFile<ImportAnswer>(service, base, file, options, terminal.language, bar, stop);
  const path = `${base}/${encodeURIComponent(begun.id)}`;
  const ended = await followImport(service, path, terminal.language, bar, stop).finally(bar.end);
  const { state, failure, counts, rejected } = ended;
  await out(`${basename(file)}: ${outcomeOf(ended, terminal)}\n`);
  for (const { line, detail } of rejected) {
    tell(`${errorColours.yellow(say({ en: `line ${line}:`, fr: `ligne ${line} :` }))} ${detail}\n`);
  }
  if (counts.rejected > 0 && options.rejected !== undefined) {
    const format = extname(options.rejected) === '.ndjson' ? 'ndjson' : 'csv';
    const headers = { 'accept-language': terminal.language };
    await writeFile(
      options.rejected,
      download(service, { method: 'GET', path: `${path}/rejected?format=${format}`, headers }),
      interrupts(),
    );
    tell(
      `${say({ en: `All that was refused is in ${options.rejected}.`, fr: `Tout ce qui a été refusé est dans ${options.rejected}.` })}\n`,
    );
  } else if (counts.rejected > rejected.length) {
    tell(`${say({ en: '…; --rejected FILE writes all of them.', fr: '… ; --rejected FICHIER les écrit toutes.' })}\n`);
  }
  if (state === 'failed') throw new Fault(failure?.detail ?? 'the import failed');
  if (state === 'cancelled') {
    process.exitCode = EXIT.interrupted;
    tell(
      `${say({ en: 'Interrupted: what was stored stays; the same file again goes on, with nothing doubled.', fr: 'Interrompu : ce qui est enregistré le reste ; le même fichier reprend sans rien doubler.' })}\n`,
    );
  } else if (counts.rejected > 0) process.exitCode = EXIT.differences;
}
