import type { Kysely } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { ReportOfficial } from '../consolidation/public.ts';
import { findOfficialOfReport, sumFigures } from '../consolidation/public.ts';
import type { FormVersion } from '../indicators/public.ts';
import type { Tree, TreeNode } from '../org-units/public.ts';
import {
  type PackedPart,
  type PlanFigures,
  readStatements,
  readPackedParts,
  readVersionFigures,
  traceVersions,
} from '../reports/public.ts';
import { findSamePeriodLastYear, type Round } from '../rounds/public.ts';
import type { FrozenChild, FrozenReport, FrozenSource, SlotValues } from './frozen-report.ts';

/** Where a report stands: its round, unit and form. */
export interface ReportPlace {
  readonly round: Round;
  readonly tree: Tree;
  readonly node: TreeNode;
  readonly form: FormVersion;
}

/** Figures a document compares with, which are not frozen with the version. */
export interface ComparedFigures {
  readonly lastYear: SlotValues | null;
  readonly plan: ReadonlyMap<number, bigint>;
}

/** Last year's official figures and this period's targets, as they are now. */
export async function readCompared(
  db: Kysely<unknown>,
  planFigures: PlanFigures,
  { round, node, form }: ReportPlace,
): Promise<ComparedFigures> {
  const lastYear = await findSamePeriodLastYear(db, round);
  const isSameForm = lastYear?.regime.formId === form.formId;
  const official = lastYear && isSameForm ? await findOfficialOfReport(db, lastYear, node.id) : undefined;
  return {
    lastYear: official?.figures.values ?? null,
    plan: await planFigures(db, { formId: form.formId, unitId: node.id, period: round.period }),
  };
}

async function readBodies(db: Kysely<unknown>, versionIds: readonly ReportVersionId[]) {
  const bodies = new Map<ReportVersionId, PackedPart[]>(versionIds.map((id) => [id, []]));
  await readPackedParts(db, versionIds, (part) => bodies.get(part.versionId)?.push(part));
  return bodies;
}

/** Everything the document of a frozen version prints. */
export async function readFrozenReport(
  db: Kysely<unknown>,
  place: ReportPlace,
  official: ReportOfficial,
  compared: ComparedFigures,
): Promise<FrozenReport> {
  const { round, tree, node, form } = place;
  const { versionId, contributors } = official.figures;
  const all = [versionId, ...contributors];
  const bodies = await readBodies(db, all);
  const traces = new Map((await traceVersions(db, tree, all)).map((trace) => [trace.unitId, trace]));
  const bodyOf = (each: TreeNode): PackedPart[] => {
    const trace = traces.get(each.id);
    return (trace && bodies.get(trace.versionId)) ?? [];
  };
  const sources = tree.subtree(node.id).flatMap((each): FrozenSource[] => {
    const trace = traces.get(each.id);
    if (!trace) return [];
    const { number: version, submittedBy, submittedAt, approvedBy, approvedAt } = trace;
    return [
      {
        unitCode: each.code,
        unitName: each.name,
        depth: each.depth - node.depth,
        version,
        submittedBy,
        submittedAt,
        approvedBy,
        approvedAt,
        values: sumFigures(form, [bodyOf(each)]).values,
      },
    ];
  });
  const children = tree.children(node.id).map((child): FrozenChild => {
    const reports = tree.subtree(child.id).filter((each) => traces.has(each.id));
    return {
      unitCode: child.code,
      unitName: child.name,
      shortName: child.shortName,
      reports: reports.length,
      values: sumFigures(form, reports.map(bodyOf)).values,
    };
  });
  const figures = await readVersionFigures(db, versionId, form.slotCount);
  return {
    roundCode: round.code,
    regimeName: round.regime.name,
    period: round.period,
    unitCode: node.code,
    unitName: node.name,
    form,
    version: official.number,
    isApproved: official.state === 'approved',
    frozenAt: official.figures.frozenAt,
    completeness: official.figures.completeness,
    values: official.figures.values,
    ...compared,
    children,
    sources,
    narrative: await readStatements(db, versionId),
    texts: figures.texts,
  };
}
