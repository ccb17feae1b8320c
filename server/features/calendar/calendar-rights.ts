import type { Kysely } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { calendarChangeForbidden } from './calendar-errors.ts';
import { mayChangeCalendar } from './calendar-policy.ts';

/** Whether the actor may change the calendar today. */
export async function findCalendarRight(db: Kysely<unknown>, clock: Clock, actor: Actor): Promise<boolean> {
  const tree = await getTree(db, await currentPin(db, clock.today()));
  return mayChangeCalendar(
    actor,
    tree.roots.map(({ id }) => id),
  );
}

/** Refuses who may not change the calendar. Errors: `auth.forbidden`. */
export async function assertCalendarRight(db: Kysely<unknown>, clock: Clock, actor: Actor): Promise<void> {
  if (!(await findCalendarRight(db, clock, actor))) throw calendarChangeForbidden();
}
