import { addExamples, type Define } from '../command.ts';
import { dataOption, settingsOf } from '../settings.ts';
import { demandFree } from '../write-file.ts';

/** `saillance backup FILE`: copies the database, beside a running service too. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  dataOption(command, terminal)
    .argument('<file>', say({ en: 'where the copy goes', fr: 'où va la copie' }))
    .option('--force', say({ en: 'replace a file that is there', fr: 'remplace un fichier qui y est déjà' }), false)
    .action(async (file: string, { force, ...given }: { force: boolean; data?: string }) => {
      demandFree(file, force);
      const { backUp } = await import('../../store/sqlite/back-up.ts');
      const bytes = await backUp(settingsOf(given).data, file, { force, now: Date.now() });
      await out(`${file}: ${bytes} ${say({ en: 'bytes, checked', fr: 'octets, vérifiés' })}\n`);
    });
  addExamples(command, terminal, ['saillance backup /backups/saillance-2026-03-01.db', 'saillance backup --force latest.db']);
};
