import type { Kysely, Transaction } from 'kysely';
import {
  type OfficialReportDetails,
  officialReportDetails,
} from '../../../contract/official-reports/official-report.ts';
import type { AccountId, ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { DocumentMark } from './compose-document.ts';
import type { ComparedFigures } from './frozen-report-facts.ts';
import type { OfficialReportsTables, StoredCompared } from './official-reports-tables.ts';

/** What is kept of the document of a version. */
export interface StoredOfficialReport {
  readonly details: OfficialReportDetails;
  readonly issued:
    | (DocumentMark & {
        readonly number: number;
        readonly symbol: string;
        readonly issuedOn: Temporal.PlainDate;
        readonly compared: ComparedFigures;
      })
    | null;
}

function comparedOf(stored: StoredCompared): ComparedFigures {
  return {
    lastYear: stored.lastYear?.map((value) => (value === null ? null : BigInt(value))) ?? null,
    plan: new Map(stored.plan.map(([slot, value]) => [slot, BigInt(value)])),
  };
}

function storedOf({ lastYear, plan }: ComparedFigures): StoredCompared {
  return {
    lastYear: lastYear?.map((value) => value?.toString() ?? null) ?? null,
    plan: [...plan].map(([slot, value]) => [slot, value.toString()]),
  };
}

/** The document of a version; undefined while nobody has saved one. */
export async function findOfficialReport(
  db: Kysely<unknown>,
  versionId: ReportVersionId,
): Promise<StoredOfficialReport | undefined> {
  const row = await db
    .withTables<OfficialReportsTables>()
    .selectFrom('official_report')
    .selectAll()
    .where('version_id', '=', versionId)
    .executeTakeFirst();
  if (!row) return undefined;
  const { number, symbol, issued_on: issuedOn, issuer_symbol: issuerSymbol, compared } = row;
  const isIssued =
    number !== null && symbol !== null && issuedOn !== null && issuerSymbol !== null && compared !== null;
  return {
    details: officialReportDetails.parse(row.details),
    issued: isIssued
      ? {
          number,
          symbol,
          issuedOn,
          issuerSymbol,
          typeAbbreviation: row.type_abbreviation,
          compared: comparedOf(compared),
        }
      : null,
  };
}

/** Saves what was decided about a document that is not issued. */
export async function putDetails(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  details: OfficialReportDetails,
  saved: { readonly at: Temporal.Instant; readonly by: AccountId | null },
): Promise<void> {
  const values = { details: JSON.stringify(details), saved_at: saved.at.toString(), saved_by: saved.by };
  await tx
    .withTables<OfficialReportsTables>()
    .insertInto('official_report')
    .values({ version_id: versionId, ...values })
    .onConflict((conflict) => conflict.column('version_id').doUpdateSet(values))
    .execute();
}

/** Marks a document issued; it never changes afterwards. */
export async function markIssued(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  mark: {
    number: number;
    symbol: string;
    issuerSymbol: string;
    typeAbbreviation: string | null;
    issuedOn: Temporal.PlainDate;
  },
  compared: ComparedFigures,
): Promise<void> {
  await tx
    .withTables<OfficialReportsTables>()
    .updateTable('official_report')
    .set({
      number: mark.number,
      symbol: mark.symbol,
      issuer_symbol: mark.issuerSymbol,
      type_abbreviation: mark.typeAbbreviation,
      issued_on: mark.issuedOn.toString(),
      compared: JSON.stringify(storedOf(compared)),
    })
    .where('version_id', '=', versionId)
    .execute();
}
