import { rename, rm, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import type { OfficialReportFormat } from '../../contract/official-reports/official-report.ts';
import { fileUnwritable } from './cli-refusal.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

const formats: readonly OfficialReportFormat[] = ['docx', 'pdf', 'xlsx'];

interface Options {
  readonly round: string;
  readonly unit: string;
  readonly format: OfficialReportFormat;
  readonly out: string;
  readonly layout?: 'state' | 'party';
}

// Written beside and then renamed: whoever reads the file meanwhile never sees half of it.
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const draft = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(draft, bytes);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw fileUnwritable(file, error);
  }
}

async function run(cli: CliSession, { out, ...wanted }: Options): Promise<void> {
  await cli.withProgram(async ({ program, context }) => {
    const { bytes } = await program.officialReports.exportReport(context.actor, wanted);
    await writeWhole(out, bytes);
    cli.out(out);
  });
}

/** `export-report`: the official document of a unit's consolidated report. */
export function addExportReportCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('export-report')
    .description(cli.text('cli.export_report'))
    .requiredOption('--round <code>', cli.text('cli.round'))
    .requiredOption('--unit <code>', cli.text('cli.unit'))
    .addOption(
      new Option('--format <format>', cli.text('cli.export_report.format'))
        .choices(formats)
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', cli.text('cli.export_report.out'))
    .addOption(
      new Option('--layout <layout>', cli.text('cli.export_report.layout')).choices(['state', 'party']),
    )
    .addHelpText(
      'after',
      helpExamples(
        cli,
        'export-report --round CTD-6T-2026-H1 --unit QK-TL --format docx --out bao-cao.docx',
        'export-report --round CTD-6T-2026-H1 --unit QK-TL --format pdf --layout party --out bao-cao.pdf',
      ),
    )
    .action((options: Options) => run(cli, options));
}
