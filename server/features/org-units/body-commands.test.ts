import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { createTestOrganisation, programContext } from '../../../test/support/organisation-builder.ts';
import { closeBody } from './close-body.ts';
import { closeUnit } from './close-unit.ts';
import { createBody } from './create-body.ts';

async function open(t: TestContext) {
  const organisation = await createTestOrganisation(t);
  await organisation.addUnits([
    { code: 'Q', parent: null },
    { code: 'T', parent: 'Q' },
  ]);
  const create = (
    code: string,
    parentBodyCode: string | null = null,
    unitCode = 'T',
    validFrom = '2021-01-01',
  ) =>
    createBody(organisation, programContext, {
      code,
      unitCode,
      kind: 'party_committee',
      name: 'Đảng ủy',
      parentBodyCode,
      validFrom,
    });
  const close = (code: string, on: string) => closeBody(organisation, programContext, code, { on });
  const decision = { number: '1/QĐ', decidedOn: '2026-06-01', effectiveOn: '2026-06-01', note: '' };
  const closeT = () => closeUnit(organisation, programContext, 'T', { decision });
  return { create, close, closeT };
}

suite('a body beside a unit', () => {
  test('is refused by code where it cannot be', async (t) => {
    const { create, close } = await open(t);
    await create('DU');
    await create('OLD');
    await close('OLD', '2022-01-01');
    const table: readonly (readonly [() => Promise<unknown>, string])[] = [
      [() => create('DU'), 'body.code_taken'],
      [() => create('OLD'), 'body.code_taken'],
      [() => create('B', null, 'ZZ'), 'structure.unknown_unit'],
      [() => create('B', null, 'T', '2019-01-01'), 'structure.unit_not_open'],
      [() => create('B', 'ZZ'), 'body.unknown'],
      [() => create('B', 'OLD', 'T', '2023-01-01'), 'body.not_open'],
      [() => close('ZZ', '2026-01-01'), 'body.unknown'],
      [() => close('DU', '2021-01-01'), 'body.not_open'],
      [() => close('OLD', '2025-01-01'), 'body.not_open'],
    ];
    for (const [run, code] of table) await assert.rejects(run(), { code });
  });

  test('ends after those below it and before its unit', async (t) => {
    const { create, close, closeT } = await open(t);
    await create('DU');
    await create('CB', 'DU');
    await assert.rejects(close('DU', '2026-01-01'), { code: 'body.bodies_below_open' });
    await close('CB', '2026-01-01');
    await assert.rejects(closeT(), { code: 'structure.bodies_open' });
    await close('DU', '2026-01-01');
    await closeT();
  });
});
