import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addresseeLabel,
  addresseeLines,
  authorityWording,
  dateWording,
  legalBasisLines,
  numberWording,
  recipientLines,
} from './document-wording.ts';
import { partyLayout } from './party-layout.ts';
import { stateLayout } from './state-layout.ts';

test('the date pads days below 10 and only the months January and February', () => {
  const cases = [
    ['2020-02-05', 'ngày 05 tháng 02 năm 2020'],
    ['2019-06-29', 'ngày 29 tháng 6 năm 2019'],
    ['2026-01-10', 'ngày 10 tháng 01 năm 2026'],
    ['2026-03-09', 'ngày 09 tháng 3 năm 2026'],
    ['2026-12-31', 'ngày 31 tháng 12 năm 2026'],
  ] as const;
  for (const [date, wording] of cases) {
    assert.equal(dateWording(Temporal.PlainDate.from(date), 2000), wording);
  }
  assert.match(dateWording(null, 2026), /^ngày\s+tháng\s+năm 2026$/u);
});

test('number and symbol follow the layout', () => {
  const cases = [
    [stateLayout, 5, 'BC', 'BTL', 'Số: 05/BC-BTL'],
    [stateLayout, 10, 'BC', 'BTL', 'Số: 10/BC-BTL'],
    [stateLayout, 123, null, 'BTL-CT', 'Số: 123/BTL-CT'],
    [partyLayout, 5, 'BC', 'ĐU', 'Số 05-BC/ĐU'],
    [partyLayout, 5, null, 'ĐU', 'Số 05-CV/ĐU'],
  ] as const;
  for (const [rules, value, typeCode, issuerCode, wording] of cases) {
    assert.equal(numberWording({ value, typeCode, issuerCode }, rules.head), wording);
  }
  const blank = numberWording({ value: null, typeCode: 'BC', issuerCode: 'BTL' }, stateLayout.head);
  assert.match(blank, /^Số: {2,}\/BC-BTL$/u);
});

test('a symbol with replacement patterns is printed as it stands', () => {
  const number = { value: 1, typeCode: '$&', issuerCode: '{number}$1' };
  assert.equal(numberWording(number, stateLayout.head), 'Số: 01/$&-{number}$1');
});

test('the capacity of signing is written as the layout abbreviates it', () => {
  const signature = {
    authority: [
      { capacity: 'collective', of: 'Bộ Tư lệnh' },
      { capacity: 'by_order', of: 'Tư lệnh' },
    ],
    title: 'Chánh Văn phòng',
    name: 'Lê Văn Ất',
  } as const;
  assert.deepEqual(authorityWording(signature, stateLayout), ['TM. Bộ Tư lệnh', 'TL. Tư lệnh']);
  assert.deepEqual(authorityWording(signature, partyLayout), ['T/M Bộ Tư lệnh', 'T/L Tư lệnh']);
});

test('recipients end with the filing line of the layout', () => {
  const document = { recipients: ['Như trên;', 'Bộ Tư lệnh (b/c).'], filing: 'VT, CT; N26.' };
  assert.deepEqual(recipientLines(document, stateLayout), [
    '- Như trên;',
    '- Bộ Tư lệnh (b/c);',
    '- Lưu: VT, CT; N26.',
  ]);
  assert.equal(recipientLines({ recipients: [], filing: 'Đảng ủy' }, partyLayout).at(-1), '- Lưu Đảng ủy.');
});

test('legal bases and addressees carry the marks between and after them', () => {
  assert.deepEqual(legalBasisLines(['Căn cứ A.', 'Căn cứ B;'], '- '), ['- Căn cứ A;', '- Căn cứ B.']);
  assert.deepEqual(addresseeLines(['Bộ Quốc phòng']), ['Bộ Quốc phòng']);
  assert.deepEqual(addresseeLines(['Bộ A', 'Bộ B']), ['- Bộ A;', '- Bộ B.']);
});

test('a Party document is addressed only in a letter and in a submission', () => {
  const cases = [
    [stateLayout, 'Báo cáo', 'Kính gửi:'],
    [stateLayout, null, 'Kính gửi:'],
    [partyLayout, null, 'Kính gửi:'],
    [partyLayout, 'TỜ TRÌNH', 'Kính trình:'],
    [partyLayout, 'Báo cáo', null],
  ] as const;
  for (const [rules, typeName, label] of cases) assert.equal(addresseeLabel(typeName, rules), label);
});
