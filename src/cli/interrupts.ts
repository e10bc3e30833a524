/** A signal that is aborted by Ctrl-C or SIGTERM, so that a command can end in order; the second time the process ends at once. */
export function interrupts(): AbortSignal {
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort());
  return stop.signal;
}
