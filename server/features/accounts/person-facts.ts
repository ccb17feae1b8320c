import { sql, type Kysely } from 'kysely';
import type { AppointmentKind } from '../../../contract/accounts/person.ts';
import type { PostSummary } from '../../../contract/org-units/unit-detail.ts';
import type { AppointmentId, BodyId, PersonId, UnitId } from '../../../contract/kernel/ids.ts';

/** Who holds an appointment, as a document prints it. */
export interface AppointedPerson {
  readonly appointmentId: AppointmentId;
  readonly personId: PersonId;
  readonly personCode: string;
  readonly fullName: string;
  /** Rank on the day asked for; null for none. */
  readonly rankCode: string | null;
  readonly title: { readonly vi: string; readonly en: string };
  readonly kind: AppointmentKind;
  readonly unitId: UnitId;
  readonly bodyId: BodyId | null;
}

/** The person, rank and post of an appointment on a day; undefined when there is no such appointment. */
export async function findAppointedPerson(
  db: Kysely<unknown>,
  appointmentId: AppointmentId,
  on: Temporal.PlainDate,
): Promise<AppointedPerson | undefined> {
  const { rows } = await sql<Omit<AppointedPerson, 'title'> & { titleVi: string; titleEn: string }>`
    select a.id as "appointmentId", n.id as "personId", n.code as "personCode", n.full_name as "fullName",
      (select rank_code from person_rank r where r.person_id = n.id and r.from_on <= ${on.toString()}::date
        order by from_on desc limit 1) as "rankCode",
      p.title_vi as "titleVi", p.title_en as "titleEn", a.kind, p.unit_id as "unitId", p.body_id as "bodyId"
    from appointment a join person n on n.id = a.person_id join post p on p.id = a.post_id
    where a.id = ${appointmentId}`.execute(db);
  const row = rows[0];
  if (!row) return undefined;
  const { titleVi, titleEn, ...person } = row;
  return { ...person, title: { vi: titleVi, en: titleEn } };
}

/** The posts of a unit with who holds them on a day, in their order. */
export async function postsOfUnit(
  db: Kysely<unknown>,
  unitId: UnitId,
  on: Temporal.PlainDate,
): Promise<PostSummary[]> {
  const { rows } = await sql<Omit<PostSummary, 'title'> & { titleVi: string; titleEn: string }>`
    select p.code, p.title_vi as "titleVi", p.title_en as "titleEn",
      array(select role from post_role where post_id = p.id order by role) as roles,
      array(select n.full_name from appointment a join person n on n.id = a.person_id
        where a.post_id = p.id and a.from_on <= ${on.toString()}::date
          and (a.to_on is null or a.to_on > ${on.toString()}::date)
        order by n.sort_name) as holders
    from post p where p.unit_id = ${unitId} order by p.position, p.id`.execute(db);
  return rows.map(({ titleVi, titleEn, ...post }) => ({ ...post, title: { vi: titleVi, en: titleEn } }));
}
