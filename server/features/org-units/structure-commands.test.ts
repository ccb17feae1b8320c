import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { programActor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { CommandContext, CommandDeps } from '../../platform/command.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { closeUnit } from './close-unit.ts';
import { correctUnit } from './correct-unit.ts';
import { createUnit } from './create-unit.ts';
import { moveUnit } from './move-unit.ts';
import { renameUnit } from './rename-unit.ts';
import { loadTree } from './structure-facts.ts';

const context: CommandContext = { actor: programActor, correlationId: 'test', idempotencyKey: null };

/** What the oracle believes: the state of a unit on each of the days looked at. */
interface OracleUnit {
  readonly name: string;
  readonly parent: string | null;
}
type OracleDay = Map<string, OracleUnit>;

const days = Array.from({ length: 8 }, (_, index) => `2026-0${index + 1}-01`);
const codes = ['A', 'B', 'C', 'D', 'E'];

const step = fc.record({
  kind: fc.constantFrom('create', 'create', 'rename', 'move', 'move', 'close', 'correct'),
  code: fc.constantFrom(...codes),
  parent: fc.constantFrom(null, ...codes),
  day: fc.nat({ max: days.length - 1 }),
  name: fc.constantFrom('Ánh', 'Bình', 'Đức'),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function isForest(timeline: readonly OracleDay[]): boolean {
  return timeline.every((units) =>
    [...units.keys()].every((start) => {
      let at: string | null = start;
      for (let hops = 0; at !== null; hops += 1) {
        const unit: OracleUnit | undefined = units.get(at);
        if (!unit || hops > units.size) return false;
        at = unit.parent;
      }
      return true;
    }),
  );
}

/** The naive model: a state a day, copied and changed; undefined where the change must be refused. */
function oracleStep(
  timeline: readonly OracleDay[],
  used: Set<string>,
  segments: Map<string, number[]>,
  one: Step,
) {
  const next = timeline.map((units) => new Map(units));
  const starts = [...(segments.get(one.code) ?? [])];
  const apply = (
    from: number,
    to: number,
    change: (unit: OracleUnit | undefined) => OracleUnit | undefined,
  ) => {
    for (let day = from; day < to; day += 1) {
      const units = next[day];
      const changed = change(units?.get(one.code));
      if (changed) units?.set(one.code, changed);
      else units?.delete(one.code);
    }
  };
  const open = timeline[one.day]?.get(one.code);
  if (one.kind === 'create') {
    if (used.has(one.code)) return undefined;
    apply(one.day, days.length, () => ({ name: one.name, parent: one.parent }));
    starts.push(one.day);
  } else if (!open) {
    return undefined;
  } else if (one.kind === 'correct') {
    const start = Math.max(...starts.filter((day) => day <= one.day));
    const end = Math.min(days.length, ...starts.filter((day) => day > one.day));
    if (open.name === one.name && open.parent === one.parent) return undefined;
    apply(start, end, (unit) => unit && { name: one.name, parent: one.parent });
  } else {
    if (starts.some((day) => day > one.day)) return undefined;
    if (one.kind === 'close') {
      if (one.day === Math.min(...starts)) return undefined;
      apply(one.day, days.length, () => undefined);
      return { timeline: next, starts: starts.filter((day) => day < one.day) };
    }
    const changed = one.kind === 'rename' ? { ...open, name: one.name } : { ...open, parent: one.parent };
    if (changed.name === open.name && changed.parent === open.parent) return undefined;
    apply(one.day, days.length, (unit) => unit && changed);
    if (!starts.includes(one.day)) starts.push(one.day);
  }
  return { timeline: next, starts };
}

async function runStep(deps: CommandDeps, one: Step): Promise<boolean> {
  const day = days[one.day] ?? '';
  const decision = { number: '1/QĐ', decidedOn: day, effectiveOn: day, note: '' };
  const { code, name, parent: parentCode } = one;
  const runs: Record<Step['kind'], () => Promise<unknown>> = {
    create: () =>
      createUnit(deps, context, {
        code,
        name,
        levelCode: 'x',
        parentCode,
        position: 0,
        placeName: '',
        decision,
      }),
    rename: () => renameUnit(deps, context, code, { name, decision }),
    move: () => moveUnit(deps, context, code, { parentCode, decision }),
    close: () => closeUnit(deps, context, code, { decision }),
    correct: () => correctUnit(deps, context, code, { name, shortName: name, parentCode, decision }),
  };
  try {
    await runs[one.kind]();
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('structure.')) return false;
    throw error;
  }
}

async function emptyStructure(database: Database): Promise<void> {
  await database.pool.query(
    `truncate unit, unit_version, unit_path, reorganisation, structure_revision cascade`,
  );
  await database.pool.query('update structure_head set revision = 0');
}

function oracleRows(units: OracleDay | undefined): string[] {
  return [...(units ?? [])].map(([code, unit]) => `${code} ${unit.name} ${unit.parent}`).toSorted();
}

function oraclePaths(units: OracleDay | undefined): string[] {
  const rows: string[] = [];
  for (const code of units?.keys() ?? []) {
    let at: string | null = code;
    for (let depth = 0; at !== null; depth += 1) {
      rows.push(`${at} ${code} ${depth}`);
      at = units?.get(at)?.parent ?? null;
    }
  }
  return rows.toSorted();
}

async function storedPaths(database: Database, on: string, revision: number): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`
    select a.code || ' ' || u.code || ' ' || p.depth as row
    from unit_path p join unit a on a.id = p.ancestor_id join unit u on u.id = p.unit_id
    where p.created_revision <= ${revision} and (p.superseded_revision is null or p.superseded_revision > ${revision})
      and p.valid_from <= ${on}::date and (p.valid_to is null or p.valid_to > ${on}::date)`.execute(
    database.kysely,
  );
  return rows.map(({ row }) => row).toSorted();
}

test('any sequence of decisions gives the trees a naive model gives, at every date and revision', async (t) => {
  const database = openDatabase(await createTestDatabase(t));
  t.after(() => database.close());
  const deps = { db: database.kysely, clock: fixedClock('2026-06-01T00:00:00Z') };
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      await emptyStructure(database);
      const revisions: (readonly OracleDay[])[] = [days.map(() => new Map())];
      const used = new Set<string>();
      const segments = new Map<string, number[]>();
      for (const one of steps) {
        const before = revisions.at(-1) ?? [];
        const outcome = oracleStep(before, used, segments, one);
        const isAllowed = outcome !== undefined && isForest(outcome.timeline);
        assert.equal(await runStep(deps, one), isAllowed, JSON.stringify(one));
        if (!isAllowed) continue;
        used.add(one.code);
        segments.set(one.code, outcome.starts);
        revisions.push(outcome.timeline);
      }
      for (const [revision, timeline] of revisions.entries()) {
        for (const [index, on] of days.entries()) {
          const tree = await loadTree(database.kysely, { on: Temporal.PlainDate.from(on), revision });
          const found = tree.nodes.map((node) => {
            const parent = tree.nodes[node.parentIndex]?.code ?? null;
            return `${node.code} ${node.name} ${parent}`;
          });
          assert.deepEqual(found.toSorted(), oracleRows(timeline[index]));
          assert.deepEqual(await storedPaths(database, on, revision), oraclePaths(timeline[index]));
        }
      }
    }),
    {
      numRuns: 25,
      examples: [
        [
          [
            { kind: 'create', code: 'A', parent: null, day: 0, name: 'Ánh' },
            { kind: 'move', code: 'A', parent: 'A', day: 0, name: 'Ánh' },
            { kind: 'correct', code: 'A', parent: 'A', day: 0, name: 'Ánh' },
          ],
        ],
      ],
    },
  );
});
