import { workerData } from 'node:worker_threads';
import type { DatabasePlace } from '../store/sqlite/open-database.ts';
import { createSqliteWriter } from '../store/sqlite/sqlite-writer.ts';
import { answerCalls } from './store-calls.ts';

// The thread that owns the write connection.
answerCalls((tell) => createSqliteWriter(workerData as DatabasePlace, tell));
