// A program of its own for crash tests: opens the data folder given to it, commits one number after another and
// writes each to standard output only after the database has acknowledged it. Ends when standard input closes.
import { Client } from 'pg';
import { pino } from 'pino';
import { openServer } from '../../server/platform/postgres/open-server.ts';
import { findTestProgram } from './test-server.ts';

const [dataDir = '', first = '1'] = process.argv.slice(2);
const server = await openServer({
  dataDir,
  log: pino({ level: 'silent' }, pino.destination(2)),
  program: await findTestProgram(),
});
const client = new Client(server.connection);
await client.connect();
await client
  .query('create table if not exists acknowledged (number bigint primary key)')
  .catch(() => undefined);

const state = { isEnding: false };
process.stdin.on('end', () => {
  state.isEnding = true;
});
process.stdin.resume();
process.stdout.write('ready\n');
for (let number = Number(first); !state.isEnding; number += 1) {
  await client.query('insert into acknowledged values ($1)', [number]);
  process.stdout.write(`${number}\n`);
}
await client.end();
await server.stop();
