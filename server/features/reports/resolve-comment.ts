import type { CommentAnswer } from '../../../contract/reports/report-commands.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import { findComment } from './comment-facts.ts';
import { setCommentResolved } from './comment-store.ts';
import type { ReportsDeps } from './report-deps.ts';
import { commentNotFound, commentResolved } from './report-errors.ts';
import { assertAllowed, auditOf, stepBy } from './report-permission.ts';
import { holdReport, type ReportAddress } from './report-situation-facts.ts';

/**
 * Marks a remark on a cell resolved; it stays to be read. Permitted as remarking is. Errors: `report.not_started`,
 * `round.locked`, `report.comment_forbidden`, `report.comment_not_found`, `report.comment_resolved`.
 */
export async function resolveComment(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  comment: number,
): Promise<CommentAnswer> {
  return runCommand(deps, context, 'report.resolve_comment', { address, comment }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'comment', held);
    const found = await findComment(tx, held, comment);
    if (!found) throw commentNotFound(comment);
    if (found.isResolved) throw commentResolved(comment);
    const { accountId } = stepBy('comment', held);
    await setCommentResolved(tx, comment, accountId, deps.clock.now());
    const change = { before: { comment, isResolved: false }, after: { comment, isResolved: true } };
    return { result: { comment }, audit: [auditOf('comment_resolved', held, change)] };
  });
}
