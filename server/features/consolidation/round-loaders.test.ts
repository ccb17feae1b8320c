import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import pg from 'pg';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import { withoutTriggers, writeTransition } from '../../../test/support/raw-reports.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { RoundLoaders } from './round-loaders.ts';
import type { RoundShape } from './round-shape.ts';
import { RoundSums } from './round-sums.ts';

const shape: RoundShape = {
  unitIds: Int32Array.from([1, 2, 3]),
  parents: Int32Array.from([-1, 0, 0]),
  ends: Int32Array.from([3, 2, 3]),
  expected: Uint8Array.from([1, 1, 1]),
  rules: ['sum', 'max'],
  lockedPin: null,
};

/** A database with round 1, in which units 2 and 3 are approved. */
async function givenRound(t: TestContext): Promise<pg.PoolConfig> {
  const config = await createTestDatabase(t);
  const client = new pg.Client(config);
  await client.connect();
  await withoutTriggers(client);
  for (const unit of [2, 3]) {
    await writeTransition(client, {
      roundId: 1 as RoundId,
      unitId: unit as UnitId,
      rev: 3,
      state: 'approved',
      approved: {
        versionId: unit as ReportVersionId,
        own: [BigInt(unit) * 10n, BigInt(unit)],
        adjustment: [null, null],
      },
    });
  }
  await client.end();
  return config;
}

test('several rounds asked for at once are each summed', async (t) => {
  const loaders = new RoundLoaders(await givenRound(t));
  try {
    const dumps = await Promise.all([1, 1, 2, 1, 2].map((round) => loaders.load(round as RoundId, shape)));
    const values = dumps.map((dump) => new RoundSums(shape, dump).figures(0)?.values);
    const [one, two] = [
      [50n, 3n],
      [null, null],
    ];
    assert.deepEqual(values, [one, one, two, one, two]);
  } finally {
    await loaders.close();
  }
});

test('a database out of reach is told with its code, so that the client is asked to try again', async (t) => {
  const loaders = new RoundLoaders({ ...(await createTestDatabase(t)), database: 'no_such_database' });
  try {
    await assert.rejects(loaders.load(1 as RoundId, shape), { code: '3D000' });
    await assert.rejects(loaders.load(1 as RoundId, shape), { code: '3D000' });
  } finally {
    await loaders.close();
  }
});
