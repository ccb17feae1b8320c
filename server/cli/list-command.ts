import { Argument, type Command } from 'commander';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

const listNames = ['units', 'rounds', 'forms'] as const;
type ListName = (typeof listNames)[number];

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((text, at) => (widths[at] = Math.max(widths[at] ?? 0, text.length)));
  return rows.map((row) =>
    row
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

async function run(cli: CliSession, what: ListName, { json }: { readonly json?: boolean }): Promise<void> {
  const { lists } = await import('./lists.ts');
  await cli.withProgram(async ({ program }) => {
    const { records, headings, rows } = await lists[what](program, cli);
    if (json === true) cli.out(JSON.stringify(records, null, 2));
    else for (const line of aligned([headings.map((heading) => cli.text(heading)), ...rows])) cli.out(line);
  });
}

/** `list units|rounds|forms [--json]`. */
export function addListCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('list')
    .description(cli.text('cli.list'))
    .addArgument(new Argument('<what>', cli.text('cli.list.what')).choices(listNames))
    .option('--json', cli.text('cli.json'))
    .addHelpText('after', helpExamples(cli, 'list units', 'list rounds --json'))
    .action((what: ListName, options: { json?: boolean }) => run(cli, what, options));
}
