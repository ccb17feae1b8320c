import { sql, type Transaction } from 'kysely';
import type { BodyId, UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { OrgUnitsTables } from './org-units-tables.ts';

type Tx = Transaction<unknown>;

/** A body as stored. */
export interface StoredBody {
  readonly id: BodyId;
  readonly unitId: UnitId;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export interface NewBody {
  readonly unitId: UnitId;
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  readonly parentBodyId: BodyId | null;
  readonly from: IsoDate;
}

export async function findBody(tx: Tx, code: string): Promise<StoredBody | undefined> {
  const row = await tx
    .withTables<OrgUnitsTables>()
    .selectFrom('body')
    .select(['id', 'unit_id', 'valid_from', 'valid_to'])
    .where('code', '=', code)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: row.id,
    unitId: row.unit_id,
    from: row.valid_from.toString(),
    to: row.valid_to?.toString() ?? null,
  };
}

/** Adds a body; false when its code was given before. */
export async function insertBody(tx: Tx, body: NewBody): Promise<boolean> {
  const row = await tx
    .withTables<OrgUnitsTables>()
    .insertInto('body')
    .values({
      unit_id: body.unitId,
      code: body.code,
      kind: body.kind,
      name: body.name,
      parent_body_id: body.parentBodyId,
      valid_from: body.from,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function endBody(tx: Tx, id: BodyId, on: IsoDate): Promise<void> {
  await tx
    .withTables<OrgUnitsTables>()
    .updateTable('body')
    .set({ valid_to: on })
    .where('id', '=', id)
    .execute();
}

async function countOpen(
  tx: Tx,
  column: 'unit_id' | 'parent_body_id',
  id: number,
  on: IsoDate,
): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`
    select count(*) as count from body
    where ${sql.ref(column)} = ${id} and (valid_to is null or valid_to > ${on}::date)`.execute(tx);
  return Number(rows[0]?.count ?? 0n);
}

/** How many bodies beside the unit are active on the day or later. */
export function countOpenBodies(tx: Tx, unitId: UnitId, on: IsoDate): Promise<number> {
  return countOpen(tx, 'unit_id', unitId, on);
}

/** How many bodies below the body are active on the day or later. */
export function countOpenBodiesBelow(tx: Tx, id: BodyId, on: IsoDate): Promise<number> {
  return countOpen(tx, 'parent_body_id', id, on);
}
