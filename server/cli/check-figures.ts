import { sql, type Transaction } from 'kysely';
import { formatFigure } from '../../contract/kernel/quantity.ts';
import type { Program } from '../composition/create-program.ts';
import { type LiveNode, readAllNodes } from '../features/consolidation/public.ts';
import { type FormVersion, getFormVersion } from '../features/indicators/public.ts';
import { getTree } from '../features/org-units/public.ts';
import { listRounds, type Round } from '../features/rounds/public.ts';
import { addUpRound, bringTogether, type Figures, type OracleNode, readReports } from './figure-oracle.ts';

/** One figure that is not what the cells give. */
export interface FigureDifference {
  readonly round: string;
  readonly unit: string;
  readonly kind: 'live' | 'official' | 'completeness' | 'log';
  /** Indicator, column and part; or what was counted. */
  readonly name: string;
  readonly shown: string;
  readonly recomputed: string;
}

/** What a check of all figures found. */
export interface FigureCheck {
  readonly rounds: number;
  readonly units: number;
  readonly liveFigures: number;
  readonly officialFigures: number;
  readonly differences: readonly FigureDifference[];
}

type Place = Pick<FigureDifference, 'round' | 'unit' | 'kind'>;

function compareFigures(
  form: FormVersion,
  place: Place,
  shown: Figures,
  recomputed: Figures,
): FigureDifference[] {
  return form.slots.flatMap(({ slot, indicatorCode, columnCode, part, scale, acrossUnits }) => {
    const values = [shown[slot] ?? null, recomputed[slot] ?? null];
    if (values[0] === values[1]) return [];
    const text = (value: bigint | null | undefined): string =>
      value === null || value === undefined ? '–' : formatFigure(value, acrossUnits === 'count' ? 0 : scale);
    const name = [indicatorCode, columnCode, part === 'value' ? '' : part]
      .filter((word) => word !== '')
      .join('/');
    return [{ ...place, name, shown: text(values[0]), recomputed: text(values[1]) }];
  });
}

function compareNode(
  form: FormVersion,
  place: Place,
  node: LiveNode,
  oracle: OracleNode,
): FigureDifference[] {
  const counts = (['expected', 'reported', 'approved'] as const).flatMap((name): FigureDifference[] => {
    const [shown, recomputed] = [node.completeness[name], oracle[name]];
    if (shown === recomputed) return [];
    return [{ ...place, kind: 'completeness', name, shown: String(shown), recomputed: String(recomputed) }];
  });
  return [...counts, ...compareFigures(form, place, node.values, oracle.values)];
}

async function stateOfRound(tx: Transaction<unknown>, round: Round): Promise<string> {
  const { rows } = await sql<{ state: string }>`
    select coalesce(sum(rev), 0)::text || '/' || count(*)::text as state from report_head
    where round_id = ${round.id}`.execute(tx);
  return rows[0]?.state ?? '';
}

const patience = 20;

// People may be at work meanwhile: both sides are read again until nothing moved between them.
async function readBoth(program: Program, round: Round) {
  const db = program.database.kysely;
  const inSnapshot = <T>(work: (tx: Transaction<unknown>) => Promise<T>): Promise<T> =>
    db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work);
  for (let tries = 1; ; tries += 1) {
    const before = await inSnapshot((tx) => stateOfRound(tx, round));
    const live = await readAllNodes(program.consolidation, round);
    const { oracle, state } = await inSnapshot(async (tx) => ({
      oracle: await addUpRound(tx, round),
      state: await stateOfRound(tx, round),
    }));
    if (state === before || tries === patience) return { live, oracle };
  }
}

async function checkLive(program: Program, round: Round, form: FormVersion) {
  const { live, oracle } = await readBoth(program, round);
  const differences = live.flatMap((node) => {
    const recomputed = oracle.nodes.get(node.unitId);
    const unit = oracle.places.get(node.unitId)?.code ?? String(node.unitId);
    const place: Place = { round: round.code, unit, kind: 'live' };
    if (recomputed) return compareNode(form, place, node, recomputed);
    return [{ ...place, name: 'tree', shown: unit, recomputed: '–' }];
  });
  for (const [id, { code }] of oracle.places) {
    if (oracle.nodes.has(id) && !live.some(({ unitId }) => unitId === id)) {
      differences.push({
        round: round.code,
        unit: code,
        kind: 'live',
        name: 'tree',
        shown: '–',
        recomputed: code,
      });
    }
  }
  return { units: live.length, figures: live.length * form.slots.length, differences };
}

interface OfficialRow {
  readonly versionId: number;
  readonly unitId: number;
  readonly contributors: number[];
  readonly total: Uint8Array[];
}

// Submitted versions never change, so what was frozen can be added up again at any time.
async function checkOfficial(program: Program, round: Round, form: FormVersion) {
  const db = program.database.kysely;
  const tree = await getTree(db, round.pin);
  const { rows } = await sql<OfficialRow>`
    select v.id as "versionId", v.unit_id as "unitId", s.contributor_version_ids as contributors,
      array(select total from official_figure f where f.version_id = v.id order by part) as total
    from report_version v join official_source s on s.version_id = v.id where v.round_id = ${round.id}`.execute(
    db,
  );
  const wanted = new Set(rows.flatMap(({ versionId, contributors }) => [versionId, ...contributors]));
  const reports = await readReports(db, [...wanted]);
  const differences = rows.flatMap(({ versionId, unitId, contributors, total }) => {
    const given = [versionId, ...contributors].map((id) => reports.get(id) ?? []);
    const shown = total.flatMap((bytes) => decode(bytes));
    const unit = tree.byId(unitId as Parameters<typeof tree.byId>[0])?.code ?? String(unitId);
    const place: Place = { round: round.code, unit, kind: 'official' };
    return compareFigures(form, place, shown, bringTogether(form, given).values);
  });
  return { figures: rows.length * form.slots.length, differences };
}

function decode(bytes: Uint8Array): (bigint | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.byteLength / 8 }, (_, at) => {
    const value = view.getBigInt64(at * 8, true);
    return value === -(2n ** 63n) ? null : value;
  });
}

async function checkLog(program: Program): Promise<FigureDifference[]> {
  const { rows } = await sql<{ round: string; unit: string; shown: string; recomputed: string }>`
    select round.code as round, unit.code as unit, head.rev || ' ' || head.state as shown,
      coalesce(last.rev || ' ' || last.state, '–') as recomputed
    from report_head head join round on round.id = head.round_id join unit on unit.id = head.unit_id
    left join lateral (
      select rev, state, approved_version_id from report_log log
      where log.period_start = round.period_start and log.round_id = head.round_id and log.unit_id = head.unit_id
      order by rev desc limit 1
    ) last on true
    where (last.rev, last.state) is distinct from (head.rev, head.state)
      or last.approved_version_id is distinct from head.approved_version_id`.execute(program.database.kysely);
  return rows.map((row) => ({ ...row, kind: 'log', name: 'rev state' }));
}

/**
 * Works out every consolidated figure anew from the cells of the reports, live and official ones of every unit and
 * round, and lists where the program shows another. Changes nothing; people may work meanwhile.
 */
export async function checkFigures(
  program: Program,
  onProgress: (round: string, done: number, of: number) => void,
): Promise<FigureCheck> {
  const db = program.database.kysely;
  const rounds = await listRounds(db);
  const differences: FigureDifference[] = [...(await checkLog(program))];
  const counts = { units: 0, liveFigures: 0, officialFigures: 0 };
  for (const [nth, round] of rounds.entries()) {
    const form = await getFormVersion(db, round.formVersionId);
    const live = await checkLive(program, round, form);
    const official = await checkOfficial(program, round, form);
    differences.push(...live.differences, ...official.differences);
    counts.units += live.units;
    counts.liveFigures += live.figures;
    counts.officialFigures += official.figures;
    onProgress(round.code, nth + 1, rounds.length);
  }
  return { rounds: rounds.length, ...counts, differences };
}
