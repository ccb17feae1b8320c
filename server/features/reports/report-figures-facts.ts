import { type Kysely, sql } from 'kysely';
import type { ReportVersionId } from '../../../contract/kernel/ids.ts';
import type { ReportFigures } from './draft-figures.ts';
import { unpackParts } from './packed-figures.ts';

interface FiguresRow {
  part: number | null;
  own: Uint8Array;
  adjustment: Uint8Array;
  reasons: [slot: number, reason: string][] | null;
  texts: [indicator: string, value: string][] | null;
}

/**
 * What a version holds in numbers, texts and dates. Vectors have `slotCount` places; a slot of another form version
 * that this one did not have is missing.
 */
export async function readVersionFigures(
  db: Kysely<unknown>,
  versionId: ReportVersionId,
  slotCount: number,
): Promise<ReportFigures> {
  const { rows } = await sql<FiguresRow>`
    select part, own, adjustment,
      case when coalesce(part, 0) = 0 then (
        select json_agg(json_build_array(slot, reason)) from adjustment_reason where version_id = version.id
      ) end as reasons,
      case when coalesce(part, 0) = 0 then (
        select json_agg(json_build_array(indicator_code, value)) from report_text where version_id = version.id
      ) end as texts
    from report_version version left join report_body on report_body.version_id = version.id
    where version.id = ${versionId}`.execute(db);
  return {
    ...unpackParts(
      rows.flatMap(({ part, own, adjustment }) => (part === null ? [] : [{ part, own, adjustment }])),
      slotCount,
    ),
    reasons: new Map(rows.flatMap(({ reasons }) => reasons ?? [])),
    texts: new Map(rows.flatMap(({ texts }) => texts ?? [])),
  };
}
