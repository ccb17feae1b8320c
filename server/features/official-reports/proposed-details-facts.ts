import { type Kysely, sql } from 'kysely';
import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
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

interface PartyBody {
  readonly code: string;
  readonly name: string;
}

async function findPartyCommittee(db: Kysely<unknown>, unitId: UnitId, on: Temporal.PlainDate) {
  const { rows } = await sql<PartyBody>`
    select code, name from body where unit_id = ${unitId} and kind = 'party_committee'
      and valid_from <= ${on.toString()}::date and (valid_to is null or valid_to > ${on.toString()}::date)
    order by id limit 1`.execute(db);
  return rows[0];
}

const command = /^(Bộ Tư lệnh|Bộ Chỉ huy|Ban Chỉ huy) /u;

/**
 * The same details in the layout they are not in: a Party report is issued by the unit's party committee, to the one
 * above, and names no addressee (05-HD/VPTW keeps "Kính gửi" to the công văn).
 */
export async function inOtherLayout(
  db: Kysely<unknown>,
  place: ReportPlace,
  today: Temporal.PlainDate,
  details: OfficialReportDetails,
): Promise<OfficialReportDetails> {
  const { tree, node } = place;
  const superior = tree.nodes[node.parentIndex];
  if (details.layout === 'party') {
    const state = await proposeDetails(db, place, today);
    return { ...state, subject: details.subject, chartIndicator: details.chartIndicator };
  }
  const body = await findPartyCommittee(db, node.id, today);
  const above = superior && (await findPartyCommittee(db, superior.id, today));
  return {
    ...details,
    layout: 'party',
    bodyCode: body?.code ?? null,
    issuerName: body?.name ?? `Đảng ủy ${node.name.replace(command, '')}`,
    parentAgency: above?.name ?? (superior ? `Đảng bộ ${superior.name.replace(command, '')}` : null),
    addressees: [],
    filing: 'Đảng ủy',
  };
}
