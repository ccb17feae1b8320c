import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { createProgram, type Program } from '../composition/create-program.ts';
import { readDemonstrationGround } from '../demo/demonstration-marker.ts';
import { programActor } from '../platform/actor.ts';
import { systemClock } from '../platform/clock.ts';
import type { CommandContext } from '../platform/command.ts';
import { keepSecret } from '../platform/keep-secret.ts';
import { createLogger } from '../platform/logger.ts';
import { openConfiguredDatabase } from '../platform/open-configured-database.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { CliRefusal, exitCodes } from './cli-refusal.ts';

/** A program the command line has opened, and how it was found. */
export interface OpenedProgram {
  readonly program: Program;
  readonly settings: Settings;
  readonly secret: string;
  /** The program itself gives the commands. */
  readonly context: CommandContext;
  /** Closes it, and stops the private database server when nobody else uses it. */
  leave(): Promise<void>;
}

const timeZone = 'Asia/Ho_Chi_Minh';

async function assertFinished(connection: ConstructorParameters<typeof Client>[0]): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { state } = await readDemonstrationGround(client);
    if (state === 'broken_off') {
      throw new CliRefusal('cli.demonstration_unfinished', {}, exitCodes.unavailable);
    }
  } finally {
    await client.end();
  }
}

/** Opens the program the settings name, beside the server where that runs. Throws `StartupError` and `CliRefusal`. */
export async function openProgram(): Promise<OpenedProgram> {
  const settings = readSettings(process.env);
  const log = createLogger(process.env['LOG_LEVEL'] ?? 'error');
  const database = await openConfiguredDatabase(settings, log);
  try {
    await assertFinished(database.connection);
    const secret = settings.secret ?? (await keepSecret(settings.dataDir));
    const program = await createProgram({
      connection: database.connection,
      clock: systemClock(timeZone),
      log,
      secret,
      isSecure: settings.publicUrl?.startsWith('https:') ?? false,
    });
    return {
      program,
      settings,
      secret,
      context: { actor: programActor, correlationId: randomUUID(), idempotencyKey: null },
      leave: async () => {
        await program.close();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
