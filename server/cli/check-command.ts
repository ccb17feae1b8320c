import type { Command } from 'commander';
import { exitCodes } from './cli-refusal.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';
import type { OpenedProgram } from './open-program.ts';

async function sayDatabase(cli: CliSession, { program, settings }: OpenedProgram): Promise<void> {
  cli.out(
    cli.text('cli.check.settings', {
      place: settings.databaseUrl === undefined ? settings.dataDir : 'DATABASE_URL',
    }),
  );
  const { sql } = await import('kysely');
  const { rows } = await sql<{ version: string; migrations: number }>`
    select current_setting('server_version') as version, count(*)::integer as migrations
    from schema_migration`.execute(program.database.kysely);
  const found = rows[0];
  cli.out(
    cli.text('cli.check.database', { version: found?.version ?? '', migrations: found?.migrations ?? 0 }),
  );
}

async function run(cli: CliSession): Promise<void> {
  const { checkFigures } = await import('./check-figures.ts');
  await cli.withProgram(async (opened) => {
    await sayDatabase(cli, opened);
    const check = await checkFigures(opened.program, (round, done, total) =>
      cli.note(cli.text('cli.check.progress', { round, done, total })),
    );
    for (const difference of check.differences) {
      cli.out(cli.text('cli.check.difference', { ...difference }));
    }
    cli.out(
      cli.text('cli.check.done', {
        rounds: check.rounds,
        units: check.units,
        live: check.liveFigures,
        official: check.officialFigures,
        differences: check.differences.length,
      }),
    );
    if (check.differences.length > 0) process.exitCode = exitCodes.refused;
  });
}

/** `check`: settings, database, and every consolidated figure recomputed from the cells. */
export function addCheckCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('check')
    .description(cli.text('cli.check'))
    .addHelpText('after', helpExamples(cli, 'check', '--lang en check'))
    .action(() => run(cli));
}
