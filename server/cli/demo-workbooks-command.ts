import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { CliRefusal, fileUnwritable } from './cli-refusal.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

interface Options {
  readonly round: string;
  readonly count?: number;
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError(text);
  return Number(text);
}

async function run(cli: CliSession, folder: string, { round, count }: Options): Promise<void> {
  const { demoWorkbooks } = await import('../demo/demo-workbooks.ts');
  await cli.withProgram(async ({ program }) => {
    const made = demoWorkbooks(program, round, cli.language);
    let written = 0;
    for await (const workbook of made) {
      if (workbook.kind === 'other_form') {
        throw new CliRefusal('cli.demo_workbooks.other_form', { round, form: workbook.form });
      }
      const file = join(folder, workbook.fileName);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(file, workbook.bytes);
      } catch (error) {
        throw fileUnwritable(file, error);
      }
      const { fault } = workbook;
      const said =
        fault === null
          ? cli.text('cli.demo_workbooks.right')
          : cli.text('cli.demo_workbooks.wrong', { fault });
      cli.out(`${workbook.fileName}\t${said}`);
      written += 1;
      if (written === count) break;
    }
    if (written === 0) throw new CliRefusal('cli.demo_workbooks.none', { round });
    cli.note(cli.text('cli.demo_workbooks.done', { count: written, folder }));
  });
}

/** `demo workbooks DIR --round CODE`: filled workbooks to try the import with. */
export function addDemoWorkbooksCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('demo')
    .description(cli.text('cli.demo'))
    .command('workbooks')
    .description(cli.text('cli.demo_workbooks'))
    .argument('<dir>', cli.text('cli.folder'))
    .requiredOption('--round <code>', cli.text('cli.round'))
    .option('--count <number>', cli.text('cli.demo_workbooks.count'), wholeNumber)
    .addHelpText('after', helpExamples(cli, 'demo workbooks so-tinh --round CTD-6T-2026-H1 --count 20'))
    .action((folder: string, options: Options) => run(cli, folder, options));
}
