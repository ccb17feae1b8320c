import type { Command } from 'commander';
import { DomainError, issueAt } from '../platform/domain-error.ts';
import type { CliSession } from './cli-session.ts';
import { helpExamples } from './help-examples.ts';

interface Options {
  readonly name: string;
  readonly expiresOn?: string;
}

async function run(cli: CliSession, login: string, options: Options): Promise<void> {
  const { createTokenRequest } = await import('../../contract/accounts/account.ts');
  const { createApiToken } = await import('../features/accounts/public.ts');
  await cli.withProgram(async ({ program, secret, context }) => {
    const request = createTokenRequest.safeParse({
      name: options.name,
      expiresOn: options.expiresOn ?? null,
    });
    if (!request.success) {
      const wrong = request.error.issues.map(({ path }) => `/${path.join('/')}`);
      throw new DomainError(
        'request.invalid',
        {},
        wrong.map((pointer) => issueAt('request.invalid_value', pointer, { field: pointer.slice(1) })),
      );
    }
    const deps = { db: program.database.kysely, clock: program.clock, tokenKey: secret };
    const { token } = await createApiToken(deps, context, login, request.data);
    cli.out(token);
    cli.note(cli.text('cli.token.hint'));
  });
}

/** `token LOGIN`: a personal token of the API. */
export function addTokenCommand(commandLine: Command, cli: CliSession): void {
  commandLine
    .command('token')
    .description(cli.text('cli.token'))
    .argument('<login>', cli.text('cli.token.login'))
    .option('--name <name>', cli.text('cli.token.name'), 'tongket')
    .option('--expires-on <date>', cli.text('cli.token.expires_on'))
    .addHelpText(
      'after',
      helpExamples(cli, 'token qk-tl.kh1', 'token qk-tl.kh1 --name dong-bo --expires-on 2027-01-01'),
    )
    .action((login: string, options: Options) => run(cli, login, options));
}
