import { sql, type Transaction } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { IsoDate } from '../../../contract/kernel/iso-date.ts';
import type { StructureDecision } from '../../../contract/org-units/unit.ts';
import type { OrgUnitsTables } from './org-units-tables.ts';
import type { NewUnitVersion, ReorganisationKind, UnitFields, UnitVersion } from './structure-model.ts';

type Tx = Transaction<unknown>;

/**
 * Takes the next revision, and with it the right to change the structure until the transaction ends: others wait, and
 * then start over on what was decided here.
 */
export async function takeRevision(tx: Tx): Promise<number> {
  const { revision } = await tx
    .withTables<OrgUnitsTables>()
    .updateTable('structure_head')
    .set((eb) => ({ revision: eb('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/** Records the decision and the revision it makes; returns the identity of the reorganisation. */
export async function insertReorganisation(
  tx: Tx,
  revision: number,
  kind: ReorganisationKind,
  decision: StructureDecision,
  at: Temporal.Instant,
): Promise<number> {
  const tables = tx.withTables<OrgUnitsTables>();
  const { id } = await tables
    .insertInto('reorganisation')
    .values({
      decision_number: decision.number,
      decided_on: decision.decidedOn,
      effective_on: decision.effectiveOn,
      kind,
      note: decision.note,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tables
    .insertInto('structure_revision')
    .values({ revision, made_at: at.toString(), reorganisation_id: id })
    .execute();
  return id;
}

export async function findUnitId(tx: Tx, code: string): Promise<UnitId | undefined> {
  const row = await tx
    .withTables<OrgUnitsTables>()
    .selectFrom('unit')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirst();
  return row?.id;
}

/** Identities given to new codes, in their order. */
export async function insertUnits(tx: Tx, codes: readonly string[]): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId; code: string }>`
    insert into unit (code) select unnest(${[...codes]}::text[]) returning id, code`.execute(tx);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  return codes.flatMap((code) => ids.get(code) ?? []);
}

/** The history of a unit as believed now, the oldest first. */
export async function readHistory(tx: Tx, unitId: UnitId): Promise<UnitVersion[]> {
  const rows = await tx
    .withTables<OrgUnitsTables>()
    .selectFrom('unit_version')
    .selectAll()
    .where('unit_id', '=', unitId)
    .where('superseded_revision', 'is', null)
    .orderBy('valid_from')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    unitId: row.unit_id,
    parentId: row.parent_id,
    name: row.name,
    shortName: row.short_name,
    levelCode: row.level_code,
    kind: row.kind,
    position: row.position,
    placeName: row.place_name,
    from: row.valid_from.toString(),
    to: row.valid_to?.toString() ?? null,
  }));
}

export async function supersedeVersion(tx: Tx, id: number, revision: number): Promise<void> {
  await tx
    .withTables<OrgUnitsTables>()
    .updateTable('unit_version')
    .set({ superseded_revision: revision })
    .where('id', '=', id)
    .execute();
}

export async function insertVersions(
  tx: Tx,
  versions: readonly NewUnitVersion[],
  revision: number,
): Promise<void> {
  const column = <K extends keyof UnitFields | 'unitId' | 'from' | 'to'>(key: K) =>
    versions.map((one) => one[key]);
  await sql`
    insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, position, place_name,
      valid_from, valid_to, created_revision)
    select *, ${revision} from unnest(${column('unitId')}::integer[], ${column('parentId')}::integer[],
      ${column('name')}::text[], ${column('shortName')}::text[], ${column('levelCode')}::text[],
      ${column('kind')}::text[], ${column('position')}::integer[], ${column('placeName')}::text[],
      ${column('from')}::date[], ${column('to')}::date[])`.execute(tx);
}

/** How many units stand below the unit on the day or later. */
export async function countUnitsBelow(tx: Tx, unitId: UnitId, from: IsoDate): Promise<number> {
  const { count } = await tx
    .withTables<OrgUnitsTables>()
    .selectFrom('unit_version')
    .select((eb) => eb.fn.count<bigint>('unit_id').distinct().as('count'))
    .where('parent_id', '=', unitId)
    .where('superseded_revision', 'is', null)
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb(sql`valid_to`, '>', sql`${from}::date`)]))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** All units ever made, by code: first day and the day from which each no longer exists. */
export async function readExistingUnits(
  tx: Tx,
): Promise<Map<string, { readonly id: UnitId; readonly from: IsoDate; readonly to: IsoDate | null }>> {
  const { rows } = await sql<{ id: UnitId; code: string; from: IsoDate; to: IsoDate | null }>`
    select unit.id, code, min(valid_from)::text as "from",
      case when bool_or(valid_to is null) then null else max(valid_to)::text end as "to"
    from unit join unit_version on unit_version.unit_id = unit.id and superseded_revision is null
    group by unit.id, code`.execute(tx);
  return new Map(rows.map(({ code, ...unit }) => [code, unit]));
}
