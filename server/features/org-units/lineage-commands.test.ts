import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { createTestOrganisation, programContext } from '../../../test/support/organisation-builder.ts';
import { mergeUnits } from './merge-units.ts';
import { splitUnit } from './split-unit.ts';

const decision = { number: '9/QĐ', decidedOn: '2026-05-01', effectiveOn: '2026-06-01', note: '' };

async function open(t: TestContext) {
  const organisation = await createTestOrganisation(t);
  await organisation.addUnits([
    { code: 'Q', parent: null },
    { code: 'A', parent: 'Q' },
    { code: 'B', parent: 'Q' },
    { code: 'C', parent: 'Q' },
    { code: 'X', parent: 'C' },
  ]);
  await organisation.addUnits([{ code: 'LATE', parent: 'Q' }], '2026-06-10');
  const codes = async (on: string) =>
    (await organisation.tree(Temporal.PlainDate.from(on))).nodes.map(({ code }) => code);
  const lineage = async () => {
    const { rows } = await sql<{ edge: string }>`
      select f.code || '>' || t.code || coalesce(' ' || ratio_numerator || '/' || ratio_denominator, '') as edge
      from unit_lineage l join unit f on f.id = l.from_unit_id join unit t on t.id = l.to_unit_id
      order by 1`.execute(organisation.db);
    return rows.map(({ edge }) => edge);
  };
  return { organisation, codes, lineage };
}

function part(code: string, numerator?: string, denominator = '10') {
  return { code, ratio: numerator === undefined ? null : { numerator, denominator } };
}

suite('a reorganisation', () => {
  test('merges units from the effective day on and keeps what was before', async (t) => {
    const { organisation, codes, lineage } = await open(t);
    await mergeUnits(organisation, programContext, { fromCodes: ['A', 'B'], intoCode: 'C', decision });
    assert.deepEqual(await codes('2026-05-31'), ['Q', 'A', 'B', 'C', 'X']);
    assert.deepEqual(await codes('2026-06-01'), ['Q', 'C', 'X']);
    assert.deepEqual(await lineage(), ['A>C', 'B>C']);
  });

  test('splits a unit by published ratios', async (t) => {
    const { organisation, codes, lineage } = await open(t);
    const parts = [part('B', '3'), part('C', '7')];
    await splitUnit(organisation, programContext, 'A', { parts, decision });
    assert.deepEqual(await codes('2026-06-01'), ['Q', 'B', 'C', 'X']);
    assert.deepEqual(await lineage(), ['A>B 3/10', 'A>C 7/10']);
  });

  test('is refused whole, by code', async (t) => {
    const { organisation, codes, lineage } = await open(t);
    const merge = (fromCodes: string[], intoCode: string) =>
      mergeUnits(organisation, programContext, { fromCodes, intoCode, decision });
    const split = (parts: ReturnType<typeof part>[]) =>
      splitUnit(organisation, programContext, 'A', { parts, decision });
    const table: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => merge(['A', 'ZZ'], 'C'), 'structure.unknown_unit'],
      [() => merge(['A', 'A'], 'C'), 'structure.lineage_incomplete'],
      [() => merge(['A', 'B'], 'B'), 'structure.lineage_incomplete'],
      [() => merge(['A', 'C'], 'B'), 'structure.units_below_open'],
      [() => merge(['A', 'B'], 'LATE'), 'structure.unit_not_open'],
      [() => split([part('B', '3'), part('C', '6')]), 'structure.ratios_do_not_make_one'],
      [() => split([part('B', '10'), part('C')]), 'structure.ratios_do_not_make_one'],
    ];
    for (const [run, code] of table) await assert.rejects(run(), { code });
    assert.deepEqual(await codes('2026-06-01'), ['Q', 'A', 'B', 'C', 'X']);
    assert.deepEqual(await lineage(), []);
  });
});
