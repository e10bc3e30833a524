import { cpSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// The compiler copies no .sql file: put the migrations beside the compiled runner that reads them.
const folder = 'store/sqlite/migrations/';
const root = new URL('../../', import.meta.url);
cpSync(fileURLToPath(new URL(`src/${folder}`, root)), fileURLToPath(new URL(`dist/${folder}`, root)), { recursive: true });
