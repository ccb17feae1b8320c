import type { Command } from 'commander';
import { sql } from 'kysely';
import { checkFigures } from './check-figures.ts';
import { exitCodes } from './cli-refusal.ts';
import type { CliSession, OpenedProgram } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

async function sayDatabase(cli: CliSession, { program, settings }: OpenedProgram): Promise<void> {
  cli.out(
    cli.text('cli.check.settings', {
      place: settings.databaseUrl === undefined ? settings.dataDir : 'DATABASE_URL',
    }),
  );
  const { rows } = await sql<{ version: string; migrations: number }>`
    select current_setting('server_version') as version, count(*)::integer as migrations
    from schema_migration`.execute(program.database.kysely);
  const found = rows[0];
  cli.out(
    cli.text('cli.check.database', { version: found?.version ?? '', migrations: found?.migrations ?? 0 }),
  );
}

async function run(cli: CliSession): Promise<void> {
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
