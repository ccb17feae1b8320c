import { Client } from 'pg';
import { createProgram, type ProgramOptions } from '../composition/create-program.ts';
import { buildDemonstration, type DemonstrationOptions } from './build-demonstration.ts';
import { demoClock } from './demo-clock.ts';
import type { DemoLogin } from './demo-logins.ts';
import {
  clearBrokenDemonstration,
  markDemonstration,
  readDemonstrationGround,
} from './demonstration-marker.ts';

// Any constant serves; all processes of one database must agree on it.
const lockKey = 7_405_115;

/** Where the demonstration is wanted, and how much of it. */
export interface EnsureOptions
  extends Pick<DemonstrationOptions, 'size' | 'halfYears' | 'months' | 'password' | 'onProgress'>,
    Pick<ProgramOptions, 'connection' | 'log' | 'secret' | 'isSecure'> {
  /** The moment everything has happened before; now when absent. */
  readonly until?: Temporal.Instant;
}

/** What there is now; `in_use` where the database holds something else, which was left as it is. */
export type EnsuredDemonstration =
  | { readonly state: 'built' | 'present'; readonly logins: readonly DemoLogin[]; readonly password: string }
  | { readonly state: 'in_use' };

/**
 * Builds the demonstration in a database that holds nothing, and anew where building it was broken off; leaves every
 * other database alone. To be called before the program of the server is made. Several processes may call it at once:
 * one builds, the others wait for it.
 */
export async function ensureDemonstration(options: EnsureOptions): Promise<EnsuredDemonstration> {
  const client = new Client(options.connection);
  // A server that breaks is noticed by the next query.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    const ground = await readDemonstrationGround(client);
    if (ground.state === 'in_use') return { state: 'in_use' };
    if (ground.state === 'complete') {
      return { state: 'present', logins: ground.logins, password: ground.password };
    }
    if (ground.state === 'broken_off') await clearBrokenDemonstration(client);
    return await build(options);
  } finally {
    await client.end();
  }
}

async function build(options: EnsureOptions): Promise<EnsuredDemonstration> {
  const { connection, log, secret, isSecure, until = Temporal.Now.instant(), ...wanted } = options;
  const clock = demoClock(until);
  const program = await createProgram({ connection, clock, log, secret, isSecure });
  const db = program.database.kysely;
  try {
    await markDemonstration(db, { state: 'building' });
    const { logins, password } = await buildDemonstration(program, { ...wanted, clock, until });
    await markDemonstration(db, { state: 'complete', logins: [...logins], password });
    return { state: 'built', logins, password };
  } finally {
    await program.close();
  }
}
