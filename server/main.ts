import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { createProgram, type Program } from './composition/create-program.ts';
import { prepareDemonstration } from './composition/prepare-demonstration.ts';
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

function listen(program: Program, settings: Settings, greeting: readonly string[]): ReturnType<typeof serve> {
  serveStaffApplication(program.app, webFolder);
  return serve({ fetch: program.app.fetch, port: settings.port, hostname: settings.host }, ({ port }) => {
    console.log(
      `\nTổng Kết đang chạy tại / is running at ${settings.publicUrl ?? `http://localhost:${port}`}`,
    );
    for (const line of greeting) console.log(line);
  });
}

async function greet(program: Program, prepared: readonly string[]): Promise<string[]> {
  const setupCode = await program.accounts.prepareSetup();
  if (setupCode === null) return [...prepared];
  return [...prepared, `Mã thiết lập lần đầu / First set-up code: ${setupCode}`];
}

async function run(settings: Settings, isEmpty: boolean): Promise<void> {
  const log = createLogger(process.env['LOG_LEVEL'] ?? 'warn');
  // What was opened last is closed first, whether the start fails, a signal comes or the port is taken.
  const closing: (() => Promise<unknown>)[] = [];
  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> =>
    (stopped ??= (async () => {
      for (const close of closing.splice(0).toReversed()) {
        await close().catch((error: unknown) => log.error({ err: error }, 'the stop failed'));
      }
    })());
  const onSignal = (): void => void stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);

  try {
    const database = await openConfiguredDatabase(settings, log);
    closing.push(() => database.stop());
    const options = {
      connection: database.connection,
      log,
      secret: settings.secret ?? (await keepSecret(settings.dataDir)),
      isSecure: settings.publicUrl?.startsWith('https:') ?? false,
    };
    const prepared = isEmpty
      ? []
      : await prepareDemonstration({ ...options, say: (line) => console.log(line) });
    const program = await createProgram({ ...options, clock: systemClock(timeZone) });
    closing.push(() => program.close());
    const server = listen(program, settings, await greet(program, prepared));
    closing.push(async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, stopPatienceMs).unref())]);
    });
    server.on('error', (error: NodeJS.ErrnoException) => {
      const refusal = new StartupError('port.in_use', { port: settings.port });
      console.error(error.code === 'EADDRINUSE' ? refusal.message : error.message);
      process.exitCode = refusal.exitCode;
      void stop();
    });
  } catch (error) {
    await stop();
    throw error;
  }
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
