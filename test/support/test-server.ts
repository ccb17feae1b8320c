import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { openServer, type PrivateServer } from '../../server/platform/postgres/open-server.ts';
import {
  findEmbeddedProgram,
  findSystemProgram,
  type PostgresProgram,
} from '../../server/platform/postgres/postgres-program.ts';

/** Which PostgreSQL the database tests run on: `TONGKET_TEST_DATABASE`, by default the embedded one. */
export type TestEngine = 'embedded' | 'system';

function chosenEngine(): TestEngine {
  const given = process.env['TONGKET_TEST_DATABASE'] ?? 'embedded';
  if (given === 'embedded' || given === 'system') return given;
  throw new Error(`TONGKET_TEST_DATABASE must be embedded or system, not ${given}`);
}

/** The PostgreSQL program the database tests of this run use. */
export async function findTestProgram(engine: TestEngine = chosenEngine()): Promise<PostgresProgram> {
  if (engine === 'embedded') return findEmbeddedProgram();
  const program = await findSystemProgram();
  if (program === undefined)
    throw new Error('This machine has no PostgreSQL server program of version 15 or later');
  return program;
}

async function testFolder(name: string): Promise<string> {
  const { uid } = userInfo();
  const base = join(tmpdir(), `tongket-test-${uid}`);
  await mkdir(base, { recursive: true, mode: 0o711 });
  const found = await lstat(base);
  const isOurs = found.isDirectory() && (uid === -1 || found.uid === uid);
  if (!isOurs) throw new Error(`${base} belongs to somebody else; remove it or set TMPDIR`);
  return join(base, name);
}

/**
 * Joins the throwaway server that all test processes of one user share. Whoever comes first starts it, whoever
 * leaves last stops it; its cluster stays in the temporary folder for the next run.
 */
export async function startTestServer(engine: TestEngine = chosenEngine()): Promise<PrivateServer> {
  const program = await findTestProgram(engine);
  return openServer({
    dataDir: await testFolder(`${engine}-${program.major}`),
    log: pino({ level: 'error' }, pino.destination(2)),
    program,
    isDurable: false,
  });
}
