import { sql } from 'kysely';
import type { Program } from './create-program.ts';

/** How a fresh database is filled. */
export interface PrepareOptions {
  /** Begin without the demonstration organisation. */
  readonly isEmpty: boolean;
  /** Says one line of progress. */
  readonly say: (line: string) => void;
}

/**
 * Fills a database nobody has worked in yet with the demonstration organisation, or leaves it to the first
 * administrator. Returns what to print under the address: log-ins, or the set-up code.
 */
export async function prepareOrganisation(program: Program, options: PrepareOptions): Promise<string[]> {
  const { rows } = await sql<{ used: boolean }>`select exists (select from account) as used`.execute(
    program.database.kysely,
  );
  if (rows[0]?.used === true) return [];
  if (!options.isEmpty) options.say('');
  const code = await program.accounts.prepareSetup();
  return code === null ? [] : [`Mã thiết lập lần đầu / First set-up code: ${code}`];
}
