// Kills the service at random moments of a mixed load, starts it again, and checks what is stored.
//   node test/bench/kill-loop.mjs [runs] [seed] [short]      default 200 runs, seed 1; short: rounds of a fraction of a second
// Each run: start; hold the file against all that was acknowledged before (nothing lost, nothing doubled, no batch written in part), a
// recount against the roll-ups, and SQLite's own integrity check; let clients repeat what was not acknowledged and go on; SIGKILL.
// Prints a table. Exit code 1 when anything was lost, doubled, torn or counted wrong.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSqliteReader } from '../../dist/store/sqlite/sqlite-reader.js';
import { contentOf, createClient, markOf } from './kill-client.mjs';
import { seeded, startService } from './service-process.mjs';

const runs = Number(process.argv[2] ?? 200);
const seed = Number(process.argv[3] ?? 1);
const short = process.argv[4] === 'short';
const longest = short ? 800 : 8000; // milliseconds
const most = short ? 60 : 100; // acknowledged in one run
const CLIENTS = 6;

const draw = seeded(seed);
const folder = mkdtempSync(join(tmpdir(), 'saillance-kill-'));
const counts = { acknowledged: 0, rows: 0, repeated: 0, wrong: [] };
const clients = Array.from({ length: CLIENTS }, (_, number) => createClient({ number, draw: seeded(seed * 100 + number), short, counts }));
const found = { lost: [], doubled: [], torn: [], differences: [], integrity: [] };
let startMs = 500;
let early = 0;
let stored = 0;

/** Every stored row, by id. */
async function storedRows(reader) {
  const rows = new Map();
  let after;
  do {
    const query = { filter: {}, prompted: 'include', order: 'newest', limit: 1000, ...(after ? { after } : {}) };
    const { items, next } = await reader.listVerbatims('p', query);
    for (const { id, fields } of items) {
      if (rows.has(id)) found.doubled.push(`id ${id}`);
      rows.set(id, fields);
    }
    after = next;
  } while (after);
  return rows;
}

/** Holds what is stored against what one client knows. */
function compare({ rows, unnamed, pending }, inStore, marks, round) {
  const operation = pending();
  const mayBe = new Map(operation?.effects ?? []);
  const is = (id, row) => (inStore.has(id) ? contentOf(inStore.get(id)) : null) === (row ? contentOf(row) : null);
  let [before, after] = [0, 0];
  for (const [id, next] of mayBe) {
    if (!is(id, rows.get(id))) after += 1;
    else if (!is(id, next)) before += 1;
  }
  for (const [id, row] of new Map([...rows, ...[...mayBe].filter(([id]) => !rows.has(id)).map(([id]) => [id, null])])) {
    const fits = is(id, row) || (mayBe.has(id) && is(id, mayBe.get(id)));
    if (!fits) found.lost.push(`run ${round}: ${id}`);
  }
  for (const mark of unnamed) if (!marks.has(mark)) found.lost.push(`run ${round}: ${mark}`);
  const there = (operation?.marks ?? []).filter((mark) => marks.has(mark)).length;
  const split = there > 0 && there < operation.marks.length;
  if (operation?.atomic && ((before > 0 && after > 0) || split)) found.torn.push(`run ${round}: ${before} before, ${after} after`);
}

async function check(round) {
  const reader = createSqliteReader({ folder });
  try {
    const inStore = await storedRows(reader);
    stored = inStore.size;
    const marks = new Map();
    for (const { text } of inStore.values()) marks.set(markOf(text), (marks.get(markOf(text)) ?? 0) + 1);
    for (const [mark, times] of marks) if (times > 1) found.doubled.push(`run ${round}: ${mark} ${times} times`);
    for (const client of clients) compare(client, inStore, marks, round);
    const known = new Set(clients.flatMap(({ rows, pending }) => [...rows.keys(), ...(pending()?.effects ?? []).map(([id]) => id)]));
    const named = [...inStore.keys()].filter((id) => !id.startsWith('k-'));
    for (const id of named) if (!known.has(id)) found.doubled.push(`run ${round}: ${id} was never sent`);
    const { differences, integrity } = await reader.recount('p');
    found.differences.push(...differences.map((one) => `run ${round}: ${one}`));
    if (integrity !== 'ok') found.integrity.push(`run ${round}: ${integrity}`);
  } finally {
    await reader.close();
  }
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
/** Lets a random time pass, or a random number of acknowledgements, whichever is over first. */
async function moment() {
  const until = performance.now() + draw() * longest;
  const enough = counts.acknowledged + draw() * most;
  while (performance.now() < until && counts.acknowledged < enough) await pause(1 + draw() * 10);
}
const faults = () => Object.values(found).reduce((sum, list) => sum + list.length, counts.wrong.length);

for (let round = 1; round <= runs; round++) {
  const began = performance.now();
  const service = startService(folder);
  let dead = false;
  service.exited.then(() => {
    dead = true;
  });
  if (draw() < 0.125 && round > 1 && round < runs) {
    early += 1;
    await pause(draw() * startMs);
  } else {
    const address = await service.address;
    if (address === null) throw new Error(`run ${round}: it did not start: ${service.said()}`);
    startMs = performance.now() - began;
    await check(round);
    if (round === runs) {
      await Promise.all(clients.map((client) => client.settle(address, () => dead)));
      await check('last');
    } else {
      if (round === 1) {
        clients[0].begin();
        await clients[0].settle(address, () => dead);
      }
      const working = clients.map((client) => client.work(address, () => dead));
      await moment();
      service.child.kill('SIGKILL');
      await Promise.all(working);
    }
  }
  service.child.kill('SIGKILL');
  await service.exited;
  if (round % 20 === 0) console.log(`${round} runs: ${counts.rows} rows acknowledged, ${stored} stored, ${faults()} faults`);
}
rmSync(folder, { recursive: true });

const table = [
  ['runs', runs],
  ['killed while starting', early],
  ['requests acknowledged', counts.acknowledged],
  ['rows acknowledged', counts.rows],
  ['requests repeated', counts.repeated],
  ['rows stored at the end', stored],
  ['lost', found.lost.length],
  ['doubled', found.doubled.length],
  ['batches written in part', found.torn.length],
  ['roll-ups that differ from a recount', found.differences.length],
  ['files that fail the integrity check', found.integrity.length],
  ['wrong answers', counts.wrong.length],
];
console.log(`| kill loop, seed ${seed} | |\n|---|---|\n${table.map(([what, n]) => `| ${what} | ${n} |`).join('\n')}`);
for (const list of [...Object.values(found), counts.wrong]) for (const one of list.slice(0, 10)) console.log(one);
process.exit(faults() === 0 ? 0 : 1);
