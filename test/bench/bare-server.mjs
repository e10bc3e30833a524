// The least an ingest endpoint can do: Fastify parses the JSON, one transaction inserts the texts, the answer follows the commit.
import Database from 'better-sqlite3';
import fastify from 'fastify';

const database = new Database(process.env.BENCH_DATA);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.exec('CREATE TABLE verbatim (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
const insert = database.prepare('INSERT INTO verbatim (id, text) VALUES (?, ?)');
const insertAll = database.transaction((rows) => {
  for (const { id, text } of rows) insert.run(id, text);
});
const app = fastify({ bodyLimit: 32 * 1024 * 1024 });
app.get('/readyz', async () => ({ ready: true }));
app.post('/verbatims', async (request, reply) => {
  insertAll.immediate(request.body.verbatims);
  return reply.code(201).send({ accepted: request.body.verbatims.length });
});
await app.listen({ host: '127.0.0.1', port: Number(process.env.BENCH_PORT) });
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
