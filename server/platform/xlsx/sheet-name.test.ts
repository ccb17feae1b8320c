import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyText } from './fixtures/any-text.ts';
import { assertSheetNames, legalSheetName } from './sheet-name.ts';

test('names become legal sheet names', () => {
  for (const [wanted, taken, name] of [
    ['Kết quả 6/2026', [], 'Kết quả 6-2026'],
    ['Biểu 1', ['BIỂU 1'], 'Biểu 1 (2)'],
    ['Biểu 1', ['Biểu 1', 'Biểu 1 (2)'], 'Biểu 1 (3)'],
    ["'x'", [], 'x'],
    ['', [], 'Sheet'],
    ['History', [], 'History (2)'],
    [`${'a'.repeat(30)}😀`, [], 'a'.repeat(30)],
    ['Ban Chỉ huy quân sự xã Tân Lập Thượng', [], 'Ban Chỉ huy quân sự xã Tân Lập'],
  ] as const) {
    assert.equal(legalSheetName(wanted, taken), name);
  }
});

test('any list of names becomes a list a workbook takes', () => {
  fc.assert(
    fc.property(fc.array(anyText(40), { minLength: 1, maxLength: 12 }), (wanted) => {
      const names: string[] = [];
      for (const name of wanted) names.push(legalSheetName(name, names));
      assertSheetNames(names);
    }),
  );
});
