import type { Kysely, Transaction } from 'kysely';
import type { FormId, ReportVersionId, UnitId } from '../../../contract/kernel/ids.ts';
import type { Period } from '../../../contract/kernel/period.ts';
import type { Round } from '../rounds/public.ts';

/**
 * Freezes the official figures of a version that is being submitted, in the submitting transaction, after its own
 * figures are fixed; what it throws undoes the submission. Consolidation implements it.
 */
export type FreezeOfficial = (
  tx: Transaction<unknown>,
  what: { readonly round: Round; readonly unitId: UnitId; readonly versionId: ReportVersionId },
) => Promise<void>;

/** Targets of a unit for a period by slot, scaled as the slot; targets implements it. */
export type PlanFigures = (
  db: Kysely<unknown>,
  what: { readonly formId: FormId; readonly unitId: UnitId; readonly period: Period },
) => Promise<ReadonlyMap<number, bigint>>;

/** Where no targets are kept: nothing is planned. */
export const noPlan: PlanFigures = async () => new Map();
