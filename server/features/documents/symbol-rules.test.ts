import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bodySymbol, numberAndSymbol, unitSymbol } from './symbol-rules.ts';

const printed = [
  ['state', 5, 'BC', 'QKTL', '05/BC-QKTL'],
  ['state', 123, 'QĐ', 'BCHQS', '123/QĐ-BCHQS'],
  ['state', 9, null, 'BCHQS', '09/BCHQS'],
  ['party', 5, 'BC', 'ĐU', '05-BC/ĐU'],
  ['party', 10, 'NQ', 'ĐU', '10-NQ/ĐU'],
] as const;
for (const [layout, number, type, issuer, symbol] of printed) {
  test(`${layout} number ${number} is printed ${symbol}`, () => {
    assert.equal(numberAndSymbol(layout, number, type, issuer), symbol);
  });
}

const units = [
  ['QKTL', 'Bộ Tư lệnh Quân khu Trường Lam', 'QKTL'],
  ['BCHQS Lam Giang', 'Bộ Chỉ huy Quân sự tỉnh Lam Giang', 'BCHQS'],
  ['PTKV 1 – Sông Lam', 'Ban Chỉ huy Phòng thủ khu vực 1', 'PTKV1'],
  ['eBB840', 'Trung đoàn Bộ binh 840', 'eBB840'],
  ['Ban Dân vận', 'Ban Dân vận', 'BDV'],
  ['2026', 'Ủy ban đặc biệt', 'ỦBĐB'],
] as const;
for (const [shortName, name, symbol] of units) {
  test(`the unit ${shortName} signs as ${symbol}`, () => assert.equal(unitSymbol(shortName, name), symbol));
}

const bodies = [
  ['party_committee', 'Đảng ủy Quân sự tỉnh', 'ĐU'],
  ['inspection_committee', 'Ủy ban Kiểm tra Đảng ủy', 'UBKTĐU'],
  ['mass_organisation', 'Đoàn Thanh niên', 'ĐTN'],
] as const;
for (const [kind, name, symbol] of bodies) {
  test(`a ${kind} signs as ${symbol}`, () => assert.equal(bodySymbol(kind, name), symbol));
}
