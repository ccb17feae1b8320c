import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtInFormat, builtInFormatId, isDateFormat } from './number-format.ts';

test('formats are told apart as dates or numbers', () => {
  for (const code of [
    'dd/mm/yyyy',
    'dd/mm/yyyy;@',
    '[$-42A]d mmmm yyyy',
    'h:mm AM/PM',
    '[h]:mm',
    '[ss]',
    'mm-dd-yy',
  ]) {
    assert.equal(isDateFormat(code), true, code);
  }
  for (const code of [
    'General',
    '0',
    '#,##0.00',
    '0.0%',
    '@',
    '[Red]0',
    '#,##0 "đồng/ngày"',
    '#,##0\\ \\d',
    '_-* #,##0_-',
    '0.00E+00',
  ]) {
    assert.equal(isDateFormat(code), false, code);
  }
});

test('known ids have their codes, and only numbers are written by id', () => {
  assert.equal(builtInFormat(4), '#,##0.00');
  assert.equal(builtInFormat(30), 'yyyy-mm-dd');
  assert.equal(builtInFormat(23), 'General');
  assert.equal(builtInFormatId('#,##0'), 3);
  assert.equal(builtInFormatId('mm-dd-yy'), undefined);
  assert.equal(builtInFormatId('0.0%'), undefined);
});
