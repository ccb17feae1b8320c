import { type Kysely, sql, type Transaction } from 'kysely';
import { type FormVersion, getFormVersion } from '../features/indicators/public.ts';
import type { Round } from '../features/rounds/public.ts';

// Everything here is worked out anew from the rows, in the plainest way: nothing of the features' own summing is used.

const missing = -(2n ** 63n);

/** Figures by slot; null is missing. */
export type Figures = readonly (bigint | null)[];

/** What a unit of a round comes to when its subtree is added up from the accepted reports. */
export interface OracleNode {
  readonly values: Figures;
  readonly present: readonly number[];
  readonly expected: number;
  readonly reported: number;
  readonly approved: number;
}

interface Place {
  readonly code: string;
  readonly parentId: number | null;
}

/** The units of a round's pin with their superiors, read from the versions of units. */
async function readPlaces(tx: Transaction<unknown>, { pin }: Round): Promise<Map<number, Place>> {
  const on = pin.on.toString();
  const { rows } = await sql<{ id: number; code: string; parentId: number | null }>`
    select unit.id, unit.code, parent_id as "parentId" from unit_version join unit on unit.id = unit_id
    where valid_from <= ${on}::date and (valid_to is null or valid_to > ${on}::date)
      and created_revision <= ${pin.revision}
      and (superseded_revision is null or superseded_revision > ${pin.revision})`.execute(tx);
  return new Map(rows.map(({ id, ...place }) => [id, place]));
}

function unpack(bytes: Uint8Array, from: number, into: (bigint | null)[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at * 8 < bytes.byteLength; at += 1) {
    const value = view.getBigInt64(at * 8, true);
    into[from + at] = value === missing ? null : value;
  }
}

const slotsOfPart = 1000;

/** Own figure plus adjustment of versions, by version. */
export async function readReports(
  db: Kysely<unknown>,
  versionIds: readonly number[],
): Promise<Map<number, Figures>> {
  const { rows } = await sql<{ id: number; part: number; own: Uint8Array; adjustment: Uint8Array }>`
    select version_id as id, part, own, adjustment from report_body
    where version_id = any(${[...versionIds]}::integer[])`.execute(db);
  const reports = new Map<number, (bigint | null)[]>();
  for (const { id, part, own, adjustment } of rows) {
    const report = reports.get(id) ?? [];
    const added: (bigint | null)[] = [];
    unpack(own, part * slotsOfPart, report);
    unpack(adjustment, part * slotsOfPart, added);
    added.forEach((value, slot) => {
      if (value !== null) report[slot] = (report[slot] ?? 0n) + value;
    });
    reports.set(id, report);
  }
  return reports;
}

/** How each slot of a form is brought together over units; slots the form does not use are left out. */
function rulesOf(form: FormVersion): ReadonlyMap<number, string> {
  return new Map(form.slots.map(({ slot, acrossUnits }) => [slot, acrossUnits]));
}

/** Brings reports together by the rules of their form. */
export function bringTogether(
  form: FormVersion,
  reports: readonly Figures[],
): { values: (bigint | null)[]; present: number[] } {
  const values: (bigint | null)[] = Array.from({ length: form.slotCount }, () => null);
  const present: number[] = Array.from({ length: form.slotCount }, () => 0);
  for (const [slot, rule] of rulesOf(form)) {
    const given = reports.map((report) => report[slot] ?? null).filter((value) => value !== null);
    present[slot] = given.length;
    if (rule === 'count') values[slot] = BigInt(given.length);
    else if (rule !== 'none' && given.length > 0) {
      values[slot] = given.reduce((sum, value) => {
        if (rule === 'min') return value < sum ? value : sum;
        if (rule === 'max') return value > sum ? value : sum;
        return sum + value;
      });
    }
  }
  return { values, present };
}

interface Head {
  readonly unitId: number;
  readonly state: string;
  readonly approvedId: number | null;
}

/** Adds up every unit of a round from the cells of the accepted reports. */
export async function addUpRound(
  tx: Transaction<unknown>,
  round: Round,
): Promise<{ nodes: Map<number, OracleNode>; places: Map<number, Place> }> {
  const places = await readPlaces(tx, round);
  const form = await getFormVersion(tx, round.formVersionId);
  const heads = await sql<Head>`
    select unit_id as "unitId", state, approved_version_id as "approvedId" from report_head
    where round_id = ${round.id}`.execute(tx);
  const expected = await sql<{ unitId: number }>`
    select unit_id as "unitId" from round_unit where round_id = ${round.id}`.execute(tx);
  const reports = await readReports(
    tx,
    heads.rows.flatMap(({ approvedId }) => approvedId ?? []),
  );
  const below = new Map<number, number[]>([...places.keys()].map((id) => [id, []]));
  for (const id of places.keys()) {
    for (let at: number | null = id; at !== null; at = places.get(at)?.parentId ?? null)
      below.get(at)?.push(id);
  }
  const headOf = new Map(heads.rows.map((head) => [head.unitId, head]));
  const isExpected = new Set(expected.rows.map(({ unitId }) => unitId));
  const within = new Set(below.get(round.rootUnitId) ?? []);
  const nodes = new Map<number, OracleNode>();
  for (const [id, subtree] of below) {
    if (!within.has(id)) continue;
    const known = subtree.flatMap((unit) => headOf.get(unit) ?? []);
    const accepted = known.flatMap(({ approvedId }) =>
      approvedId === null ? [] : [reports.get(approvedId) ?? []],
    );
    nodes.set(id, {
      ...bringTogether(form, accepted),
      expected: subtree.filter((unit) => isExpected.has(unit)).length,
      reported: known.filter(({ state }) => state === 'submitted' || state === 'approved').length,
      approved: accepted.length,
    });
  }
  return { nodes, places };
}
