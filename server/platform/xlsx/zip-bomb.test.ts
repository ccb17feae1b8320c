import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { excelShapedParts } from './fixtures/excel-shaped-workbook.ts';
import { buildZip } from './fixtures/raw-zip.ts';
import { readWorkbook } from './workbook-reader.ts';
import { XlsxError } from './xlsx-error.ts';

const run = promisify(execFile);
const program = fileURLToPath(new URL('./fixtures/refuse-bomb.ts', import.meta.url));
const mostGrownMegabytes = 60;

for (const [kind, code, description] of [
  ['honest', 'xlsx.zip_bomb', 'states its gigabyte'],
  ['tiny', 'xlsx.zip_bomb', 'states a kilobyte'],
  ['understated', 'xlsx.zip_bomb', 'states less than it unpacks to, at a ratio that is allowed'],
  ['manyStrings', 'xlsx.too_many_strings', 'holds texts without number'],
  ['endlessText', 'xlsx.damaged', 'holds one text without end'],
  ['endlessComments', 'xlsx.damaged', 'holds comments without end'],
] as const) {
  test(`a bomb that ${description} is refused within ${mostGrownMegabytes} MB of memory`, async () => {
    const { stdout } = await run(process.execPath, [program, kind]);
    const result = JSON.parse(stdout) as { code: string; grownMegabytes: number };
    assert.equal(result.code, code);
    assert.ok(result.grownMegabytes < mostGrownMegabytes, `grew by ${result.grownMegabytes} MB`);
  });
}

test('entries that share their packed data are refused', () => {
  const entries = Object.entries(excelShapedParts()).map(([name, data]) => ({ name, data }));
  assert.throws(
    () => readWorkbook(buildZip(entries, { overlap: true })),
    (error) => error instanceof XlsxError && error.code === 'xlsx.zip_bomb',
  );
});
