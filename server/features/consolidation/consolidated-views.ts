import type { Kysely } from 'kysely';
import type {
  ConsolidatedFigure,
  ConsolidatedView,
} from '../../../contract/consolidation/consolidated-view.ts';
import { formatFigure } from '../../../contract/kernel/quantity.ts';
import type { Actor } from '../../platform/actor.ts';
import type { PlanFigures } from '../reports/public.ts';
import {
  findPreviousRound,
  findSamePeriodLastYear,
  type Round,
  roundsOfYearToDate,
} from '../rounds/public.ts';
import { acrossPeriods, driftOf, planRate } from './compare-figures.ts';
import {
  type ConsolidationDeps,
  type ConsolidationNode,
  getConsolidationNode,
  nodeUnitOf,
} from './consolidation-node.ts';
import { figuresOfReadings, type NodeReading, readNode, readNodeOrNothing } from './node-reading.ts';
import { codesOfUnits, findOfficialOfReport, liveWithOwnOf, type ReportOfficial } from './official-facts.ts';
import { roundRequest } from './round-request.ts';
import type { NodeFigures, RoundSums } from './round-sums.ts';

/** The rounds a figure is compared with; those of another form say nothing about its slots. */
async function comparedRounds(db: Kysely<unknown>, round: Round) {
  const isSameForm = (other: Round | undefined): other is Round =>
    other?.regime.formId === round.regime.formId;
  const previous = await findPreviousRound(db, round);
  const lastYear = await findSamePeriodLastYear(db, round);
  const yearToDate = (await roundsOfYearToDate(db, round)).filter((other) => other.id !== round.id);
  return {
    previous: isSameForm(previous) ? previous : undefined,
    lastYear: isSameForm(lastYear) ? lastYear : undefined,
    yearToDate: yearToDate.filter(isSameForm),
  };
}

interface Compared {
  readonly live: NodeFigures;
  readonly official: ReportOfficial | undefined;
  /** What the official figures are compared with: the version's own plus what the units below give now. */
  readonly current: NodeFigures;
  readonly yearToDate: readonly NodeFigures[];
  readonly previous: NodeFigures | undefined;
  readonly lastYear: NodeFigures | undefined;
  readonly plan: ReadonlyMap<number, bigint>;
}

function figuresOf({ form }: ConsolidationNode, compared: Compared): ConsolidatedFigure[] {
  const { live, official, current, yearToDate, previous, lastYear, plan } = compared;
  return form.slots.map((slot) => {
    const shown = (value: bigint | null | undefined): string | null =>
      value === null || value === undefined
        ? null
        : formatFigure(value, slot.acrossUnits === 'count' ? 0 : slot.scale);
    const at = (figures: NodeFigures | undefined): bigint | null => figures?.values[slot.slot] ?? null;
    const planned = plan.get(slot.slot) ?? null;
    const rate = planRate(at(live), planned);
    return {
      indicator: slot.indicatorCode,
      column: slot.columnCode === '' ? null : slot.columnCode,
      part: slot.part,
      live: shown(at(live)),
      present: live.present[slot.slot] ?? 0,
      official: shown(official?.figures.values[slot.slot]),
      drift: official ? shown(driftOf(slot, at(current), official.figures.values[slot.slot] ?? null)) : null,
      plan: shown(planned),
      planRate: rate === null ? null : formatFigure(rate, 1),
      yearToDate: shown(acrossPeriods(slot.acrossPeriods, [...yearToDate.map(at), at(live)])),
      previous: shown(at(previous)),
      lastYear: shown(at(lastYear)),
    };
  });
}

/**
 * Consolidated figures of a unit's subtree in a round, all of one snapshot, with what is frozen, the drift, the plan,
 * the year so far, the period before and the same period last year. Errors: `round.not_found`, `resource.not_found`.
 */
export async function viewConsolidated(
  { db, live }: ConsolidationDeps,
  planFigures: PlanFigures,
  actor: Actor,
  roundCode: string,
  unitCode: string,
): Promise<ConsolidatedView> {
  const found = await getConsolidationNode(db, actor, roundCode, unitCode);
  const { round, tree, node, path, form } = found;
  const { previous, lastYear, yearToDate } = await comparedRounds(db, round);
  const others = [...yearToDate, ...(previous ? [previous] : []), ...(lastYear ? [lastYear] : [])];
  const isRoot = node.id === round.rootUnitId;
  const { reading, readings, outside } = await live.read(
    [round, ...others].map((each) => roundRequest(db, each)),
    ([sums, ...rest]) => {
      const own = sums && readNode(sums, node.id);
      if (!own) throw new Error(`unit ${node.code} is in the tree but not in the sums`);
      const all: { reading: NodeReading; sums: RoundSums }[] = [
        { reading: own, sums },
        ...rest.map((other) => ({ reading: readNodeOrNothing(other, node.id), sums: other })),
      ];
      return { reading: own, readings: all, outside: isRoot ? sums.outside().unitIds : [] };
    },
  );
  const [now, ...compared] = await figuresOfReadings(db, readings);
  if (!now) throw new Error('no figures were read');
  const official = await findOfficialOfReport(db, round, node.id);
  const yearCount = yearToDate.length;
  const compare: Compared = {
    live: now,
    official,
    current: official ? await liveWithOwnOf(db, form, reading, now, official) : now,
    yearToDate: compared.slice(0, yearCount),
    previous: previous && compared[yearCount],
    lastYear: lastYear && compared.at(-1),
    plan: await planFigures(db, { formId: form.formId, unitId: node.id, period: round.period }),
  };
  return {
    round: round.code,
    period: round.period,
    form: form.formCode,
    formVersion: form.number,
    isLocked: round.state === 'locked',
    pin: { treeOn: round.pin.on.toString(), structureRevision: round.pin.revision },
    unit: nodeUnitOf(tree, node),
    path: path.map((above) => nodeUnitOf(tree, above)),
    state: reading.head.state ?? 'none',
    completeness: reading.completeness,
    notAllocated: await codesOfUnits(db, outside),
    official: official
      ? {
          version: official.number,
          state: official.state,
          frozenAt: official.figures.frozenAt.toString(),
          completeness: official.figures.completeness,
          contributors: official.figures.contributors.length,
        }
      : null,
    figures: figuresOf(found, compare),
  };
}
