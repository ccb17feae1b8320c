import type {
  DriftSource,
  FigureTrail,
  TrailCell,
} from '../../../contract/consolidation/consolidated-view.ts';
import type { SlotPart } from '../../../contract/indicators/form-definition.ts';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import { formatFigure } from '../../../contract/kernel/quantity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { Slot } from '../indicators/public.ts';
import type { TreeNode } from '../org-units/public.ts';
import {
  findCurrentVersion,
  readCellComments,
  readVersionFigures,
  traceVersions,
} from '../reports/public.ts';
import { driftOf } from './compare-figures.ts';
import { unknownFigure } from './consolidation-errors.ts';
import {
  approvedVersion,
  type ConsolidationDeps,
  type ConsolidationNode,
  getConsolidationNode,
  nodeUnitOf,
} from './consolidation-node.ts';
import { figuresOfReadings, type NodeReading, readNode } from './node-reading.ts';
import { findOfficialOfReport, liveWithOwnOf, type ReportOfficial } from './official-facts.ts';
import { roundRequest } from './round-request.ts';
import type { RoundSums } from './round-sums.ts';

/** Names a figure within a round. */
export interface FigureAddress {
  readonly round: string;
  readonly unit: string;
  readonly indicator: string;
  readonly column: string | null;
  readonly part: SlotPart;
}

function shown(slot: Slot, value: bigint | null | undefined): string | null {
  if (value === null || value === undefined) return null;
  return formatFigure(value, slot.acrossUnits === 'count' ? 0 : slot.scale);
}

/** The unit's own cell: of what is approved, or else of what was last submitted. A draft is nobody else's matter. */
async function findOwnCell(
  { db }: ConsolidationDeps,
  { round, tree, node, form }: ConsolidationNode,
  slot: Slot,
  approved: ReportVersionId | null,
): Promise<TrailCell | null> {
  const versionId = approved ?? (await findCurrentVersion(db, round.id, node.id));
  const [trace] = versionId === undefined ? [] : await traceVersions(db, tree, [versionId]);
  if (!trace || trace.state === 'draft') return null;
  const figures = await readVersionFigures(db, trace.versionId, form.slotCount);
  return {
    version: trace.number,
    state: trace.state,
    value: shown({ ...slot, acrossUnits: 'sum' }, figures.own[slot.slot]),
    adjustment: shown({ ...slot, acrossUnits: 'sum' }, figures.adjustment[slot.slot]),
    reason: figures.reasons.get(slot.slot) ?? null,
    preparedBy: trace.preparedBy,
    submittedBy: trace.submittedBy,
    submittedAt: trace.submittedAt?.toString() ?? null,
    approvedBy: trace.approvedBy,
    approvedAt: trace.approvedAt?.toString() ?? null,
  };
}

interface ApprovedThen {
  readonly node: TreeNode;
  readonly now: ReportVersionId | null;
}

/** Which versions came in, went out or were replaced below the unit since its figures were frozen, for one slot. */
async function findDriftSources(
  { db }: ConsolidationDeps,
  { tree, form }: ConsolidationNode,
  slot: Slot,
  official: ReportOfficial,
  below: readonly ApprovedThen[],
): Promise<DriftSource[]> {
  const frozen = new Set<ReportVersionId>(official.figures.contributors);
  const now = new Set(below.flatMap((unit) => unit.now ?? []));
  const moved = [...new Set([...frozen, ...now])].filter((id) => frozen.has(id) !== now.has(id));
  const traces = await traceVersions(db, tree, moved);
  const values = new Map<ReportVersionId, string | null>();
  for (const { versionId } of traces) {
    const { own, adjustment } = await readVersionFigures(db, versionId, form.slotCount);
    const [value, added] = [own[slot.slot] ?? null, adjustment[slot.slot] ?? null];
    const total = value === null && added === null ? null : (value ?? 0n) + (added ?? 0n);
    values.set(versionId, shown({ ...slot, acrossUnits: 'sum' }, total));
  }
  const byUnit = Map.groupBy(traces, (trace) => trace.unitId);
  return below.flatMap(({ node }) => {
    const versions = byUnit.get(node.id) ?? [];
    const before = versions.find((trace) => frozen.has(trace.versionId));
    const after = versions.find((trace) => now.has(trace.versionId));
    const frozenValue = (before && values.get(before.versionId)) ?? null;
    const liveValue = (after && values.get(after.versionId)) ?? null;
    if ((!before && !after) || frozenValue === liveValue) return [];
    return [
      {
        unit: nodeUnitOf(tree, node),
        frozenVersion: before?.number ?? null,
        frozenValue,
        liveVersion: after?.number ?? null,
        liveValue,
      },
    ];
  });
}

function readLevel(
  sums: RoundSums | undefined,
  node: TreeNode,
  children: readonly TreeNode[],
  subtree: readonly TreeNode[],
) {
  const own = sums && readNode(sums, node.id);
  if (!own) throw new Error(`unit ${node.code} is in the tree but not in the sums`);
  const below = children.flatMap((child) => readNode(sums, child.id) ?? []);
  const readings: NodeReading[] = [own, ...below];
  return {
    sums,
    readings,
    approved: subtree
      .slice(1)
      .map((unit) => ({ node: unit, now: approvedVersion(sums.head(unit.id).approvedVersionId) })),
  };
}

/**
 * One level of the way from a figure down to the cell it comes from: the unit's figure, its own cell with version and
 * people, what each unit directly below brings in, and what moved it since it was frozen; all of one snapshot.
 * Errors: `round.not_found`, `resource.not_found`, `consolidation.unknown_figure`.
 */
export async function viewFigureTrail(
  deps: ConsolidationDeps,
  actor: Actor,
  address: FigureAddress,
): Promise<FigureTrail> {
  const { db, live } = deps;
  const found = await getConsolidationNode(db, actor, address.round, address.unit);
  const { round, tree, node, path, form } = found;
  const slot = form.slotOf(address.indicator, address.column, address.part);
  if (!slot) throw unknownFigure(address.indicator, address.column, address.part);
  const children = tree.children(node.id);
  const level = await live.read([roundRequest(db, round)], ([sums]) =>
    readLevel(sums, node, children, tree.subtree(node.id)),
  );
  const [own] = level.readings;
  const figures = await figuresOfReadings(
    db,
    level.readings.map((reading) => ({ reading, sums: level.sums })),
  );
  const [now] = figures;
  if (!own || !now) throw new Error('no figures were read');
  const official = await findOfficialOfReport(db, round, node.id);
  const current = official ? await liveWithOwnOf(db, form, own, now, official) : now;
  const frozen = official?.figures.values[slot.slot] ?? null;
  const at = slot.slot;
  return {
    round: round.code,
    indicator: slot.indicatorCode,
    column: slot.columnCode === '' ? null : slot.columnCode,
    part: slot.part,
    pin: { treeOn: round.pin.on.toString(), structureRevision: round.pin.revision },
    unit: nodeUnitOf(tree, node),
    path: path.map((above) => nodeUnitOf(tree, above)),
    state: own.head.state ?? 'none',
    live: shown(slot, now.values[at]),
    present: now.present[at] ?? 0,
    official: shown(slot, frozen),
    drift: official ? shown(slot, driftOf(slot, current.values[at] ?? null, frozen)) : null,
    completeness: own.completeness,
    own: await findOwnCell(deps, found, slot, approvedVersion(own.head.approvedVersionId)),
    comments: await readCellComments(db, found, {
      indicator: slot.indicatorCode,
      column: slot.columnCode === '' ? null : slot.columnCode,
    }),
    children: children.map((child, nth) => {
      const reading = level.readings[nth + 1];
      return {
        unit: nodeUnitOf(tree, child),
        state: reading?.head.state ?? 'none',
        live: shown(slot, figures[nth + 1]?.values[at]),
        present: figures[nth + 1]?.present[at] ?? 0,
        completeness: reading?.completeness ?? { expected: 0, reported: 0, approved: 0 },
      };
    }),
    driftSources: official ? await findDriftSources(deps, found, slot, official, level.approved) : [],
  };
}
