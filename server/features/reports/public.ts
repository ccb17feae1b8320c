import type { Transaction } from 'kysely';
import type { ReportVersionId, UnitId } from '../../../contract/kernel/ids.ts';
import type { Round } from '../rounds/public.ts';

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

/**
 * Port: freezes the official figures of a version inside the transaction that submits it, after its own figures
 * are fixed. The composition root gives the consolidation's implementation.
 */
export type FreezeOfficial = (
  tx: Transaction<unknown>,
  submitted: { readonly round: Round; readonly unitId: UnitId; readonly versionId: ReportVersionId },
) => Promise<void>;
