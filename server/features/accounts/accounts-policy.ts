import type { Role } from '../../../contract/accounts/role.ts';
import type { Rights } from '../../../contract/accounts/session.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { type Actor, countedAppointments } from '../../platform/actor.ts';
import type { Tree } from '../org-units/public.ts';
import { isUnitInScope, unitScope, type UnitScopeRule } from './unit-scope.ts';

const rightRoles: Readonly<Record<keyof Rights, readonly Role[]>> = {
  readReports: ['reporting_officer', 'signer', 'approver', 'planner', 'auditor'],
  prepareReports: ['reporting_officer'],
  signReports: ['signer'],
  approveReports: ['approver', 'planner'],
  manageRounds: ['planner'],
  manageAccounts: ['administrator'],
  manageStructure: ['administrator'],
  manageSettings: ['administrator'],
  readAudit: ['administrator', 'auditor'],
};

/** What the post acted as allows at all. */
export function rightsOf(actor: Actor): Rights {
  const roles = new Set(countedAppointments(actor).flatMap((appointment) => appointment.roles));
  const entries = Object.entries(rightRoles).map(([right, allowed]) => [
    right,
    allowed.some((role) => roles.has(role)),
  ]);
  return Object.fromEntries(entries) as Rights;
}

/** Whom an administrator reaches: posts of the own unit and of everything below it. */
export const administrationRule: UnitScopeRule = { own: [], below: [], subtree: ['administrator'] };

/** Whose reports an auditor reads the record of. */
export const auditRule: UnitScopeRule = { own: [], below: [], subtree: ['auditor'] };

/** Whether the actor manages posts at the unit. The program manages all. */
export function mayManageUnit(actor: Actor, tree: Tree, unitId: UnitId): boolean {
  return actor.via === 'program' || isUnitInScope(unitScope(actor, administrationRule), tree, unitId);
}

/**
 * Whether the actor manages a person: everywhere the person holds or will hold a post. So an administrator below
 * cannot take over the account of one above. Somebody without any post may be managed by every administrator.
 */
export function mayManagePerson(actor: Actor, tree: Tree, unitsOfPosts: readonly UnitId[]): boolean {
  if (actor.via === 'program') return true;
  return rightsOf(actor).manageAccounts && unitsOfPosts.every((unitId) => mayManageUnit(actor, tree, unitId));
}
