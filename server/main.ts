import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createProgram } from './composition/create-program.ts';
import { prepareOrganisation } from './composition/prepare-organisation.ts';
import { systemClock } from './platform/clock.ts';
import { serveStaffApplication } from './platform/http/static-files.ts';
import { keepSecret } from './platform/keep-secret.ts';
import { createLogger } from './platform/logger.ts';
import { openConfiguredDatabase } from './platform/open-configured-database.ts';
import { readSettings, type Settings } from './platform/settings.ts';
import { StartupError } from './platform/startup-error.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const webFolder = join(import.meta.dirname, '../dist/web');
// A request that is under way at the stop is finished; one that hangs does not keep the program.
const stopPatienceMs = 10_000;

async function run(settings: Settings, isEmpty: boolean): Promise<void> {
  const log = createLogger(process.env['LOG_LEVEL'] ?? 'warn');
  const database = await openConfiguredDatabase(settings, log);
  const program = await createProgram({
    connection: database.connection,
    clock: systemClock(timeZone),
    log,
    secret: settings.secret ?? (await keepSecret(settings.dataDir)),
    isSecure: settings.publicUrl?.startsWith('https:') ?? false,
  }).catch(async (error: unknown) => {
    await database.stop();
    throw error;
  });
  const stopDatabase = async (): Promise<void> => {
    await program.close();
    await database.stop();
  };
  let isStopping = false;
  let stop = async (): Promise<void> => {
    await stopDatabase();
  };
  const onSignal = (): void => {
    if (isStopping) return;
    isStopping = true;
    void stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'the stop failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);

  const greeting = await prepareOrganisation(program, { isEmpty, say: (line) => console.log(line) }).catch(
    async (error: unknown) => {
      await stopDatabase();
      throw error;
    },
  );
  serveStaffApplication(program.app, webFolder);
  const server = serve(
    { fetch: program.app.fetch, port: settings.port, hostname: settings.host },
    ({ port }) => {
      const address = settings.publicUrl ?? `http://localhost:${port}`;
      console.log(`\nTổng Kết đang chạy tại / is running at ${address}`);
      for (const line of greeting) console.log(line);
    },
  );
  server.on('error', (error: NodeJS.ErrnoException) => {
    const refusal = new StartupError('port.in_use', { port: settings.port });
    console.error(error.code === 'EADDRINUSE' ? refusal.message : error.message);
    process.exitCode = refusal.exitCode;
    void stopDatabase();
  });
  stop = async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, stopPatienceMs).unref())]);
    await stopDatabase();
  };
}

try {
  const { values } = parseArgs({
    options: { empty: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const env = values.port === undefined ? process.env : { ...process.env, PORT: values.port };
  await run(readSettings(env), values.empty);
} catch (error) {
  if (!(error instanceof StartupError)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
