import { sql, type Kysely } from 'kysely';
import type { PostSummary } from '../../../contract/org-units/unit-detail.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';

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
