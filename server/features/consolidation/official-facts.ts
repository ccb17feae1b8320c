import { type Kysely, sql } from 'kysely';
import type { ReportVersionId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ReportState } from '../../../contract/reports/report-state.ts';
import type { FormVersion } from '../indicators/public.ts';
import { type PackedPart, readPackedParts } from '../reports/public.ts';
import type { Round } from '../rounds/public.ts';
import { FlatSum } from './flat-sum.ts';
import type { NodeReading } from './node-reading.ts';
import { findOfficial, type OfficialFigures } from './official-store.ts';
import { slotRules } from './round-request.ts';
import type { NodeFigures } from './round-sums.ts';

/** The version of a report that its official figures come from, with those figures. */
export interface ReportOfficial {
  readonly number: number;
  readonly state: ReportState;
  readonly figures: OfficialFigures;
}

/** The approved version of a unit's report, or else the last one that was submitted; undefined before that. */
export async function findOfficialOfReport(
  db: Kysely<unknown>,
  round: Pick<Round, 'id'>,
  unitId: UnitId,
): Promise<ReportOfficial | undefined> {
  const { rows } = await sql<{ id: ReportVersionId; number: number; state: ReportState }>`
    select id, number, state from report_version
    where round_id = ${round.id} and unit_id = ${unitId} and state <> 'draft'
    order by (state = 'approved') desc, number desc limit 1`.execute(db);
  const [version] = rows;
  const figures = version && (await findOfficial(db, version.id));
  return version && figures && { number: version.number, state: version.state, figures };
}

/**
 * What drift is measured from: the official version's own figures plus what the units below give now. When that
 * version is the approved one this is the live figure itself.
 */
export async function liveWithOwnOf(
  db: Kysely<unknown>,
  form: FormVersion,
  reading: NodeReading,
  live: NodeFigures,
  official: ReportOfficial,
): Promise<NodeFigures> {
  const approved = reading.head.approvedVersionId;
  if (approved === official.figures.versionId) return live;
  const rules = slotRules(form);
  const own = new Map<number, PackedPart[]>([[official.figures.versionId, []]]);
  if (approved !== 0) own.set(approved, []);
  await readPackedParts(db, [...own.keys()] as ReportVersionId[], (part) =>
    own.get(part.versionId)?.push(part),
  );
  const sumOf = (versionId: number): NodeFigures => {
    const sum = new FlatSum(rules);
    sum.add(own.get(versionId) ?? []);
    return sum.figures();
  };
  const put = sumOf(official.figures.versionId);
  const taken = sumOf(approved);
  const present = live.present.map(
    (count, slot) => count - (taken.present[slot] ?? 0) + (put.present[slot] ?? 0),
  );
  const values = live.values.map((value, slot) => {
    const rule = rules[slot];
    // A least or greatest value cannot be taken out again; drift is not measured for it.
    if (rule !== 'sum' && rule !== 'count') return value;
    if (rule === 'count') return BigInt(present[slot] ?? 0);
    if ((present[slot] ?? 0) === 0) return null;
    return (value ?? 0n) - (taken.values[slot] ?? 0n) + (put.values[slot] ?? 0n);
  });
  return { values, present };
}

/** Codes of units, also of those a pinned tree no longer holds, in order. */
export async function codesOfUnits(db: Kysely<unknown>, unitIds: readonly number[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{ code: string }>`
    select code from unit where id = any(${[...unitIds]}::integer[]) order by code`.execute(db);
  return rows.map((row) => row.code);
}
