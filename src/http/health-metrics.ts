import { Gauge, type Registry } from 'prom-client';
import { BACKGROUND_WORK } from '../service/ports.ts';
import type { Services } from '../service/services.ts';

/** Adds the figures that show trouble coming: the store, its files, the line of rows, the insights. They are read when they are asked for. */
export function addHealthMetrics(registry: Registry, { health }: Pick<Services, 'health'>): () => Promise<void> {
  const gauge = (name: string, help: string, labelNames: readonly string[] = []) =>
    new Gauge({ name: `saillance_${name}`, help, labelNames: [...labelNames], registers: [registry] });
  const available = gauge('store_available', '1 while the store answers and can write, else 0.');
  const failing = gauge('store_background_failing', '1 from a fault of what the store does by itself until that work has caught up.', [
    'work',
  ]);
  const bytes = gauge('store_bytes', 'Bytes of the database (data), of its write-ahead log (log), and free on its disk (free).', ['part']);
  const calls = gauge('store_calls', 'Calls that the storage threads have not answered yet.', ['thread']);
  const wait = gauge('queue_oldest_wait_seconds', 'How long the first in line has waited to be worked on; 0 when there is no line.');
  const insights = gauge('insights', 'Heavy answers that are kept, and those being computed.', ['state']);
  const answers = gauge('insight_answers', 'Heavy questions since the start, by what they were answered from.', ['from']);
  return async () => {
    const now = await health();
    available.set(now.store.available ? 1 : 0);
    for (const work of BACKGROUND_WORK) failing.set({ work }, now.store.failing.includes(work) ? 1 : 0);
    for (const part of ['data', 'log', 'free'] as const) bytes.set({ part }, now.store[`${part}Bytes`]);
    for (const thread of ['writer', 'readers'] as const) calls.set({ thread }, now.store.calls[thread]);
    wait.set(now.oldestWaitMs / 1000);
    for (const state of ['kept', 'running'] as const) insights.set({ state }, now.insights[state]);
    for (const from of ['cache', 'computed', 'earlier', 'later'] as const) answers.set({ from }, now.insights[from]);
  };
}
