import { parentPort, workerData } from 'node:worker_threads';
import type pg from 'pg';
import type { RoundId } from '../../../contract/kernel/ids.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { loadRoundSums } from './round-loader.ts';
import type { RoundShape } from './round-shape.ts';

/** What the program asks a worker: sum this round. */
export interface LoadJob {
  readonly job: number;
  readonly roundId: RoundId;
  readonly shape: RoundShape;
}

if (!parentPort) throw new Error('to be run as a worker thread');
const port = parentPort;
const database = openDatabase({ ...(workerData as pg.PoolConfig), max: 1, idleTimeoutMillis: 1000 });

async function answer({ job, roundId, shape }: LoadJob): Promise<void> {
  try {
    const sums = await loadRoundSums(database.kysely, roundId, shape);
    port.postMessage({ job, dump: sums.dump() });
  } catch (error) {
    // An error loses what it carries between threads but its message, and the code tells whether to try again.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    port.postMessage({ job, failure: { message: String(error), code } });
  }
}

port.on('message', (message: LoadJob) => void answer(message));
