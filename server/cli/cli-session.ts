import { type ErrorCode, errorCatalogue } from '../../contract/errors.ts';
import type { Language } from '../../contract/kernel/bilingual.ts';
import type { ProblemIssue, ProblemParams } from '../../contract/kernel/problem.ts';
import { fillSentence } from '../../contract/kernel/sentence.ts';
import { exitCodes } from './cli-refusal.ts';
import type { OpenedProgram } from './open-program.ts';
import { type CliSentence, cliSentences } from './cli-sentences.ts';

/** One run of the command line: its language, what it says, and the program it works on. */
export class CliSession {
  readonly language: Language;

  constructor(language: Language) {
    this.language = language;
  }

  text(sentence: CliSentence, params: ProblemParams = {}): string {
    return fillSentence(cliSentences[sentence][this.language], params);
  }

  /** The sentence of a refusal of the program. */
  refusal(code: string, params: ProblemParams): string {
    const definition = errorCatalogue[code as ErrorCode];
    return definition === undefined ? code : fillSentence(definition[this.language], params);
  }

  /** One issue as a line: its place, then what is wrong. */
  issue({ code, pointer, params }: ProblemIssue): string {
    return `${pointer}: ${this.refusal(code, params)}`;
  }

  /** A result, to standard output. */
  out(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Progress and remarks, to standard error. */
  note(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  /** Opens the program the settings name, does the work and leaves everything as it was found; also when interrupted. */
  async withProgram<T>(work: (opened: OpenedProgram) => Promise<T>): Promise<T> {
    const { openProgram } = await import('./open-program.ts');
    const opened = await openProgram();
    const onSignal = (): void => {
      this.note(this.text('cli.interrupted'));
      void opened.leave().finally(() => process.exit(exitCodes.interrupted));
    };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    try {
      return await work(opened);
    } finally {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      await opened.leave();
    }
  }
}
