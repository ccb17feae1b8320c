import { join } from 'node:path';
import { pino } from 'pino';
import type { PoolConfig } from 'pg';
import { createProgram } from '../../server/composition/create-program.ts';
import { describeInterface } from '../../server/composition/service-routes.ts';
import { systemClock } from '../../server/platform/clock.ts';

/** Where the description of the HTTP interface is kept, so that a change of it is seen in review. */
export const openapiFile = join(import.meta.dirname, '../../docs/openapi.json');

/** The description of the HTTP interface as the program gives it, as text; needs an empty or migrated database. */
export async function writeOpenapiText(connection: PoolConfig): Promise<string> {
  const program = await createProgram({
    connection,
    clock: systemClock('Asia/Ho_Chi_Minh'),
    log: pino({ level: 'silent' }),
    isSecure: false,
    secret: 'describes only',
  });
  try {
    return `${JSON.stringify(describeInterface(program.app), null, 2)}\n`;
  } finally {
    await program.close();
  }
}
