import type { Kysely } from 'kysely';
import { packLevels, type PackLevels } from '../../../contract/org-units/level.ts';
import type { OrgUnitsTables } from './org-units-tables.ts';

/** The setting that the loading of a domain pack writes. */
const levelsSetting = 'pack.levels';

/** The levels of the domain pack, the highest first; empty while no pack is loaded, and then any code is taken. */
export async function getLevels(db: Kysely<unknown>): Promise<PackLevels> {
  const row = await db
    .withTables<OrgUnitsTables>()
    .selectFrom('setting')
    .select('value')
    .where('key', '=', levelsSetting)
    .executeTakeFirst();
  if (!row) return [];
  return packLevels.parse(row.value).toSorted((a, b) => a.rank - b.rank);
}
