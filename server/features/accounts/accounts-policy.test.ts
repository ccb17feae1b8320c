import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Role } from '../../../contract/accounts/role.ts';
import type { Rights } from '../../../contract/accounts/session.ts';
import { appointmentId, postId, type UnitId, unitId } from '../../../contract/kernel/ids.ts';
import { type Actor, programActor } from '../../platform/actor.ts';
import { buildTree, type TreeRow } from '../org-units/public.ts';
import { mayManagePerson, mayManageUnit, rightsOf } from './accounts-policy.ts';

const [top, left, right, leaf] = [1, 2, 3, 4].map((id) => unitId.parse(id)) as [
  UnitId,
  UnitId,
  UnitId,
  UnitId,
];

function row(id: UnitId, parentId: UnitId | null): TreeRow {
  const text = `U${id}`;
  return {
    id,
    parentId,
    code: text,
    name: text,
    shortName: text,
    levelCode: 'x',
    kind: 'x',
    position: 0,
    placeName: '',
  };
}

const tree = buildTree({ on: Temporal.PlainDate.from('2026-06-15'), revision: 1 }, [
  row(top, null),
  row(left, top),
  row(right, top),
  row(leaf, left),
]);

function holding(...posts: readonly (readonly [UnitId, Role])[]): Actor {
  const appointments = posts.map(([unit, role], index) => ({
    appointmentId: appointmentId.parse(index + 1),
    postId: postId.parse(index + 1),
    unitId: unit,
    bodyId: null,
    roles: [role],
  }));
  const actingAs = appointments[0]?.appointmentId ?? null;
  return { ...programActor, via: 'session', appointments, actingAs };
}

suite('what a role allows at all', () => {
  const table: Readonly<Record<Role, readonly (keyof Rights)[]>> = {
    reporting_officer: ['readReports', 'prepareReports'],
    signer: ['readReports', 'signReports'],
    approver: ['readReports', 'approveReports'],
    planner: ['readReports', 'approveReports', 'manageRounds'],
    auditor: ['readReports', 'readAudit'],
    administrator: ['manageAccounts', 'manageStructure', 'manageSettings', 'readAudit'],
  };
  for (const [role, allowed] of Object.entries(table)) {
    test(`${role}: ${allowed.join(', ')}, and nothing else`, () => {
      const found = Object.entries(rightsOf(holding([top, role as Role]))).filter(([, has]) => has);
      assert.deepEqual(found.map(([right]) => right).toSorted(), [...allowed].toSorted());
    });
  }

  test('nothing without a post', () => {
    assert.ok(Object.values(rightsOf(holding())).every((has) => !has));
  });

  test('only what the post acted as allows', () => {
    const actor = holding([top, 'auditor'], [top, 'administrator']);
    assert.equal(rightsOf(actor).manageAccounts, false);
    assert.equal(rightsOf({ ...actor, actingAs: appointmentId.parse(2) }).manageAccounts, true);
  });
});

suite('whom an administrator manages', () => {
  const reach: readonly (readonly [string, Actor, UnitId, boolean])[] = [
    ['the own unit', holding([left, 'administrator']), left, true],
    ['below', holding([left, 'administrator']), leaf, true],
    ['beside', holding([left, 'administrator']), right, false],
    ['above', holding([left, 'administrator']), top, false],
    ['anything, as the program', programActor, top, true],
    ...(['reporting_officer', 'signer', 'approver', 'planner', 'auditor'] as const).map(
      (role) => [`nothing, as ${role}`, holding([top, role]), leaf, false] as const,
    ),
  ];
  for (const [name, actor, unit, expected] of reach) {
    test(name, () => assert.equal(mayManageUnit(actor, tree, unit), expected));
  }

  const persons: readonly (readonly [string, Actor, readonly UnitId[], boolean])[] = [
    ['somebody whose posts are all within reach', holding([left, 'administrator']), [left, leaf], true],
    ['nobody who also holds a post above', holding([left, 'administrator']), [leaf, top], false],
    ['somebody without a post yet', holding([left, 'administrator']), [], true],
    ['nobody, as a planner', holding([top, 'planner']), [], false],
  ];
  for (const [name, actor, units, expected] of persons) {
    test(name, () => assert.equal(mayManagePerson(actor, tree, units), expected));
  }
});
