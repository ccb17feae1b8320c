import type { CommanderError } from 'commander';
import type { CliSentence } from './cli-sentences.ts';
import type { CliSession } from './cli-session.ts';

const sentences: Readonly<Record<string, CliSentence>> = {
  'commander.unknownCommand': 'cli.unknown_command',
  'commander.unknownOption': 'cli.unknown_option',
  'commander.missingArgument': 'cli.missing_argument',
  'commander.missingMandatoryOptionValue': 'cli.missing_option',
  'commander.optionMissingArgument': 'cli.missing_option_value',
  'commander.excessArguments': 'cli.excess_arguments',
};

/** What is wrong with the arguments, in the person's language; the parser itself speaks English only. */
export function usageSentence(cli: CliSession, { code, message }: CommanderError): string {
  const [, name = message] = /'([^']+)'/.exec(message) ?? [];
  const sentence = sentences[code];
  if (sentence) return cli.text(sentence, { name });
  return cli.text('cli.invalid_value', { name: message.replace(/^error: /, '') });
}
