import { workerData } from 'node:worker_threads';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import { createSqliteReader } from '../store/sqlite/sqlite-reader.ts';
import { answerCalls } from './store-calls.ts';

// A thread that answers questions from a connection that cannot write.
answerCalls(() => createSqliteReader(workerData as DatabasePlace));
