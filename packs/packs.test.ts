import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import { indicatorsOf } from '../contract/indicators/form-definition.ts';
import { fixedClock } from '../server/platform/clock.ts';
import type { Database } from '../server/platform/db/database.ts';
import { getFormVersionByNumber } from '../server/features/indicators/public.ts';
import { loadPackOfRepository } from '../test/support/load-pack.ts';
import { suiteDatabase } from '../test/support/suite-database.ts';

const packs = ['ctd-ctct', 'hoi-chu-thap-do'];
async function count({ kysely }: Database, table: string): Promise<number> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from ${sql.table(table)}`.execute(kysely);
  return Number(rows[0]?.n);
}

describe('the packs of this repository', () => {
  const database = suiteDatabase();
  const clock = fixedClock('2026-06-20T02:00:00Z');

  for (const pack of packs) {
    test(`${pack} loads whole, and loading it again changes nothing`, async () => {
      const first = await loadPackOfRepository({ db: database().kysely, clock }, pack);
      assert.ok(first.changed.some((change) => change.startsWith('form:')));
      assert.ok(first.changed.some((change) => change.startsWith('regime:')));
      const rows = [
        await count(database(), 'form_version'),
        await count(database(), 'form_slot'),
        await count(database(), 'regime'),
      ];
      assert.deepEqual((await loadPackOfRepository({ db: database().kysely, clock }, pack)).changed, []);
      assert.deepEqual(
        [
          await count(database(), 'form_version'),
          await count(database(), 'form_slot'),
          await count(database(), 'regime'),
        ],
        rows,
      );
    });
  }

  test('the half-year form grows by a slot at the end in its second version', async () => {
    const one = await getFormVersionByNumber(database().kysely, 'CTD-6T', 1);
    const two = await getFormVersionByNumber(database().kysely, 'CTD-6T');
    assert.equal(two.number, 2);
    assert.ok(one.slots.length >= 60 && one.slots.length <= 90, `${one.slots.length} slots`);
    assert.equal(one.slotOf('online_sessions'), undefined);
    assert.equal(two.slotOf('online_sessions')?.slot, one.slotCount);
    for (const slot of one.slots) {
      assert.deepEqual(two.slotOf(slot.indicatorCode, slot.columnCode, slot.part), slot);
    }
  });

  test('the facts of the source reports have an indicator each', async () => {
    const { definition } = await getFormVersionByNumber(database().kysely, 'CTD-6T');
    const byCode = new Map(indicatorsOf(definition).map((indicator) => [indicator.code, indicator]));
    const expected = [
      ['education_topics', 'integer', 'max'],
      ['lowest_attendance', 'decimal', 'min'],
      ['topic_attendance', 'ratio', 'mean'],
      ['training_classes', 'integer', 'sum'],
      ['training_participants', 'integer', 'sum'],
      ['beneficiaries_examined', 'integer', 'sum'],
      ['medicine_cost', 'money', 'sum'],
      ['wounded_certificates', 'integer', 'sum'],
      ['plans_appraised', 'integer', 'sum'],
      ['monthly_programmes', 'integer', 'sum'],
    ];
    for (const [code = '', kind, acrossUnits] of expected) {
      assert.deepEqual([byCode.get(code)?.kind, byCode.get(code)?.acrossUnits], [kind, acrossUnits], code);
    }
  });

  test('texts are in Unicode NFC', async () => {
    for (const pack of packs) {
      const files = await readdir(join(import.meta.dirname, pack), { recursive: true });
      for (const file of files.filter((name) => name.endsWith('.json'))) {
        const text = await readFile(join(import.meta.dirname, pack, file), 'utf8');
        assert.equal(text, text.normalize('NFC'), `${pack}/${file}`);
      }
    }
  });
});
