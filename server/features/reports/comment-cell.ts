import { indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import type { CommentAnswer, CommentCellRequest } from '../../../contract/reports/report-commands.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import type { FormVersion } from '../indicators/public.ts';
import { insertComment } from './comment-store.ts';
import type { ReportsDeps } from './report-deps.ts';
import { unknownCell } from './report-errors.ts';
import { assertAllowed, auditOf, startedReport, stepBy } from './report-permission.ts';
import { holdReport, type ReportAddress } from './report-situation-facts.ts';

function assertCell(form: FormVersion, { indicator, column }: CommentCellRequest): void {
  const isKnown =
    column === null
      ? indicatorsOf(form.definition).some(({ code }) => code === indicator)
      : form.slots.some((slot) => slot.indicatorCode === indicator && slot.columnCode === column);
  if (!isKnown) throw unknownCell(indicator, column);
}

/**
 * Remarks on one cell of a report, or on the whole line of an indicator. Permitted in every state once the report was
 * begun, to those who prepare, sign or accept it. Errors: `report.not_started`, `round.locked`,
 * `report.comment_forbidden`, `report.unknown_cell`.
 */
export async function commentCell(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  request: CommentCellRequest,
): Promise<CommentAnswer> {
  return runCommand(deps, context, 'report.comment', { address, request }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'comment', held);
    assertCell(held.form, request);
    const { version } = startedReport(held);
    const { accountId, appointmentId } = stepBy('comment', held);
    if (accountId === null) throw new DomainError('auth.forbidden');
    const comment = await insertComment(tx, held, {
      versionId: version.id,
      indicatorCode: request.indicator,
      columnCode: request.column ?? '',
      text: request.text,
      accountId,
      appointmentId,
      at: deps.clock.now(),
    });
    const after = { comment, version: version.number, ...request };
    return { result: { comment }, audit: [auditOf('commented', held, { after })] };
  });
}
