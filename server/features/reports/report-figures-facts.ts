import type { Kysely } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { ReportFigures } from './draft-figures.ts';
import { type PackedPart, unpackParts } from './packed-figures.ts';
import { readPackedParts } from './report-log-facts.ts';
import type { ReportsTables } from './reports-tables.ts';

/**
 * What a version holds in numbers, texts and dates. Vectors have `slotCount` places; a slot of another form version
 * that this one did not have is missing.
 */
export async function readVersionFigures(
  db: Kysely<unknown>,
  versionId: ReportVersionId,
  slotCount: number,
): Promise<ReportFigures> {
  const own = db.withTables<ReportsTables>();
  const parts: PackedPart[] = [];
  await readPackedParts(db, [versionId], (part) => {
    parts.push(part);
  });
  const reasons = await own
    .selectFrom('adjustment_reason')
    .select(['slot', 'reason'])
    .where('version_id', '=', versionId)
    .execute();
  const texts = await own
    .selectFrom('report_text')
    .select(['indicator_code', 'value'])
    .where('version_id', '=', versionId)
    .execute();
  return {
    ...unpackParts(parts, slotCount),
    reasons: new Map(reasons.map(({ slot, reason }) => [slot, reason])),
    texts: new Map(texts.map((row) => [row.indicator_code, row.value])),
  };
}
