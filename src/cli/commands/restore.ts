import { addExamples, type Define } from '../command.ts';
import { demandFile } from '../read-file.ts';
import { dataOption, settingsOf } from '../settings.ts';

/** `saillance restore FILE`: puts a backup in the place of the database, with the service stopped. */
export const define: Define = (command, terminal) => {
  const { say, out } = terminal;
  dataOption(command, terminal)
    .argument('<file>', say({ en: 'a backup', fr: 'une sauvegarde' }))
    .action(async (file: string, given: { data?: string }) => {
      demandFile(file);
      const { restore } = await import('../../store/sqlite/restore.ts');
      const { data } = settingsOf(given);
      const aside = restore(data, file, Date.now());
      const kept = aside === null ? '' : say({ en: `; what it held is kept as ${aside}`, fr: ` ; l’ancienne base est gardée : ${aside}` });
      await out(`${say({ en: `${data} holds ${file}`, fr: `${data} contient ${file}` })}${kept}\n`);
    });
  addExamples(command, terminal, ['saillance restore /backups/saillance-2026-03-01.db']);
};
