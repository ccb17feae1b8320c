import { type Kysely, sql } from 'kysely';
import type { Language } from '../../../contract/kernel/bilingual.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import type { Round } from './round-model.ts';

interface HolderRow {
  readonly full_name: string;
  readonly title_vi: string;
  readonly title_en: string;
  readonly unit_id: number;
}

/**
 * Who can unlock a round on a day: the planning staff of its root unit and of the units above it, nearest first, as
 * "name, post, unit".
 */
export async function findUnlockers(
  db: Kysely<unknown>,
  round: Pick<Round, 'rootUnitId'>,
  today: Temporal.PlainDate,
  language: Language,
): Promise<string[]> {
  const tree = await getTree(db, await currentPin(db, today));
  const root = tree.byId(round.rootUnitId);
  if (!root) return [];
  const units = [root, ...tree.ancestors(root.id)];
  const on = today.toString();
  const { rows } = await sql<HolderRow>`
    select person.full_name, post.title_vi, post.title_en, post.unit_id
    from post
    join post_role on post_role.post_id = post.id and post_role.role = 'planner'
    join appointment on appointment.post_id = post.id
    join person on person.id = appointment.person_id
    where post.unit_id = any(${units.map(({ id }) => id)}::integer[])
      and appointment.from_on <= ${on}::date and (appointment.to_on is null or appointment.to_on > ${on}::date)
    order by post.position, person.sort_name`.execute(db);
  return units.flatMap((unit) =>
    rows
      .filter((row) => row.unit_id === unit.id)
      .map((row) => `${row.full_name}, ${language === 'vi' ? row.title_vi : row.title_en}, ${unit.name}`),
  );
}
