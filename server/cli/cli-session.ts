import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { type ErrorCode, errorCatalogue } from '../../contract/errors.ts';
import type { Language } from '../../contract/kernel/bilingual.ts';
import type { ProblemIssue, ProblemParams } from '../../contract/kernel/problem.ts';
import { fillSentence } from '../../contract/kernel/sentence.ts';
import { createProgram, type Program } from '../composition/create-program.ts';
import { readDemonstrationGround } from '../demo/demonstration-marker.ts';
import { programActor } from '../platform/actor.ts';
import { systemClock } from '../platform/clock.ts';
import type { CommandContext } from '../platform/command.ts';
import { keepSecret } from '../platform/keep-secret.ts';
import { createLogger } from '../platform/logger.ts';
import { openConfiguredDatabase } from '../platform/open-configured-database.ts';
import { readSettings, type Settings } from '../platform/settings.ts';
import { CliRefusal, exitCodes } from './cli-refusal.ts';
import { type CliSentence, cliSentences } from './cli-sentences.ts';

/** A program the command line has opened, and how it was found. */
export interface OpenedProgram {
  readonly program: Program;
  readonly settings: Settings;
  readonly secret: string;
  /** The program itself gives the commands. */
  readonly context: CommandContext;
}

const timeZone = 'Asia/Ho_Chi_Minh';

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
    const settings = readSettings(process.env);
    const log = createLogger(process.env['LOG_LEVEL'] ?? 'error');
    const database = await openConfiguredDatabase(settings, log);
    let leave = (): Promise<void> => database.stop();
    const onSignal = (): void => {
      this.note(this.text('cli.interrupted'));
      void leave().finally(() => process.exit(exitCodes.interrupted));
    };
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    try {
      await assertFinished(database.connection);
      const secret = settings.secret ?? (await keepSecret(settings.dataDir));
      const program = await createProgram({
        connection: database.connection,
        clock: systemClock(timeZone),
        log,
        secret,
        isSecure: settings.publicUrl?.startsWith('https:') ?? false,
      });
      leave = async () => {
        await program.close();
        await database.stop();
      };
      const context = { actor: programActor, correlationId: randomUUID(), idempotencyKey: null };
      return await work({ program, settings, secret, context });
    } finally {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      await leave();
    }
  }
}

async function assertFinished(connection: ConstructorParameters<typeof Client>[0]): Promise<void> {
  const client = new Client(connection);
  await client.connect();
  try {
    const { state } = await readDemonstrationGround(client);
    if (state === 'broken_off') {
      throw new CliRefusal('cli.demonstration_unfinished', {}, exitCodes.unavailable);
    }
  } finally {
    await client.end();
  }
}
