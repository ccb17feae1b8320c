import { sql, type Transaction } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { OrgUnitsTables } from './org-units-tables.ts';
import { parentNotOpen, structureCycle } from './structure-errors.ts';
import type { ParentSpan, PathSpan } from './structure-model.ts';
import { deriveUnitPath, type ForestFault, spansByUnit } from './structure-rules.ts';

type Tx = Transaction<unknown>;
type SpanRow = ParentSpan & { readonly isAffected: boolean };

async function readSpans(tx: Tx, changed: readonly UnitId[] | 'all'): Promise<SpanRow[]> {
  if (changed === 'all') {
    const { rows } = await sql<SpanRow>`
      select unit_id as "unitId", parent_id as "parentId", valid_from::text as "from", valid_to::text as "to",
        true as "isAffected"
      from unit_version where superseded_revision is null`.execute(tx);
    return rows;
  }
  const { rows } = await sql<SpanRow>`
    with recursive below (unit_id) as (
      select unnest(${[...changed]}::integer[])
      union
      select v.unit_id from unit_version v join below on v.parent_id = below.unit_id
      where v.superseded_revision is null
    ), around (unit_id) as (
      select unit_id from below
      union
      select v.parent_id from unit_version v join around on v.unit_id = around.unit_id
      where v.superseded_revision is null and v.parent_id is not null
    )
    select v.unit_id as "unitId", v.parent_id as "parentId", v.valid_from::text as "from", v.valid_to::text as "to",
      below.unit_id is not null as "isAffected"
    from around join unit_version v on v.unit_id = around.unit_id and v.superseded_revision is null
    left join below on below.unit_id = around.unit_id`.execute(tx);
  return rows;
}

async function refuse(tx: Tx, fault: ForestFault): Promise<never> {
  const ids = fault.kind === 'cycle' ? [fault.unitId] : [fault.unitId, fault.parentId];
  const rows = await tx
    .withTables<OrgUnitsTables>()
    .selectFrom('unit')
    .select(['id', 'code'])
    .where('id', 'in', ids)
    .execute();
  const codeOf = (id: UnitId) => rows.find((row) => row.id === id)?.code ?? String(id);
  if (fault.kind === 'cycle') throw structureCycle(codeOf(fault.unitId));
  throw parentNotOpen(codeOf(fault.unitId), codeOf(fault.parentId), fault.from);
}

function keyOf(row: PathSpan): string {
  return `${row.ancestorId} ${row.unitId} ${row.depth} ${row.from} ${row.to}`;
}

/**
 * Derives `unit_path` from `unit_version`: for the units given and everything below them, or for all. What is no longer
 * so is superseded at the revision, what is new is added. Errors: `structure.cycle`, `structure.parent_not_open`.
 */
export async function rebuildUnitPaths(
  tx: Tx,
  revision: number,
  changed: readonly UnitId[] | 'all',
): Promise<void> {
  const spans = await readSpans(tx, changed);
  const byUnit = spansByUnit(spans);
  const affected = new Set(spans.filter((span) => span.isAffected).map((span) => span.unitId));
  const wanted = new Map<string, PathSpan>();
  for (const unitId of affected) {
    const path = deriveUnitPath(byUnit, unitId);
    if (!Array.isArray(path)) return refuse(tx, path);
    for (const row of path) wanted.set(keyOf(row), row);
  }
  const { rows: known } = await sql<PathSpan>`
    select ancestor_id as "ancestorId", unit_id as "unitId", depth, valid_from::text as "from", valid_to::text as "to"
    from unit_path
    where superseded_revision is null and unit_id = any(${[...affected]}::integer[])`.execute(tx);
  const gone = known.filter((row) => !wanted.delete(keyOf(row)));
  await supersedePaths(tx, revision, gone);
  await insertPaths(tx, revision, [...wanted.values()]);
}

async function supersedePaths(tx: Tx, revision: number, rows: readonly PathSpan[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    update unit_path set superseded_revision = ${revision}
    from unnest(${rows.map((row) => row.ancestorId)}::integer[], ${rows.map((row) => row.unitId)}::integer[],
      ${rows.map((row) => row.from)}::date[]) as gone (ancestor_id, unit_id, valid_from)
    where unit_path.ancestor_id = gone.ancestor_id and unit_path.unit_id = gone.unit_id
      and unit_path.valid_from = gone.valid_from and unit_path.superseded_revision is null`.execute(tx);
}

async function insertPaths(tx: Tx, revision: number, rows: readonly PathSpan[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into unit_path (ancestor_id, unit_id, depth, valid_from, valid_to, created_revision)
    select *, ${revision} from unnest(${rows.map((row) => row.ancestorId)}::integer[],
      ${rows.map((row) => row.unitId)}::integer[], ${rows.map((row) => row.depth)}::integer[],
      ${rows.map((row) => row.from)}::date[], ${rows.map((row) => row.to)}::date[])`.execute(tx);
}
