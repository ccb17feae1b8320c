import type { Transaction } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { NarrativeChange, StoredStatement } from './draft-narrative.ts';
import type { ReportsTables } from './reports-tables.ts';

// PostgreSQL takes at most 65,535 parameters in one statement.
const rowsAtOnce = 5000;

function columnsOf(statement: Omit<StoredStatement, 'id'>) {
  return {
    line_code: statement.line,
    heading: statement.heading,
    position: statement.position,
    kind: statement.kind,
    text: statement.text,
    quoted_statement_id: statement.quotedStatementId,
    is_edited: statement.isEdited,
  };
}

/** Carries out a change of a draft's statements. */
export async function writeNarrative(
  tx: Transaction<unknown>,
  versionId: ReportVersionId,
  { removed, kept, added }: NarrativeChange,
): Promise<void> {
  const own = tx.withTables<ReportsTables>();
  for (let start = 0; start < removed.length; start += rowsAtOnce) {
    const some = removed.slice(start, start + rowsAtOnce);
    await own.deleteFrom('statement').where('version_id', '=', versionId).where('id', 'in', some).execute();
  }
  for (const { id, ...statement } of kept) {
    await own
      .updateTable('statement')
      .set(columnsOf(statement))
      .where('version_id', '=', versionId)
      .where('id', '=', id)
      .execute();
  }
  const rows = added.map((statement) => ({ version_id: versionId, ...columnsOf(statement) }));
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    await own
      .insertInto('statement')
      .values(rows.slice(start, start + rowsAtOnce))
      .execute();
  }
}
