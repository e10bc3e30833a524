/** Lets those who watch an import know that it changed. */
export interface ImportChanges {
  changed(id: string): void;
  /** Resolves with the next change of an import, or when `signal` aborts. */
  next(id: string, signal: AbortSignal): Promise<void>;
}

/** Makes the changes. */
export function createImportChanges(): ImportChanges {
  const waiting = new Map<string, Set<() => void>>();
  return {
    changed(id) {
      const heard = waiting.get(id);
      waiting.delete(id);
      for (const wake of heard ?? []) wake();
    },
    next: (id, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        const line = waiting.get(id) ?? new Set();
        const wake = () => {
          signal.removeEventListener('abort', wake);
          line.delete(wake);
          if (line.size === 0 && waiting.get(id) === line) waiting.delete(id);
          resolve();
        };
        signal.addEventListener('abort', wake);
        waiting.set(id, line.add(wake));
      }),
  };
}
