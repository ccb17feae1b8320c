import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { ImportedWorkbook } from '../../contract/workbooks/workbook-result.ts';
import { CliRefusal, exitCodes, fileUnreadable } from './cli-refusal.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

interface Options {
  readonly round: string;
  readonly dryRun?: boolean;
  readonly overwrite?: boolean;
  readonly details?: boolean;
}

function resultLine(cli: CliSession, result: ImportedWorkbook): string {
  const { file, unit, outcome, applied, code, params } = result;
  const said =
    outcome === 'refused'
      ? cli.text('cli.import_workbooks.refused', { reason: cli.refusal(code ?? '', params) })
      : cli.text(`cli.import_workbooks.${outcome}`, { count: applied });
  return `${file}\t${unit ?? '–'}\t${said}`;
}

async function run(cli: CliSession, folder: string, options: Options): Promise<void> {
  const entries = await readdir(folder, { recursive: true }).catch((error: unknown) => {
    throw fileUnreadable(folder, error);
  });
  const { importWorkbooks, isWorkbookName } = await import('../features/workbooks/public.ts');
  const names = entries.filter(isWorkbookName).toSorted();
  if (names.length === 0) throw new CliRefusal('cli.import_workbooks.none', { folder });
  const files = names.map((name) => ({ name, read: () => readFile(join(folder, name)) }));
  await cli.withProgram(async ({ program, context }) => {
    const { counts } = await importWorkbooks(program.reports, context, options.round, files, {
      dryRun: options.dryRun === true,
      overwrite: options.overwrite === true,
      onProgress: ({ files: done }, last) => {
        cli.out(resultLine(cli, last));
        if (options.details === true) for (const issue of last.issues) cli.out(`    ${cli.issue(issue)}`);
        if (done % 50 === 0)
          cli.note(cli.text('cli.import_workbooks.progress', { done, total: files.length }));
      },
    });
    cli.note(cli.text('cli.import_workbooks.done', { ...counts }));
    if (counts.refused > 0) process.exitCode = exitCodes.refused;
  });
}

/** `import-workbooks DIR --round CODE`: the workbooks of many units, one result line each. */
export function addImportWorkbooksCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('import-workbooks')
    .description(cli.text('cli.import_workbooks'))
    .argument('<dir>', cli.text('cli.folder'))
    .requiredOption('--round <code>', cli.text('cli.round'))
    .option('--dry-run', cli.text('cli.dry_run'))
    .option('--overwrite', cli.text('cli.import_workbooks.overwrite'))
    .option('--details', cli.text('cli.import_workbooks.details'))
    .addHelpText('after', helpExamples(cli, 'import-workbooks so-tinh --round CTD-6T-2026-H1 --details'))
    .action((folder: string, options: Options) => run(cli, folder, options));
}
