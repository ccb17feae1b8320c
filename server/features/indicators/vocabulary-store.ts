import { isDeepStrictEqual } from 'node:util';
import type { Transaction } from 'kysely';
import type { Vocabulary } from '../../../contract/indicators/pack.ts';
import type { IndicatorsTables } from './indicators-tables.ts';
import { getLoadedPacks, getVocabulary, vocabularyKeys } from './vocabulary-facts.ts';

type Tx = Transaction<unknown>;

async function writeSetting(tx: Tx, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  await tx
    .withTables<IndicatorsTables>()
    .insertInto('setting')
    .values({ key, value: json })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value: json }))
    .execute();
}

function merged<Word extends { readonly code: string }>(
  known: readonly Word[],
  added: readonly Word[],
): Word[] {
  const codes = new Set(added.map(({ code }) => code));
  return [...added, ...known.filter(({ code }) => !codes.has(code))];
}

/** Adds the words of a pack; words of the same code are replaced, others stay. Returns which lists changed. */
export async function mergeVocabulary(tx: Tx, added: Vocabulary): Promise<string[]> {
  const known = await getVocabulary(tx);
  const next: Vocabulary = {
    levels: merged(known.levels, added.levels),
    kinds: merged(known.kinds, added.kinds),
    ranks: merged(known.ranks, added.ranks),
    documentTypes: merged(known.documentTypes, added.documentTypes),
  };
  const changed: string[] = [];
  for (const name of ['levels', 'kinds', 'ranks', 'documentTypes'] as const) {
    if (isDeepStrictEqual(known[name], next[name])) continue;
    await writeSetting(tx, vocabularyKeys[name], next[name]);
    changed.push(name);
  }
  return changed;
}

/** Remembers that a pack has been loaded. */
export async function rememberPack(tx: Tx, code: string): Promise<void> {
  const known = await getLoadedPacks(tx);
  if (!known.includes(code)) await writeSetting(tx, 'pack.loaded', [...known, code].toSorted());
}
