/** What the other features, the command line and the demonstration may use of reports. */
export { approveReport } from './approve-report.ts';
export { commentCell } from './comment-cell.ts';
export type { StoredStatement } from './draft-narrative.ts';
export { markReady } from './mark-ready.ts';
export { readApprovedStatements, readStatements } from './narrative-facts.ts';
export {
  addPart,
  emptyLanes,
  type FigureLanes,
  laneValue,
  MISSING,
  type PackedPart,
  packFigures,
  packParts,
  PART_SLOTS,
  unpackFigures,
} from './packed-figures.ts';
export { reopenReport } from './reopen-report.ts';
export type { ReportsDeps } from './report-deps.ts';
export { readVersionFigures } from './report-figures-facts.ts';
export {
  type LogCursor,
  readLogTail,
  readPackedParts,
  readReportHeads,
  type ReportLogEntry,
} from './report-log-facts.ts';
export { readRule } from './report-policy.ts';
export { type FreezeOfficial, noPlan, type PlanFigures } from './report-ports.ts';
export { reachOf, type ReportAddress } from './report-situation-facts.ts';
export {
  findCurrentVersion,
  readCellComments,
  traceVersions,
} from './report-trace-facts.ts';
export { viewReport } from './report-views.ts';
export { resolveComment } from './resolve-comment.ts';
export { returnReport } from './return-report.ts';
export { saveDraft } from './save-draft.ts';
export { submitReport } from './submit-report.ts';
export { reportRefused } from './report-errors.ts';
export type { ReportRefusal } from './report-policy.ts';
