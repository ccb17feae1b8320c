import { Command, Option } from 'commander';
import { version } from '../composition/version.ts';
import { addCheckCommand } from './check-command.ts';
import type { CliSentence } from './cli-sentences.ts';
import type { CliSession } from './cli-session.ts';
import { addDemoWorkbooksCommand } from './demo-workbooks-command.ts';
import { addExportReportCommand } from './export-report-command.ts';
import { addImportUnitsCommand } from './import-units-command.ts';
import { addImportWorkbooksCommand } from './import-workbooks-command.ts';
import { addListCommand } from './list-command.ts';
import { addTokenCommand } from './token-command.ts';

const titles: Readonly<Record<string, CliSentence>> = {
  'Usage:': 'cli.usage',
  'Options:': 'cli.options',
  'Arguments:': 'cli.arguments',
  'Commands:': 'cli.commands',
};

const examples = [
  'npm run -s tongket -- list rounds',
  'npm run -s tongket -- demo workbooks so-tinh --round CTD-6T-2026-H1 --count 20',
  'npm run -s tongket -- import-workbooks so-tinh --round CTD-6T-2026-H1 --details',
  'npm run -s tongket -- export-report --round CTD-6T-2026-H1 --unit BCH-LG --format pdf --out bao-cao.pdf',
  'npm run -s tongket -- check',
];

function prepare(command: Command, cli: CliSession): void {
  command
    .helpOption('-h, --help', cli.text('cli.help'))
    .configureHelp({
      styleTitle: (title) => {
        const sentence = titles[title];
        return sentence ? cli.text(sentence) : title;
      },
    })
    // Refusals of the arguments are said in the person's language instead.
    .configureOutput({ outputError: () => undefined })
    .exitOverride();
  for (const below of command.commands) prepare(below, cli);
}

/** All commands, each in its own file, saying everything in the language of the session. */
export function createCommandLine(cli: CliSession): Command {
  const commandLine = new Command('tongket')
    .description(cli.text('cli.about'))
    .version(version, '-V, --version', cli.text('cli.version'))
    .addOption(new Option('--lang <language>', cli.text('cli.lang')).choices(['vi', 'en']))
    .helpCommand(false)
    .addHelpText('after', `\n${cli.text('cli.examples')}\n${examples.map((line) => `  ${line}`).join('\n')}`)
    .addHelpText('after', `\n${cli.text('cli.exit_codes')}`);
  addImportUnitsCommand(commandLine, cli);
  addImportWorkbooksCommand(commandLine, cli);
  addExportReportCommand(commandLine, cli);
  addDemoWorkbooksCommand(commandLine, cli);
  addTokenCommand(commandLine, cli);
  addListCommand(commandLine, cli);
  addCheckCommand(commandLine, cli);
  prepare(commandLine, cli);
  return commandLine;
}
