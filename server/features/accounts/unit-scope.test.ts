import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { roles } from '../../../contract/accounts/role.ts';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { createTestOrganisation, type UnitToBuild } from '../../../test/support/organisation-builder.ts';
import type { Actor } from '../../platform/actor.ts';
import { actorOfAccount } from './credential-facts.ts';
import { isUnitInScope, unitScope, unitScopeFilter, type UnitScopeRule } from './unit-scope.ts';

const today = Temporal.PlainDate.from('2026-06-15');

const someRoles = fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 3 });
const rule = fc.record({ own: someRoles, below: someRoles, subtree: someRoles });
const appointment = fc.record({
  unit: fc.nat({ max: 11 }),
  roles: fc.uniqueArray(fc.constantFrom(...roles), { minLength: 1, maxLength: 2 }),
  kind: fc.constantFrom('appointed', 'acting', 'delegated'),
  from: fc.constantFrom('2025-01-01', '2026-06-15', '2026-06-16'),
  to: fc.constantFrom(null, '2026-06-14', '2026-06-15', '2026-06-16', '2027-01-01'),
});
const world = fc.record({
  // Unit i stands below one made before it, or is a root.
  parents: fc.array(fc.nat(), { minLength: 2, maxLength: 12 }),
  appointments: fc.uniqueArray(appointment, { maxLength: 4, selector: ({ unit }) => unit }),
  rule,
});

function has(allowed: readonly string[], held: readonly string[]): boolean {
  return held.some((role) => allowed.includes(role));
}

/** The rule read aloud: for each post in force, does one of its roles reach the unit from where it stands? */
function reachesByHand(
  units: readonly UnitToBuild[],
  target: string,
  posts: readonly { unit: string; roles: readonly string[] }[],
  { own, below, subtree }: UnitScopeRule,
): boolean {
  const above: string[] = [];
  for (
    let at: string | null = target;
    at !== null;
    at = units.find(({ code }) => code === at)?.parent ?? null
  ) {
    above.push(at);
  }
  return posts.some(
    (post) =>
      (above[0] === post.unit && has(own, post.roles)) ||
      (above[1] === post.unit && has(below, post.roles)) ||
      (above.includes(post.unit) && has(subtree, post.roles)),
  );
}

test('the check and the SQL filter of a rule reach the same units, those the rule names', async (t) => {
  await fc.assert(
    fc.asyncProperty(world, async ({ parents, appointments, rule }) => {
      const organisation = await createTestOrganisation(t);
      const units = parents.map((parent, index) => ({
        code: `U${index}`,
        parent: index === 0 || parent % 5 === 0 ? null : `U${parent % index}`,
      }));
      await organisation.addUnits(units);
      const person = await organisation.addPerson();
      const { login } = await organisation.addAccount(person);
      const inForce: { unit: string; roles: readonly string[] }[] = [];
      for (const { unit, roles, from, to, kind } of appointments) {
        if (to !== null && to <= from) continue;
        const code = `U${unit % units.length}`;
        await organisation.appoint(person, await organisation.addPost(code, roles), { from, to, kind });
        if (from <= today.toString() && (to === null || to > today.toString()))
          inForce.push({ unit: code, roles });
      }
      const loggedIn = await actorOfAccount(organisation.db, login, today);
      assert.equal(loggedIn.appointments.length, inForce.length);
      const pin = await organisation.pin();
      const tree = await organisation.tree();
      const cases: readonly (readonly [Actor, typeof inForce])[] = [
        [{ ...loggedIn, actingAs: null }, inForce],
        [loggedIn, inForce.slice(0, 1)],
      ];
      for (const [actor, posts] of cases) {
        const scope = unitScope(actor, rule);
        const { rows } = await sql<{ id: UnitId }>`
          select u.id from unit u where ${unitScopeFilter(scope, pin, 'u.id')}`.execute(organisation.db);
        const byFilter = new Set(rows.map(({ id }) => id));
        for (const node of tree.nodes) {
          const expected = reachesByHand(units, node.code, posts, rule);
          assert.equal(isUnitInScope(scope, tree, node.id), expected, `check of ${node.code}`);
          assert.equal(byFilter.has(node.id), expected, `filter of ${node.code}`);
        }
      }
    }),
    { numRuns: 15 },
  );
});
