import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Role } from '../../../contract/accounts/role.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { type Actor, countedAppointments } from '../../platform/actor.ts';
import { pinPredicate, type StructurePin, type Tree } from '../org-units/public.ts';

/** Which roles reach the own unit of the post, the units directly below it, and its whole subtree (itself included). */
export interface UnitScopeRule {
  readonly own: readonly Role[];
  readonly below: readonly Role[];
  readonly subtree: readonly Role[];
}

/** The units an actor reaches, named by the units they reach from. */
export interface UnitScope {
  readonly own: readonly UnitId[];
  readonly below: readonly UnitId[];
  readonly subtree: readonly UnitId[];
}

/**
 * Turns a rule into what the actor reaches: by the appointment acted as, or by all of them where none was chosen.
 * The program itself holds no post, so its scope is empty.
 */
export function unitScope(actor: Actor, rule: UnitScopeRule): UnitScope {
  const counted = countedAppointments(actor);
  const reached = (roles: readonly Role[]): UnitId[] => {
    const units = counted.filter((appointment) => appointment.roles.some((role) => roles.includes(role)));
    return [...new Set(units.map((appointment) => appointment.unitId))];
  };
  return { own: reached(rule.own), below: reached(rule.below), subtree: reached(rule.subtree) };
}

/** Whether the scope reaches nothing at any pin. */
export function isEmptyScope(scope: UnitScope): boolean {
  return scope.own.length + scope.below.length + scope.subtree.length === 0;
}

/** Whether the scope reaches the unit in this tree; a unit outside the tree is reached by nobody. */
export function isUnitInScope(scope: UnitScope, tree: Tree, unitId: UnitId): boolean {
  const node = tree.byId(unitId);
  if (!node) return false;
  return (
    scope.own.includes(unitId) ||
    (node.parentId !== null && scope.below.includes(node.parentId)) ||
    scope.subtree.some((top) => tree.isWithin(unitId, top))
  );
}

/**
 * The same as SQL: true for rows whose column `ref` (for example `report_head.unit_id`) holds a unit that the scope
 * reaches in the tree of the pin. Reads `unit_path`.
 */
export function unitScopeFilter(scope: UnitScope, pin: StructurePin, ref: string): RawBuilder<SqlBool> {
  if (isEmptyScope(scope)) return sql<SqlBool>`false`;
  return sql<SqlBool>`exists (select 1 from unit_path as scope_path
    where scope_path.unit_id = ${sql.ref(ref)}
      and ((scope_path.depth = 0 and scope_path.ancestor_id = any(${[...scope.own]}::integer[]))
        or (scope_path.depth = 1 and scope_path.ancestor_id = any(${[...scope.below]}::integer[]))
        or scope_path.ancestor_id = any(${[...scope.subtree]}::integer[]))
      and ${pinPredicate(pin, 'scope_path')})`;
}
