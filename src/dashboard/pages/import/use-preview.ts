import { useEffect, useState } from 'preact/hooks';
import type { FilePreview } from '../../../client/api.ts';
import { type Trouble, troubleOf } from '../../data/answer.ts';
import { client } from '../../state/session.ts';
import { language } from '../../words/language.ts';
import { type FileSettings, fileForm } from './file-form.ts';

const PAUSE = 250;

/** A preview as it is known: the latest, whether another is under way, and why that failed. */
export interface KnownPreview {
  readonly preview: FilePreview | null;
  readonly busy: boolean;
  readonly trouble: Trouble | null;
}

/** How the service would read a file with these settings, asked anew a moment after they change. `again` asks once more. */
export function usePreview(project: string, file: File, settings: FileSettings): KnownPreview & { readonly again: () => void } {
  const [known, know] = useState<KnownPreview>({ preview: null, busy: true, trouble: null });
  const [attempt, setAttempt] = useState(0);
  const { value: spoken } = language;
  const asks = settings.mapping === undefined || settings.mapping.texts.length > 0;
  const id = JSON.stringify(settings);
  useEffect(() => {
    if (!asks) return undefined;
    const gone = new AbortController();
    know((before) => ({ ...before, busy: true }));
    const timer = setTimeout(async () => {
      try {
        const body = fileForm(file, settings, true);
        const preview = await client.imports.preview({ project, body }, { signal: gone.signal, language: spoken });
        if (!gone.signal.aborted) know({ preview, busy: false, trouble: null });
      } catch (error) {
        if (!gone.signal.aborted) know((before) => ({ ...before, busy: false, trouble: troubleOf(error) }));
      }
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      gone.abort();
    };
  }, [project, file, id, spoken, attempt, asks]);
  return { ...known, again: () => setAttempt(attempt + 1) };
}
