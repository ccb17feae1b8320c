import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import { withoutTriggers, writeTransition } from '../../../test/support/raw-reports.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { loadRoundSums } from './round-loader.ts';
import type { RoundShape } from './round-shape.ts';
import type { RoundSums } from './round-sums.ts';

// 1 ─ 2 ─ (3, 4); 1 ─ 5
const shape: RoundShape = {
  unitIds: Int32Array.from([1, 2, 3, 4, 5]),
  parents: Int32Array.from([-1, 0, 1, 1, 0]),
  ends: Int32Array.from([5, 4, 3, 4, 5]),
  expected: Uint8Array.from([1, 1, 1, 1, 1]),
  rules: ['sum', 'min', 'count', 'max', 'none'],
  lockedPin: { treeOn: '2026-06-14', revision: 1 },
};

type Figures = readonly (bigint | null)[];

async function open(t: TestContext) {
  const config = await createTestDatabase(t);
  const database = openDatabase(config);
  const client = new pg.Client(config);
  await client.connect();
  await withoutTriggers(client);
  // These tests have figures, but neither rounds nor units.
  await client.query(
    'alter table rollup drop constraint rollup_round_id_fkey, drop constraint rollup_unit_id_fkey',
  );
  t.after(async () => {
    await client.end();
    await database.close();
  });
  let versions = 0;
  const approve = async (roundId: RoundId, unit: number, rev: number, own: Figures): Promise<void> => {
    versions += 1;
    await writeTransition(client, {
      roundId,
      unitId: unit as UnitId,
      rev,
      state: 'approved',
      approved: { versionId: versions as ReportVersionId, own, adjustment: own.map(() => null) },
    });
  };
  const load = (roundId: RoundId, of = shape) => loadRoundSums(database.kysely, roundId, of);
  const kept = async (roundId: RoundId): Promise<number> => {
    const { rowCount } = await client.query('select 1 from rollup where round_id = $1', [roundId]);
    return rowCount ?? 0;
  };
  return { client, approve, load, kept };
}

function seen(sums: RoundSums) {
  return [0, 1].map((place) => ({ ...sums.figures(place), ...sums.completeness(place) }));
}

test('kept sums say the same as the reports they were summed from', async (t) => {
  const { client, approve, load, kept } = await open(t);
  let rounds = 0;
  const figure = fc.option(fc.bigInt({ min: -(2n ** 60n), max: 2n ** 60n }), { nil: null, freq: 3 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(figure, { minLength: 5, maxLength: 5 }), { maxLength: 5 }),
      async (reports) => {
        rounds += 1;
        const roundId = rounds as RoundId;
        for (const [nth, own] of reports.entries()) await approve(roundId, nth + 1, 3, own);
        const first = seen(await load(roundId));
        assert.equal(await kept(roundId), 2);
        // With the figures gone, only the kept sums can answer.
        await client.query('delete from report_body');
        assert.deepEqual(seen(await load(roundId)), first);
      },
    ),
    { numRuns: 30 },
  );
});

test('a later transition, another tree or an open round does not take them', async (t) => {
  const { approve, load } = await open(t);
  const roundId = 1 as RoundId;
  await approve(roundId, 3, 3, [5n, 5n, 5n, 5n, 5n]);
  await load(roundId);
  await approve(roundId, 4, 3, [7n, 7n, 7n, 7n, 7n]);
  assert.deepEqual((await load(roundId)).figures(1)?.values, [12n, 5n, 2n, 7n, null]);
  const moved: RoundShape = { ...shape, lockedPin: { treeOn: '2026-06-15', revision: 2 } };
  const openRound: RoundShape = { ...shape, lockedPin: null };
  for (const other of [moved, openRound]) {
    assert.deepEqual((await load(roundId, other)).figures(0)?.values, [12n, 5n, 2n, 7n, null]);
  }
});

test('nothing is kept of an open round, of sums beyond int64, or with reports outside the tree', async (t) => {
  const { approve, load, kept } = await open(t);
  const [plain, huge, strange] = [1, 2, 3] as [RoundId, RoundId, RoundId];
  await approve(plain, 3, 3, [1n, 1n, 1n, 1n, 1n]);
  await load(plain, { ...shape, lockedPin: null });
  const most = 2n ** 63n - 1n;
  for (const unit of [3, 4]) await approve(huge, unit, 3, [most, 0n, 0n, 0n, 0n]);
  assert.equal((await load(huge)).figures(0)?.values[0], 2n * most);
  await approve(strange, 99, 3, [1n, 1n, 1n, 1n, 1n]);
  await load(strange);
  assert.deepEqual([await kept(plain), await kept(huge), await kept(strange)], [0, 0, 0]);
});
