import type { ProblemParams } from '../../contract/kernel/problem.ts';
import type { CliSentence } from './cli-sentences.ts';

/** How the command line ends. */
export const exitCodes = {
  done: 0,
  refused: 1,
  usage: 2,
  unavailable: 69,
  software: 70,
  interrupted: 130,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** Something the command line itself refuses, with the code it ends with. */
export class CliRefusal extends Error {
  readonly sentence: CliSentence;
  readonly params: ProblemParams;
  readonly exitCode: ExitCode;

  constructor(sentence: CliSentence, params: ProblemParams = {}, exitCode: ExitCode = exitCodes.refused) {
    super(sentence);
    this.name = 'CliRefusal';
    this.sentence = sentence;
    this.params = params;
    this.exitCode = exitCode;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

/** A file that cannot be read, or is not there. */
export function fileUnreadable(file: string, error: unknown): CliRefusal {
  return new CliRefusal('cli.file_unreadable', { file, reason: reasonOf(error) });
}

/** A file that cannot be written. */
export function fileUnwritable(file: string, error: unknown): CliRefusal {
  return new CliRefusal('cli.file_unwritable', { file, reason: reasonOf(error) });
}
