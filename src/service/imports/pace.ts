const SAMPLES = 20;

/** How fast a file is read, over the last chunks. */
export interface Pace {
  /** Notes how far it is at a time, epoch milliseconds. */
  note(at: number, read: number, bytesRead: number): void;
  /** Rows and bytes a second; null while nothing can be said. */
  rate(): { readonly rows: number; readonly bytes: number } | null;
}

/** Makes the pace of a run. */
export function createPace(): Pace {
  const samples: { at: number; read: number; bytesRead: number }[] = [];
  return {
    note(at, read, bytesRead) {
      samples.push({ at, read, bytesRead });
      if (samples.length > SAMPLES) samples.shift();
    },
    rate() {
      const [first, last] = [samples[0], samples.at(-1)];
      if (first === undefined || last === undefined || last.at <= first.at) return null;
      const seconds = (last.at - first.at) / 1000;
      return { rows: (last.read - first.read) / seconds, bytes: (last.bytesRead - first.bytesRead) / seconds };
    },
  };
}
