import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { DomainError, issueAt } from '../platform/domain-error.ts';
import { fileUnreadable } from './cli-refusal.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

interface Options {
  readonly decision?: string;
  readonly decidedOn?: string;
  readonly effectiveOn?: string;
  readonly dryRun?: boolean;
}

async function run(cli: CliSession, file: string, options: Options): Promise<void> {
  const bytes = await readFile(file).catch((error: unknown) => {
    throw fileUnreadable(file, error);
  });
  const { importUnitsQuery } = await import('../../contract/org-units/import-units.ts');
  const { importUnits } = await import('../features/org-units/public.ts');
  await cli.withProgram(async ({ program, context }) => {
    const today = program.clock.today().toString();
    const query = importUnitsQuery.safeParse({
      dryRun: options.dryRun === true ? 'true' : 'false',
      decisionNumber: options.decision ?? basename(file).slice(0, 100),
      decidedOn: options.decidedOn ?? today,
      effectiveOn: options.effectiveOn ?? today,
    });
    if (!query.success) {
      const wrong = query.error.issues.map(({ path }) => `/${path.join('/')}`);
      throw new DomainError(
        'request.invalid',
        {},
        wrong.map((pointer) => issueAt('request.invalid_value', pointer, { field: pointer.slice(1) })),
      );
    }
    const deps = { db: program.database.kysely, clock: program.clock };
    const result = await importUnits(deps, context, bytes, query.data);
    for (const { levelCode, count } of result.byLevel) cli.out(`${levelCode}\t${count}`);
    const { count } = result;
    cli.note(cli.text(result.isDryRun ? 'cli.import_units.checked' : 'cli.import_units.done', { count }));
  });
}

/** `import-units FILE`: a tree of units from a CSV or XLSX file. */
export function addImportUnitsCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('import-units')
    .description(cli.text('cli.import_units'))
    .argument('<file>', cli.text('cli.import_units.file'))
    .option('--decision <number>', cli.text('cli.import_units.decision'))
    .option('--decided-on <date>', cli.text('cli.import_units.decided_on'))
    .option('--effective-on <date>', cli.text('cli.import_units.effective_on'))
    .option('--dry-run', cli.text('cli.dry_run'))
    .addHelpText(
      'after',
      helpExamples(
        cli,
        'import-units don-vi.xlsx --dry-run',
        'import-units don-vi.csv --decision 12/QĐ-BTL --decided-on 2026-06-20 --effective-on 2026-07-01',
      ),
    )
    .action((file: string, options: Options) => run(cli, file, options));
}
