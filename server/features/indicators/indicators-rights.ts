import type { Kysely } from 'kysely';
import type { Actor } from '../../platform/actor.ts';
import type { Clock } from '../../platform/clock.ts';
import { unitScope } from '../accounts/public.ts';
import { currentPin, getTree } from '../org-units/public.ts';
import { manageFormsForbidden } from './indicators-errors.ts';
import { formManageRule, mayManageForms } from './indicators-policy.ts';

/** Whether the actor may publish forms and load packs today. */
export async function findManageRight(db: Kysely<unknown>, clock: Clock, actor: Actor): Promise<boolean> {
  const tree = await getTree(db, await currentPin(db, clock.today()));
  const topUnits = tree.roots.map(({ id }) => id);
  return mayManageForms(actor, unitScope(actor, formManageRule), topUnits);
}

/** Refuses who may not publish forms or load packs. Errors: `auth.forbidden`. */
export async function assertMayManageForms(db: Kysely<unknown>, clock: Clock, actor: Actor): Promise<void> {
  if (!(await findManageRight(db, clock, actor))) throw manageFormsForbidden();
}
