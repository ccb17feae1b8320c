import { type Command, CommanderError } from 'commander';
import { DomainError } from '../platform/domain-error.ts';
import { StartupError } from '../platform/startup-error.ts';
import { languageOf } from './cli-language.ts';
import { CliRefusal, exitCodes } from './cli-refusal.ts';
import { CliSession } from './cli-session.ts';
import { createCommandLine } from './create-command-line.ts';
import { usageSentence } from './usage-sentence.ts';

const shownIssues = 50;

function report(cli: CliSession, error: unknown): number {
  if (error instanceof StartupError) {
    cli.note(error.message);
    return error.exitCode;
  }
  if (error instanceof CliRefusal) {
    cli.note(cli.text(error.sentence, error.params));
    return error.exitCode;
  }
  if (error instanceof DomainError) {
    cli.note(cli.refusal(error.code, error.params));
    for (const issue of error.issues.slice(0, shownIssues)) cli.note(`  ${cli.issue(issue)}`);
    const more = error.issues.length - shownIssues;
    if (more > 0) cli.note(`  ${cli.text('cli.more_issues', { count: more })}`);
    return exitCodes.refused;
  }
  cli.note(cli.text('cli.unexpected', { reason: error instanceof Error ? error.message : String(error) }));
  if (process.env['LOG_LEVEL'] === 'debug') console.error(error);
  return exitCodes.software;
}

async function run(cli: CliSession, commandLine: Command, args: readonly string[]): Promise<number> {
  try {
    await commandLine.parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? exitCodes.done);
  } catch (error) {
    if (!(error instanceof CommanderError)) return report(cli, error);
    if (error.exitCode === 0) return exitCodes.done;
    // Asked for nothing, the help was printed; that is no way to use it either.
    if (error.code !== 'commander.help') {
      cli.note(usageSentence(cli, error));
      const command = commandLine.commands.find((each) => args.includes(each.name()))?.name();
      cli.note(cli.text('cli.see_help', { command: command === undefined ? '' : `${command} ` }));
    }
    return exitCodes.usage;
  }
}

// Whoever reads the output may have seen enough (`… | head`); the work is still finished and left in order.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const args = process.argv.slice(2);
const cli = new CliSession(languageOf(args, process.env));
process.exitCode = await run(cli, createCommandLine(cli), args);
