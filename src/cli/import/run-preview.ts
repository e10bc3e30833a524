import { writeFileSync } from 'node:fs';
import type { FilePreview } from '../../schemas/file-preview.ts';
import { Fault } from '../exit.ts';
import { interrupts } from '../interrupts.ts';
import type { Service } from '../service/service.ts';
import { createProgressBar } from '../terminal/progress-bar.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type ImportOptions, postFile } from './post-file.ts';
import { previewText } from './preview-text.ts';

/** Shows how a file would be read, and writes the mapping where that was asked for. */
export async function runPreview(service: Service, base: string, file: string, options: ImportOptions, terminal: Terminal): Promise<void> {
  const { out, tell, say } = terminal;
  const bar = createProgressBar(terminal);
  const preview = await postFile<FilePreview>(service, `${base}/preview`, file, options, terminal.language, bar, interrupts());
  await out(previewText(preview, terminal));
  if (options.saveMapping === undefined) return;
  if (preview.mapping === null) throw new Fault('there is no mapping to save');
  writeFileSync(options.saveMapping, `${JSON.stringify(preview.mapping, null, 2)}\n`);
  tell(
    `${say({ en: `The mapping is in ${options.saveMapping}: change it, and give it with --mapping.`, fr: `Le mapping est dans ${options.saveMapping} : modifiez-le, puis donnez-le avec --mapping.` })}\n`,
  );
}
