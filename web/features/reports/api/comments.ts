import {
  type CommentAnswer,
  commentAnswer,
  type CommentCellRequest,
} from '../../../../contract/reports/report-commands.ts';
import { apiCommand } from '../../../platform/api/api-client.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { reportKey } from './report.ts';

/** Adds a remark on a cell or a whole line. */
export function useCommentCell(
  round: string,
  unit: string,
  onDone: () => void,
): Command<CommentCellRequest, CommentAnswer> {
  return useCommand({
    run: (body: CommentCellRequest, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/reports/${unit}/comments`, {
        body,
        idempotencyKey,
        answer: commentAnswer,
      }),
    invalidates: [reportKey(round, unit)],
    onDone,
  });
}

/** Marks a remark resolved. */
export function useResolveComment(round: string, unit: string): Command<number, CommentAnswer> {
  return useCommand({
    run: (comment: number, idempotencyKey) =>
      apiCommand('POST', `/rounds/${round}/reports/${unit}/comments/${comment}/resolve`, {
        idempotencyKey,
        answer: commentAnswer,
      }),
    invalidates: [reportKey(round, unit)],
  });
}
