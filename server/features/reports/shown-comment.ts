import type { ShownComment } from '../../../contract/reports/report-view.ts';
import type { StoredComment } from './comment-facts.ts';
import type { NameActor, StoredActor } from './report-actors-facts.ts';

/** Who made a remark and who resolved it, to be named at once with others. */
export function actorsOfComment(comment: StoredComment): StoredActor[] {
  return [comment, { accountId: comment.resolvedBy, appointmentId: null }];
}

/** A remark as the screens show it. */
export function shownComment(comment: StoredComment, nameActor: NameActor): ShownComment {
  return {
    id: comment.id,
    version: comment.version,
    indicator: comment.indicator,
    column: comment.column,
    text: comment.text,
    at: comment.at.toString(),
    by: nameActor(comment),
    resolvedAt: comment.resolvedAt?.toString() ?? null,
    resolvedBy: nameActor({ accountId: comment.resolvedBy, appointmentId: null }),
  };
}
