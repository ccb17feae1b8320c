import { type Kysely, sql } from 'kysely';
import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';
import { getVocabulary } from '../indicators/public.ts';
import { chartableLines } from './compose-figures.ts';
import type { ReportPlace } from './frozen-report-facts.ts';
import { proposedSubject } from './frozen-wording.ts';

interface SignerRow {
  full_name: string;
  title_vi: string;
  rank_code: string | null;
}

async function findSigner(db: Kysely<unknown>, place: ReportPlace, on: Temporal.PlainDate) {
  const { rows } = await sql<SignerRow>`
    select person.full_name, post.title_vi,
      (select rank_code from person_rank where person_id = person.id and from_on <= ${on.toString()}::date
        order by from_on desc limit 1) as rank_code
    from post
    join post_role on post_role.post_id = post.id and post_role.role = 'signer'
    join appointment on appointment.post_id = post.id and from_on <= ${on.toString()}::date
      and (to_on is null or to_on > ${on.toString()}::date)
    join person on person.id = appointment.person_id
    where post.unit_id = ${place.node.id}
    order by post.position, post.id limit 1`.execute(db);
  return rows[0];
}

/**
 * What is proposed for the document of a report nobody has worked on yet: the unit and its superior as they are named
 * at the pin, its first signer in force, and the first indicator a chart by units can show.
 */
export async function proposeDetails(
  db: Kysely<unknown>,
  place: ReportPlace,
  today: Temporal.PlainDate,
): Promise<OfficialReportDetails> {
  const { round, tree, node, form } = place;
  const superior = tree.nodes[node.parentIndex];
  const signer = await findSigner(db, place, today);
  const { ranks } = await getVocabulary(db);
  const chart = tree.children(node.id).length > 1 ? chartableLines({ form })[0] : undefined;
  return {
    layout: 'state',
    parentAgency: superior?.name ?? null,
    issuerName: node.name,
    bodyCode: null,
    termYear: null,
    place: node.placeName === '' ? node.name : node.placeName,
    subject: proposedSubject({ regimeName: round.regime.name, period: round.period }),
    addressees: superior ? [superior.name] : [],
    legalBases: [],
    signature: {
      authority: [],
      title: signer?.title_vi ?? 'Thủ trưởng đơn vị',
      rank: ranks.find(({ code }) => code === signer?.rank_code)?.name.vi ?? null,
      name: signer?.full_name ?? '…',
    },
    recipients: superior ? ['Như trên'] : ['Các đơn vị trực thuộc'],
    filing: 'VT, KHTH',
    chartIndicator: chart?.indicator.code ?? null,
  };
}
