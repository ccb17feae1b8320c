import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import ExcelJS from 'exceljs';
import { sql } from 'kysely';
import { createTestDatabase } from '../../../test/support/test-database.ts';
import { programActor } from '../../platform/actor.ts';
import { fixedClock } from '../../platform/clock.ts';
import type { CommandContext } from '../../platform/command.ts';
import { openDatabase } from '../../platform/db/database.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { importUnits } from './import-units.ts';
import { currentPin, getTree } from './structure-facts.ts';

const context: CommandContext = { actor: programActor, correlationId: 'test', idempotencyKey: null };
const clock = fixedClock('2026-06-01T00:00:00Z');
const query = { dryRun: false, decisionNumber: '1/QĐ', decidedOn: '2026-01-01', effectiveOn: '2026-01-01' };

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function utf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
}

function open(t: Parameters<typeof createTestDatabase>[0]) {
  return createTestDatabase(t).then((connection) => {
    const database = openDatabase(connection);
    t.after(() => database.close());
    return { db: database.kysely, clock };
  });
}

const good = [
  'Mã;Tên;Tên ngắn;Cấp;Mã đơn vị cấp trên;Thứ tự;Từ ngày',
  'Q;Quân khu Hồng Lĩnh;QK;region;;1;01/01/2020',
  'T2;"Bộ CHQS tỉnh; Đông";Đông;province;Q;2;',
  'T1;Bộ CHQS tỉnh Ánh;;province;Q;1;2021-03-05',
  'X;Ban CHQS xã;;commune;T1;;5/3/2021',
].join('\r\n');

suite('a file of units', () => {
  const variants: readonly (readonly [string, Uint8Array])[] = [
    ['CSV with semicolons', bytes(good)],
    ['CSV in UTF-8 with a mark', bytes(`\ufeff${good}`)],
    ['CSV in UTF-16', utf16(good)],
    ['CSV with tabs', bytes(good.replaceAll('; ', ', ').replaceAll(';', '\t'))],
    ['decomposed accents', bytes(good.normalize('NFD'))],
  ];
  for (const [name, file] of variants) {
    test(`is taken in from ${name}`, async (t) => {
      const deps = await open(t);
      const dry = await importUnits(deps, context, file, { ...query, dryRun: true });
      assert.equal(dry.revision, null);
      assert.equal((await currentPin(deps.db, clock.today())).revision, 0);
      const result = await importUnits(deps, context, file, query);
      assert.deepEqual(result.preview, dry.preview);
      const tree = await getTree(deps.db, await currentPin(deps.db, clock.today()));
      assert.deepEqual(
        tree.nodes.map((node) => `${node.depth} ${node.code}`),
        ['0 Q', '1 T1', '2 X', '1 T2'],
      );
      assert.equal(tree.byCode('T1')?.name, 'Bộ CHQS tỉnh Ánh');
      assert.equal(tree.byCode('X')?.shortName, 'Ban CHQS xã');
      const early = await getTree(deps.db, await currentPin(deps.db, Temporal.PlainDate.from('2020-06-01')));
      assert.deepEqual(
        early.nodes.map((node) => node.code),
        ['Q'],
      );
    });
  }

  const header = 'mã,tên,cấp,mã đơn vị cấp trên,thứ tự,từ ngày';
  const refusals: readonly (readonly [string, string, readonly string[]])[] = [
    ['a repeated code', 'A,Một,x,,,\nA,Hai,x,,,', ['table.duplicate_value A3']],
    ['an unknown parent', 'A,Một,x,Z,,', ['structure.unknown_parent D2']],
    ['a circle', 'A,Một,x,B,,\nB,Hai,x,C,,\nC,Ba,x,B,,', ['structure.cycle D3', 'structure.cycle D4']],
    ['its own parent', 'A,Một,x,A,,', ['structure.cycle D2']],
    ['a code used before', 'OLD,Cũ,x,,,', ['structure.code_taken A2']],
    ['a missing name', 'A,,x,,,', ['table.missing_value B2']],
    ['a bad date', 'A,Một,x,,,31/02/2026', ['table.bad_date F2']],
    ['a bad order', 'A,Một,x,,1.5,', ['table.bad_integer E2']],
    ['a bad code', 'Ấ,Một,x,,,', ['table.bad_code A2']],
    [
      'a parent founded later',
      'A,Một,x,,,01/02/2026\nB,Hai,x,A,,01/01/2026',
      ['structure.parent_not_open D3'],
    ],
    ['too many cells', 'A,Một,x,,,,thừa', ['table.too_many_cells G2']],
    [
      'several mistakes at once, the rest being right',
      'A,Một,x,,,\nB,,x,A,,\nC,Ba,x,B,,x',
      ['table.bad_date F4', 'table.missing_value B3'],
    ],
  ];
  for (const [name, rows, issues] of refusals) {
    test(`is refused for ${name}, every issue at its cell, and nothing is taken in`, async (t) => {
      const deps = await open(t);
      await importUnits(deps, context, bytes(`${header}\nOLD,Cũ,x,,,`), query);
      await assert.rejects(importUnits(deps, context, bytes(`${header}\n${rows}`), query), (error) => {
        assert.ok(error instanceof DomainError);
        assert.equal(error.code, 'table.refused');
        const found = error.issues.map((issue) => `${issue.code} ${issue.pointer}`);
        assert.deepEqual(found.toSorted(), [...issues].toSorted());
        return true;
      });
      assert.equal((await currentPin(deps.db, clock.today())).revision, 1);
    });
  }

  const files: readonly (readonly [string, Uint8Array, string])[] = [
    [
      'windows-1258',
      new Uint8Array([...bytes('mã,'), 0xd0, 0xec, 0x41, 0x0a, 0xe5]),
      'table.unknown_encoding',
    ],
    ['no rows', bytes(header), 'table.empty'],
    ['an open quote', bytes(`${header}\n"A,Một,x,,,`), 'table.malformed'],
    ['an unknown column', bytes('mã,tên,cấp,màu\nA,Một,x,đỏ'), 'table.refused'],
    ['a missing column', bytes('mã,tên\nA,Một'), 'table.refused'],
    ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'xlsx.damaged'],
  ];
  for (const [name, file, code] of files) {
    test(`is refused for ${name}`, async (t) => {
      const deps = await open(t);
      await assert.rejects(importUnits(deps, context, file, query), (error) => {
        assert.ok(error instanceof DomainError);
        assert.equal(error.code, code);
        return true;
      });
    });
  }

  test('is taken in from an Excel workbook, dates as dates and codes as numbers', async (t) => {
    const deps = await open(t);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Đơn vị');
    sheet.addRow(['Mã', 'Tên', 'Cấp', 'Mã cấp trên', 'Từ ngày']);
    sheet.addRow([1, 'Quân khu', 'region', null, new Date(Date.UTC(2020, 0, 5))]);
    sheet.addRow([2, 'Tỉnh', 'province', 1, '06/01/2020']);
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    const { preview } = await importUnits(deps, context, file, query);
    assert.deepEqual(
      preview.map(({ code, parentCode, validFrom }) => [code, parentCode, validFrom]),
      [
        ['1', null, '2020-01-05'],
        ['2', '1', '2020-01-06'],
      ],
    );
    sheet.addRow([3, 'Xã', 'commune', 9, null]);
    const wrong = new Uint8Array(await workbook.xlsx.writeBuffer());
    await assert.rejects(importUnits(deps, context, wrong, query), (error) => {
      assert.ok(error instanceof DomainError);
      const pointers = error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
      assert.ok(pointers.includes('structure.unknown_parent Đơn vị!D4'), pointers.join());
      return true;
    });
  });

  test('names levels by code or name once a pack is loaded, and no others', async (t) => {
    const deps = await open(t);
    const levels = [{ code: 'region', name: { vi: 'Quân khu', en: 'Military region' }, rank: 0 }];
    await sql`insert into setting (key, value) values ('pack.levels', ${JSON.stringify(levels)}::jsonb)`.execute(
      deps.db,
    );
    await assert.rejects(importUnits(deps, context, bytes(`${header}\nA,Một,tỉnh,,,`), query), (error) => {
      assert.ok(error instanceof DomainError);
      assert.deepEqual(
        error.issues.map(({ code, pointer }) => `${code} ${pointer}`),
        ['structure.unknown_level C2'],
      );
      return true;
    });
    const { preview } = await importUnits(
      deps,
      context,
      bytes(`${header}\nA,Một,quân khu,,,\nB,Hai,REGION,,,`),
      query,
    );
    assert.deepEqual(
      preview.map(({ levelCode }) => levelCode),
      ['region', 'region'],
    );
  });

  test('with the 11,500 units of a military region is taken in whole', async (t) => {
    const deps = await open(t);
    const rows = Array.from({ length: 11_500 }, (_, index) => {
      const parent = index === 0 ? '' : `U${Math.floor((index - 1) / 9)}`;
      return `U${index},Đơn vị ${index},x,${parent},${index},`;
    });
    const result = await importUnits(deps, context, bytes([header, ...rows].join('\n')), query);
    assert.equal(result.count, 11_500);
    const tree = await getTree(deps.db, await currentPin(deps.db, clock.today()));
    assert.equal(tree.nodes.length, 11_500);
    assert.equal(tree.roots[0]?.subtreeEnd, 11_500);
  });
});
