import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type {
  ReportPermissions,
  ReportVersionView,
  ReportView,
  SubordinateStatements,
} from '../../../contract/reports/report-view.ts';
import type { Actor } from '../../platform/actor.ts';
import { findUnlockers } from '../rounds/public.ts';
import { readComments } from './comment-facts.ts';
import { headingsOf } from './draft-narrative.ts';
import { readApprovedStatements, readQuotedStatements } from './narrative-facts.ts';
import { readActorNames } from './report-actors-facts.ts';
import { shownStatementOf, viewContent } from './report-content-views.ts';
import type { ReportsDeps } from './report-deps.ts';
import { unknownHeading, versionNotFound } from './report-errors.ts';
import { type ReportAction, reportActions } from './report-model.ts';
import { findRefusal } from './report-policy.ts';
import { readReferences } from './report-references-facts.ts';
import {
  getReportSituation,
  type ReportAddress,
  type ReportSituation,
  standingOf,
} from './report-situation-facts.ts';
import { actorsOfComment, shownComment } from './shown-comment.ts';
import { readVersions } from './version-facts.ts';
import { actorsOf, summaryOf } from './version-history.ts';

function permissionsOf({ facts }: ReportSituation): ReportPermissions {
  const may = Object.fromEntries(
    reportActions.map((action) => [action, findRefusal(action, facts) ?? true]),
  ) as Record<ReportAction, string | true>;
  return may;
}

/**
 * The screen of one unit's report, all from one snapshot. Errors: `round.not_found`, `resource.not_found`,
 * `report.not_expected`.
 */
export async function viewReport(
  { db, clock, planFigures }: ReportsDeps,
  actor: Actor,
  address: ReportAddress,
): Promise<ReportView> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const situation = await getReportSituation(tx, actor, address);
      const { round, node, superior, form, expected, report, facts } = situation;
      const versions = await readVersions(tx, situation);
      const comments = await readComments(tx, situation);
      const actors = [...actorsOf(versions), ...comments.flatMap(actorsOfComment)];
      const nameActor = await readActorNames(tx, situation.tree, actors);
      const references = await readReferences(tx, round, node.id, form, planFigures);
      const content = await viewContent(
        tx,
        situation,
        report?.version.id ?? null,
        versions[1]?.id ?? null,
        references,
      );
      const isOpen = facts.state !== 'submitted' && facts.state !== 'approved';
      return {
        ...standingOf(round, node, report),
        round: {
          code: round.code,
          period: round.period,
          form: form.formCode,
          formVersion: form.number,
          treeOn: round.pin.on.toString(),
          structureRevision: round.pin.revision,
          isLocked: facts.isLocked,
          unlockers: facts.isLocked ? await findUnlockers(tx, round, clock.today(), actor.language) : [],
        },
        unit: {
          id: node.id,
          code: node.code,
          name: node.name,
          level: node.levelCode,
          hasSubordinates: situation.hasSubordinates,
          superior: superior && { code: superior.code, name: superior.name },
        },
        dueOn: expected.deadline.toString(),
        extendedTo: expected.extendedTo?.toString() ?? null,
        isOverdue: isOpen && Temporal.PlainDate.compare(clock.today(), expected.deadline) > 0,
        content,
        comments: comments.map((comment) => shownComment(comment, nameActor)),
        versions: versions.map((version) => summaryOf(version, nameActor)),
        may: permissionsOf(situation),
      };
    });
}

/**
 * One version of a report as it was, with what changed since the version before. Errors: those of the screen, and
 * `report.version_not_found`.
 */
export async function viewReportVersion(
  { db, planFigures }: ReportsDeps,
  actor: Actor,
  address: ReportAddress,
  number: number,
): Promise<ReportVersionView> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (tx) => {
      const situation = await getReportSituation(tx, actor, address);
      const { round, node, form, tree } = situation;
      const versions = await readVersions(tx, situation);
      const version = versions.find((candidate) => candidate.number === number);
      if (!version) throw versionNotFound(number);
      const before = versions.find((candidate) => candidate.number === number - 1);
      const references = await readReferences(tx, round, node.id, form, planFigures);
      const nameActor = await readActorNames(tx, tree, actorsOf([version]));
      return {
        round: round.code,
        unit: node.code,
        summary: summaryOf(version, nameActor),
        content: await viewContent(tx, situation, version.id, before?.id ?? null, references),
      };
    });
}

/**
 * What the approved reports of the units directly below say under a heading, to be quoted in the unit's own report.
 * Errors: those of the screen, and `report.unknown_heading`.
 */
export async function viewSubordinateStatements(
  { db }: ReportsDeps,
  actor: Actor,
  address: ReportAddress,
  place: { readonly line: string; readonly heading: NarrativeHeading },
): Promise<SubordinateStatements> {
  const { round, node, tree, form } = await getReportSituation(db, actor, address);
  const { line, heading } = place;
  if (!headingsOf(form).some((known) => known.line === line && known.heading === heading)) {
    throw unknownHeading(line, heading);
  }
  const children = tree.children(node.id);
  const statements = await readApprovedStatements(
    db,
    round.id,
    children.map(({ id }) => id),
    place,
  );
  const quoted = await readQuotedStatements(
    db,
    round.id,
    statements.flatMap(({ quotedStatementId }) => quotedStatementId ?? []),
  );
  const byUnit = Map.groupBy(statements, ({ unitId }) => unitId);
  return {
    line,
    heading,
    units: children.flatMap((child) => {
      const own = byUnit.get(child.id);
      const [first] = own ?? [];
      if (!own || !first) return [];
      return [
        {
          unit: child.code,
          unitName: child.name,
          version: first.version,
          statements: own.map((statement) => shownStatementOf(statement, quoted, tree)),
        },
      ];
    }),
  };
}
