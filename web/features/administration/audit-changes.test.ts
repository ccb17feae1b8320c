import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changedFields } from './audit-changes.ts';

const cases: readonly (readonly [string, unknown, unknown, readonly (readonly (string | null)[])[]])[] = [
  ['nothing', null, null, []],
  ['a new thing', null, { name: 'A' }, [['name', null, 'A']]],
  ['a thing gone', { name: 'A' }, null, [['name', 'A', null]]],
  [
    'a changed field',
    { name: 'A', n: 1 },
    { name: 'B', n: 1 },
    [
      ['name', 'A', 'B'],
      ['n', '1', '1'],
    ],
  ],
  ['fields inside', { d: { on: '2026-01-01' } }, { d: { on: null } }, [['d.on', '2026-01-01', null]]],
  ['lists as they are', null, { roles: ['signer'] }, [['roles', null, '["signer"]']]],
  ['a bare value', 'x', 3, [['', 'x', '3']]],
];
for (const [name, before, after, expected] of cases) {
  test(`an entry about ${name}`, () => {
    assert.deepEqual(
      changedFields(before, after).map((one) => [one.field, one.before, one.after]),
      expected,
    );
  });
}
