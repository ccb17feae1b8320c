import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import fc from 'fast-check';
import pg from 'pg';
import type { ReportVersionId, RoundId, UnitId } from '../../../contract/kernel/ids.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { withoutTriggers, writeTransition } from '../../../test/support/raw-reports.ts';
import { LiveFigures, type RoundRequest } from './live-figures.ts';
import { loadRoundSums } from './round-loader.ts';
import { figuresOfReadings, readNode } from './node-reading.ts';
import type { RoundShape, SlotRule } from './round-shape.ts';

type Figures = readonly (bigint | null)[];
interface Approved {
  own: Figures;
  adjustment: Figures;
}
interface Head {
  rev: number;
  approved: Approved | null;
}

const rules: readonly SlotRule[] = ['sum', 'sum', 'min', 'max', 'count', 'none'];
let config: pg.PoolConfig;
let database: Database;
let writer: pg.Client;
let nextRound = 0;
let nextVersion = 0;

/** A tree in pre-order from the number of the earlier unit each one stands below. */
function shapeOfParents(choices: readonly number[]): RoundShape {
  const parentOf = choices.map((choice, unit) => (unit === 0 ? -1 : choice % unit));
  const order: number[] = [];
  const ends = new Int32Array(choices.length);
  const placeOf = new Map<number, number>();
  const visit = (unit: number): void => {
    placeOf.set(unit, order.length);
    order.push(unit);
    parentOf.forEach((parent, child) => parent === unit && visit(child));
    ends[placeOf.get(unit) ?? 0] = order.length;
  };
  visit(0);
  return {
    unitIds: Int32Array.from(order, (unit) => unit + 1),
    parents: Int32Array.from(order, (unit) => placeOf.get(parentOf[unit] ?? -1) ?? -1),
    ends,
    expected: Uint8Array.from(order, (unit) => Number(unit % 5 !== 4)),
    rules,
    lockedPin: null,
  };
}

function requestOf(roundId: RoundId, shape: RoundShape): RoundRequest {
  return { roundId, key: 'one', shape: () => Promise.resolve(shape) };
}

function liveFigures(maxBytes = 1e9): LiveFigures {
  return new LiveFigures({
    db: database.kysely,
    load: async (roundId, shape) => (await loadRoundSums(database.kysely, roundId, shape)).dump(),
    maxBytes,
  });
}

/** The oracle: adds up the subtree of a place cell by cell. */
function bruteForce(shape: RoundShape, heads: ReadonlyMap<number, Head>, place: number) {
  const reports = Array.from(shape.unitIds.slice(place, shape.ends[place])).flatMap(
    (unit) => heads.get(unit)?.approved ?? [],
  );
  return rules.map((rule, slot) => {
    const values = reports.flatMap(({ own, adjustment }) => {
      const [a, b] = [own[slot] ?? null, adjustment[slot] ?? null];
      return a === null && b === null ? [] : [(a ?? 0n) + (b ?? 0n)];
    });
    if (rule === 'none') return null;
    if (rule === 'count') return BigInt(values.length);
    if (values.length === 0) return null;
    if (rule === 'sum') return values.reduce((sum, value) => sum + value, 0n);
    return values.reduce((found, value) => ((rule === 'min') === value < found ? value : found));
  });
}

async function assertExact(
  live: LiveFigures,
  roundId: RoundId,
  shape: RoundShape,
  heads: ReadonlyMap<number, Head>,
): Promise<void> {
  const readings = await live.read([requestOf(roundId, shape)], ([sums]) =>
    Array.from(shape.unitIds, (unit) => {
      const reading = sums && readNode(sums, unit as UnitId);
      assert.ok(sums && reading);
      return { reading, sums };
    }),
  );
  const figures = await figuresOfReadings(database.kysely, readings);
  shape.unitIds.forEach((unit, place) => {
    assert.deepEqual(figures[place]?.values, bruteForce(shape, heads, place), `unit ${unit}`);
    const subtree = Array.from(shape.unitIds.slice(place, shape.ends[place]));
    assert.deepEqual(readings[place]?.reading.completeness, {
      expected: shape.expected.slice(place, shape.ends[place]).reduce((sum, value) => sum + value, 0),
      reported: subtree.filter((id) => heads.get(id)?.approved).length,
      approved: subtree.filter((id) => heads.get(id)?.approved).length,
    });
  });
}

async function transition(
  client: pg.Client,
  roundId: RoundId,
  unit: number,
  head: Head,
  next: Approved | null,
) {
  nextVersion += 1;
  const versionId = nextVersion as ReportVersionId;
  head.rev += 1;
  await client.query('begin');
  await writeTransition(client, {
    roundId,
    unitId: unit as UnitId,
    rev: head.rev,
    state: next ? 'approved' : 'reopened',
    ...(next ? { approved: { versionId, ...next } } : {}),
  });
  await client.query('commit');
  head.approved = next;
}

function newHead(): Head {
  return { rev: 0, approved: null };
}

function newRound(): RoundId {
  nextRound += 1;
  return nextRound as RoundId;
}

const figure = fc.option(fc.bigInt({ min: -(2n ** 62n), max: 2n ** 62n }), { nil: null, freq: 4 });
const vector = fc.array(figure, { minLength: rules.length, maxLength: rules.length });
const step = fc.record({
  unit: fc.nat(),
  next: fc.option(fc.record({ own: vector, adjustment: vector }), { freq: 3 }),
  isRead: fc.boolean(),
});

suite('live figures', () => {
  before(async () => {
    config = await createTestDatabase({ after });
    database = openDatabase(config);
    writer = new pg.Client(config);
    await writer.connect();
    await withoutTriggers(writer);
  });

  after(async () => {
    await writer.end();
    await database.close();
  });

  test('every node equals the brute-force sum after any approvals and reopenings', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        fc.array(step, { maxLength: 25 }),
        fc.nat({ max: 25 }),
        async (choices, steps, warmAt) => {
          const shape = shapeOfParents(choices);
          const roundId = newRound();
          const live = liveFigures();
          const heads = new Map(Array.from(shape.unitIds, (unit) => [unit, newHead()]));
          for (const [nth, { unit, next, isRead }] of steps.entries()) {
            if (nth === warmAt) await live.read([requestOf(roundId, shape)], () => undefined);
            const id = shape.unitIds[unit % shape.unitIds.length] ?? 1;
            const head = heads.get(id);
            assert.ok(head);
            await transition(writer, roundId, id, head, next);
            if (isRead && nth > warmAt) await assertExact(live, roundId, shape, heads);
          }
          await assertExact(live, roundId, shape, heads);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('what is committed is read at once while others write, and a transaction left open does no harm', async () => {
    const shape = shapeOfParents(Array.from({ length: 60 }, (_, unit) => Math.floor(unit / 4)));
    const roundId = newRound();
    const live = liveFigures();
    const heads = new Map(Array.from(shape.unitIds, (unit) => [unit, newHead()]));
    const idle = new pg.Client(config);
    await idle.connect();
    await withoutTriggers(idle);
    const late = heads.get(60);
    assert.ok(late);
    // Takes its transaction number before all the others and commits after them.
    await idle.query('begin');
    await writeTransition(idle, { roundId, unitId: 60 as UnitId, rev: 1, state: 'submitted' });
    const writers = Array.from({ length: 4 }, async (_, nth) => {
      const client = new pg.Client(config);
      await client.connect();
      await withoutTriggers(client);
      for (let round = 0; round < 12; round += 1) {
        const unit = 2 + ((nth + 4 * round) % 56);
        const head = heads.get(unit);
        assert.ok(head);
        const own = rules.map((_rule, slot) => BigInt(unit * 1000 + round + slot));
        await transition(
          client,
          roundId,
          unit,
          head,
          round % 3 === 2 ? null : { own, adjustment: own.map(() => null) },
        );
        const seen = await live.read([requestOf(roundId, shape)], ([sums]) => sums?.head(unit).rev);
        assert.equal(seen, head.rev);
      }
      await client.end();
    });
    await Promise.all(writers);
    await assertExact(live, roundId, shape, heads);
    await idle.query('commit');
    const seen = await live.read([requestOf(roundId, shape)], ([sums]) => sums?.head(60));
    assert.deepEqual(seen, { rev: 1, state: 'submitted', approvedVersionId: 0 });
    await idle.end();
  });

  test('a round dropped for want of memory is loaded again and says the same', async () => {
    const live = liveFigures(1);
    const shape = shapeOfParents([0, 0, 0]);
    const rounds = [newRound(), newRound()];
    const heads = new Map(Array.from(shape.unitIds, (unit) => [unit, newHead()]));
    const head = heads.get(2);
    assert.ok(head);
    const [first, second] = rounds;
    assert.ok(first && second);
    await transition(writer, first, 2, head, { own: rules.map(() => 7n), adjustment: rules.map(() => null) });
    for (let time = 0; time < 3; time += 1) {
      await assertExact(live, first, shape, heads);
      await live.read([requestOf(second, shape)], () => undefined);
    }
  });

  test('a server that lost its epoch, as after a crash, makes the cache begin again', async () => {
    const live = liveFigures();
    const shape = shapeOfParents([0, 0]);
    const roundId = newRound();
    const heads = new Map(Array.from(shape.unitIds, (unit) => [unit, newHead()]));
    const head = heads.get(2);
    assert.ok(head);
    await transition(writer, roundId, 2, head, {
      own: rules.map(() => 5n),
      adjustment: rules.map(() => null),
    });
    await assertExact(live, roundId, shape, heads);
    // What a crash may do: transitions the cache has seen are gone, and the unlogged table is empty.
    await writer.query('delete from report_log where round_id = $1', [roundId]);
    await writer.query('delete from report_head where round_id = $1', [roundId]);
    await writer.query('truncate cache_epoch');
    head.approved = null;
    await assertExact(live, roundId, shape, heads);
  });

  test('reports of units outside the tree are kept apart, not lost and not added', async () => {
    const live = liveFigures();
    const shape = shapeOfParents([0, 0]);
    const roundId = newRound();
    const stranger: Head = { rev: 0, approved: null };
    await transition(writer, roundId, 99, stranger, {
      own: rules.map(() => 5n),
      adjustment: rules.map(() => 1n),
    });
    const outside = await live.read([requestOf(roundId, shape)], ([sums]) => sums?.outside());
    assert.deepEqual(outside?.unitIds, [99]);
    assert.deepEqual(outside?.figures.values.slice(0, 2), [6n, 6n]);
    await assertExact(live, roundId, shape, new Map());
  });

  test('a load that fails is told to who asked and tried again for the next', async () => {
    let calls = 0;
    const shape = shapeOfParents([0, 0]);
    const live = new LiveFigures({
      db: database.kysely,
      load: async (roundId, wanted) => {
        calls += 1;
        if (calls === 1) throw new Error('no memory');
        return (await loadRoundSums(database.kysely, roundId, wanted)).dump();
      },
      maxBytes: 1e9,
    });
    const request = requestOf(newRound(), shape);
    await assert.rejects(
      live.read([request], () => undefined),
      /no memory/,
    );
    assert.equal(await live.read([request], ([sums]) => sums?.completeness(0).approved), 0);
  });
});
