/** What the other features may use of reports. */
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
  unpackParts,
} from './packed-figures.ts';
export {
  type LogCursor,
  type LogTail,
  readLogTail,
  readPackedParts,
  readReportHeads,
  type ReportLogEntry,
  type StoredPart,
} from './report-log-facts.ts';
export { type FreezeOfficial, noPlan, type PlanFigures } from './report-ports.ts';
export { readRule } from './report-policy.ts';
export {
  findCurrentVersion,
  readCellComments,
  traceVersions,
  type VersionTrace,
} from './report-trace-facts.ts';
export { readVersionFigures } from './report-figures-facts.ts';
export { readStatements } from './narrative-facts.ts';
export type { StoredStatement } from './draft-narrative.ts';
export { reachOf } from './report-situation-facts.ts';
