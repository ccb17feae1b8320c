import type { CliSession } from './cli-session.ts';

/** Examples as the help of a command ends with them. */
export function helpExamples(cli: CliSession, ...lines: readonly string[]): string {
  return `\n${cli.text('cli.examples')}\n${lines.map((line) => `  npm run -s tongket -- ${line}`).join('\n')}`;
}
