import type { Kysely } from 'kysely';
import { z } from 'zod';
import { type Line, type Vocabulary, vocabulary } from '../../../contract/indicators/pack.ts';
import type { IndicatorsTables } from './indicators-tables.ts';

/** Keys of the settings that packs fill. */
export const vocabularyKeys = {
  levels: 'pack.levels',
  kinds: 'pack.kinds',
  ranks: 'pack.ranks',
  documentTypes: 'pack.documentTypes',
} as const satisfies Record<keyof Vocabulary, string>;

const loadedPacksKey = 'pack.loaded';
const loadedPacks = z.array(z.string());

async function settings(db: Kysely<unknown>): Promise<Map<string, unknown>> {
  const rows = await db
    .withTables<IndicatorsTables>()
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('key', 'like', 'pack.%')
    .execute();
  return new Map(rows.map(({ key, value }) => [key, value]));
}

/** Levels, kinds of unit, ranks and document types, as the loaded packs name them. */
export async function getVocabulary(db: Kysely<unknown>): Promise<Vocabulary> {
  const known = await settings(db);
  return vocabulary.parse({
    levels: known.get(vocabularyKeys.levels) ?? [],
    kinds: known.get(vocabularyKeys.kinds) ?? [],
    ranks: known.get(vocabularyKeys.ranks) ?? [],
    documentTypes: known.get(vocabularyKeys.documentTypes) ?? [],
  });
}

/** Codes of the packs that have been loaded. */
export async function getLoadedPacks(db: Kysely<unknown>): Promise<string[]> {
  return loadedPacks.parse((await settings(db)).get(loadedPacksKey) ?? []);
}

/** Lines of work in their order. */
export async function getLines(db: Kysely<unknown>): Promise<Line[]> {
  const rows = await db
    .withTables<IndicatorsTables>()
    .selectFrom('line_of_work')
    .selectAll()
    .orderBy('position')
    .orderBy('code')
    .execute();
  return rows.map((row) => ({ code: row.code, name: { vi: row.name_vi, en: row.name_en } }));
}
