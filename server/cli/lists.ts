import type { Program } from '../composition/create-program.ts';
import { viewForms } from '../features/indicators/public.ts';
import { currentPin, getTree } from '../features/org-units/public.ts';
import { listRounds } from '../features/rounds/public.ts';
import type { CliSentence } from './cli-sentences.ts';
import type { CliSession } from './cli-session.ts';

/** A list as a program reads it, and as columns for people. */
interface Listed {
  readonly records: readonly unknown[];
  readonly headings: readonly CliSentence[];
  readonly rows: readonly (readonly string[])[];
}

async function listUnits({ database: { kysely }, clock }: Program): Promise<Listed> {
  const tree = await getTree(kysely, await currentPin(kysely, clock.today()));
  const superior = (index: number): string | null => tree.nodes[index]?.code ?? null;
  const records = tree.nodes.map(
    ({ code, name, shortName, levelCode, kind, placeName, parentIndex, depth }) => ({
      code,
      name,
      shortName,
      level: levelCode,
      kind,
      place: placeName,
      superior: superior(parentIndex),
      depth,
    }),
  );
  return {
    records,
    headings: ['cli.list.code', 'cli.list.level', 'cli.list.superior', 'cli.list.name'],
    rows: records.map(({ code, level, superior: above, name, depth }) => [
      code,
      level,
      above ?? '–',
      `${'  '.repeat(depth)}${name}`,
    ]),
  };
}

async function listAllRounds({ database: { kysely } }: Program, cli: CliSession): Promise<Listed> {
  const rounds = await listRounds(kysely);
  return {
    records: rounds.map(({ code, regime, period, window, state, openedAt, lockedAt }) => ({
      code,
      regime: regime.code,
      period,
      from: window.from,
      to: window.to,
      state,
      openedAt: openedAt.toString(),
      lockedAt: lockedAt?.toString() ?? null,
    })),
    headings: ['cli.list.code', 'cli.list.period', 'cli.list.cut_off', 'cli.list.state', 'cli.list.name'],
    rows: rounds.map(({ code, period, window, state, regime }) => [
      code,
      period,
      window.to,
      cli.text(state === 'open' ? 'cli.list.open' : 'cli.list.locked'),
      regime.name[cli.language],
    ]),
  };
}

async function listForms({ database: { kysely } }: Program, cli: CliSession): Promise<Listed> {
  const forms = await viewForms(kysely);
  return {
    records: forms,
    headings: ['cli.list.code', 'cli.list.versions', 'cli.list.name'],
    rows: forms.map(({ code, name, versions }) => [
      code,
      versions.map(({ number }) => number).join(', '),
      name[cli.language],
    ]),
  };
}

/** What can be listed, each read from the program. */
export const lists = { units: listUnits, rounds: listAllRounds, forms: listForms } as const;
