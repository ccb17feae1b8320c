import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import { suiteDatabase } from '../../../test/support/suite-database.ts';
import { programActor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import { runCommand } from '../../platform/command.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { giveNumber, type GivenNumber, type NumberRequest } from './give-number.ts';
import { viewRegister } from './register-views.ts';

const clock = fixedClock('2026-06-20T02:00:00Z');
const report: NumberRequest = {
  unitId: 1 as UnitId,
  bodyCode: null,
  layout: 'state',
  typeCode: 'bao-cao',
  year: 2026,
  issuedOn: Temporal.PlainDate.from('2026-06-20'),
  subject: 'Báo cáo 6 tháng',
  given: { kind: 'official_report', id: '1' },
  at: clock.now(),
};

describe('the register of numbers', () => {
  const database = suiteDatabase(async ({ pool }) => {
    await pool.query(`
      insert into structure_revision (revision, made_at) values (1, '2026-01-01Z');
      update structure_head set revision = 1;
      insert into unit (code) values ('QK'), ('TINH');
      insert into unit_version (unit_id, parent_id, name, short_name, level_code, kind, valid_from, created_revision)
        values (1, null, 'Quân khu Trường Lam', 'QKTL', 'region', 'command', '2020-01-01', 1),
               (2, 1, 'Tỉnh đội Lam Giang', 'BCHQS Lam Giang', 'province', 'command', '2020-01-01', 1);
      insert into body (unit_id, code, kind, name, valid_from)
        values (1, 'DU-QK', 'party_committee', 'Đảng ủy Quân khu', '2020-01-01'),
               (1, 'BCD-QK', 'steering_committee', 'Ban Chỉ đạo', '2020-01-01');
      insert into setting values ('pack.documentTypes', '[
        {"code":"bao-cao","name":{"vi":"Báo cáo","en":"Report"},"abbreviation":"BC","layouts":["state","party"]},
        {"code":"cong-van","name":{"vi":"Công văn","en":"Letter"},"abbreviation":null,"layouts":["state"]}]');`);
  });

  function give(change: Partial<NumberRequest>, fail = false): Promise<GivenNumber> {
    const context = { actor: programActor, correlationId: 'test', idempotencyKey: null };
    return runCommand({ db: database().kysely, clock }, context, 'give', {}, async (tx) => {
      const result = await giveNumber(tx, { ...report, ...change });
      if (fail) throw new Error('rolled back');
      const audit = { action: 'test', subject: { kind: 'test', id: '1' }, unitId: null };
      return { result, audit: [audit] };
    });
  }

  test('numbers of a series follow one another, each type, year and issuer apart', async () => {
    const symbols = [
      await give({ given: { kind: 'a', id: '1' } }),
      await give({ given: { kind: 'a', id: '2' } }),
      await give({ given: { kind: 'a', id: '3' }, typeCode: 'cong-van' }),
      await give({ given: { kind: 'a', id: '4' }, year: 2027 }),
      await give({ given: { kind: 'a', id: '5' }, unitId: 2 as UnitId }),
      await give({ given: { kind: 'a', id: '6' }, layout: 'party', bodyCode: 'DU-QK', year: 2025 }),
      await give({ given: { kind: 'a', id: '7' }, bodyCode: 'BCD-QK' }),
    ].map(({ symbol }) => symbol);
    assert.deepEqual(symbols, [
      '01/BC-QKTL',
      '02/BC-QKTL',
      '01/QKTL',
      '01/BC-QKTL',
      '01/BC-BCHQS',
      '01-BC/ĐU',
      '01/BC-BCĐ',
    ]);
  });

  test('the same thing keeps its number, date and symbol', async () => {
    const given = { kind: 'b', id: '1' };
    const first = await give({ given });
    const again = await give({ given, issuedOn: Temporal.PlainDate.from('2026-07-01') });
    assert.equal(first.isNew, true);
    assert.deepEqual(
      { ...again, issuedOn: again.issuedOn.toString() },
      { ...first, issuedOn: '2026-06-20', isNew: false },
    );
  });

  test('asked at once and with some rolled back, numbers have no gap and none comes twice', async () => {
    const unitId = 2 as UnitId;
    const asked = Array.from({ length: 12 }, (_, index) =>
      give({ unitId, typeCode: 'cong-van', given: { kind: 'c', id: String(index) } }, index % 4 === 3).catch(
        (error: unknown) => {
          assert.match(String(error), /rolled back|could not serialize/);
          return null;
        },
      ),
    );
    const numbers = (await Promise.all(asked)).flatMap((given) => (given ? [given.number] : []));
    const sorted = numbers.toSorted((a, b) => a - b);
    assert.deepEqual(
      sorted,
      sorted.map((_, index) => index + 1),
    );
    assert.ok(numbers.length >= 4);
  });

  const refusals = [
    ['an unknown type', { typeCode: 'other' }, 'document.unknown_type'],
    [
      'a type the layout does not have',
      { typeCode: 'cong-van', layout: 'party', bodyCode: 'DU-QK' },
      'document.unknown_type',
    ],
    ['a Party document of no body', { layout: 'party' }, 'document.body_needed'],
    [
      'a Party document of a committee that is none of the Party',
      { layout: 'party', bodyCode: 'BCD-QK' },
      'document.body_needed',
    ],
    ['a body of another unit', { unitId: 2 as UnitId, bodyCode: 'DU-QK' }, 'document.unknown_body'],
    ['a unit that does not exist', { unitId: 99 as UnitId }, 'document.unknown_unit'],
  ] as const satisfies readonly (readonly [string, Partial<NumberRequest>, string])[];
  for (const [name, change, code] of refusals) {
    test(`${name} is refused`, async () => {
      await assert.rejects(give({ ...change, given: { kind: 'd', id: '1' } }), (error) => {
        assert.ok(error instanceof DomainError);
        assert.equal(error.code, code);
        return true;
      });
    });
  }

  test('a number in the register is never changed', async () => {
    await give({ given: { kind: 'e', id: '1' } });
    await assert.rejects(database().pool.query('update issued_number set number = 99'), { code: 'TK001' });
    await assert.rejects(database().pool.query('delete from issued_number'), { code: 'TK001' });
  });

  test('the register is read by officers of the unit and above, and shows issuer and date', async () => {
    await give({ given: { kind: 'f', id: '1' }, year: 2028 });
    const { kysely } = database();
    const [entry] = await viewRegister(kysely, clock.today(), programActor, { unit: 'QK', year: 2028 });
    assert.equal(entry?.symbol, '01/BC-QKTL');
    assert.equal(entry?.issuedOn, '2026-06-20');
    const stranger = { ...programActor, via: 'session' as const };
    await assert.rejects(viewRegister(kysely, clock.today(), stranger, { unit: 'QK', year: 2028 }), {
      code: 'auth.forbidden',
    });
  });
});
