import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { type Database, openDatabase } from '../../platform/db/database.ts';

async function open(t: TestContext): Promise<Database> {
  const database = openDatabase(await createTestDatabase(t));
  t.after(() => database.close());
  await database.pool.query(`
    insert into structure_revision (revision, made_at) values (1, now()), (2, now());
    insert into unit (code) values ('A'), ('B'), ('C');
    ${version('A', null)} ${version('B', 'A')}`);
  return database;
}

function version(code: string, parent: string | null, from = '2020-01-01', to: string | null = null): string {
  const parentId = parent === null ? 'null' : `(select id from unit where code = '${parent}')`;
  return `insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, valid_from, valid_to, created_revision)
    select id, ${parentId}, code, code, 'x', 'x', '${from}', ${to === null ? 'null' : `'${to}'`}, 1
    from unit where code = '${code}';`;
}

function supersede(code: string): string {
  return `update unit_version set superseded_revision = 2
    where unit_id = (select id from unit where code = '${code}') and superseded_revision is null;`;
}

suite('the database itself refuses', () => {
  const table: readonly (readonly [string, string, string])[] = [
    ['two parents at one date', version('B', null, '2025-01-01'), '23P01'],
    ['a circle', `begin; ${supersede('A')} ${version('A', 'B')} commit;`, 'TK003'],
    ['a unit below itself', version('C', 'C'), '23514'],
    ['a parent not yet founded', version('C', 'B', '2019-01-01'), 'TK003'],
    [
      'a parent that ends earlier',
      `begin; ${supersede('B')} ${version('B', 'A', '2020-01-01', '2021-01-01')}
      ${version('C', 'B')} commit;`,
      'TK003',
    ],
    [
      'closing what has units below',
      `begin; ${supersede('A')} ${version('A', null, '2020-01-01', '2021-01-01')} commit;`,
      'TK003',
    ],
    ['removing what has units below', supersede('A'), 'TK003'],
    ['another code of a unit', `update unit set code = 'Z' where code = 'A'`, 'TK002'],
    ['a code used again', `insert into unit (code) values ('A')`, '23505'],
    ['removing a unit', `delete from unit where code = 'C'`, 'TK002'],
    ['another name in the past', `update unit_version set name = 'x'`, 'TK002'],
    ['removing history', `delete from unit_version`, 'TK002'],
    [
      'superseding twice',
      `begin; ${supersede('B')} update unit_version set superseded_revision = 3; commit;`,
      'TK002',
    ],
    [
      'another decision in the past',
      `insert into reorganisation (decision_number, decided_on, effective_on, kind)
      values ('1', '2020-01-01', '2020-01-01', 'found'); update reorganisation set decision_number = '2'`,
      'TK001',
    ],
    ['another time of a revision', `update structure_revision set made_at = now()`, 'TK001'],
    [
      'a path to itself at a depth',
      `insert into unit_path select id, id, 1, '2020-01-01', null, 1, null from unit where code = 'A'`,
      '23514',
    ],
    [
      'two units above at one depth',
      `insert into unit_path select a.id, u.id, 1, '2020-01-01', null, 1, null
      from unit a, unit u where u.code = 'C' and a.code in ('A', 'B')`,
      '23P01',
    ],
    [
      'a split with a ratio for one part only',
      `begin;
      insert into reorganisation (decision_number, decided_on, effective_on, kind) values ('1', '2020-01-01', '2020-01-01', 'split');
      insert into unit_lineage select max(r.id), a.id, b.id, 1, 2 from reorganisation r, unit a, unit b
        where a.code = 'A' and b.code = 'B' group by a.id, b.id;
      insert into unit_lineage select max(r.id), a.id, b.id, null, null from reorganisation r, unit a, unit b
        where a.code = 'A' and b.code = 'C' group by a.id, b.id; commit;`,
      'TK002',
    ],
  ];
  for (const [name, statement, state] of table) {
    test(name, async (t) => {
      const database = await open(t);
      await assert.rejects(database.pool.query(statement), { code: state });
    });
  }

  test('but takes a move, an end and a correction that keep the forest', async (t) => {
    const database = await open(t);
    await database.pool.query(`begin; ${version('C', 'A')} ${supersede('B')}
      ${version('B', 'A', '2020-01-01', '2022-01-01')} ${version('B', 'C', '2022-01-01', '2023-01-01')} commit;`);
  });
});
