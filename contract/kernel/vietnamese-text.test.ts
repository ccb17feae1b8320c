import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import {
  capitalizeFirst,
  comparePersonNames,
  compareVietnamese,
  foldForSearch,
  foldTonePlacement,
  normalizeText,
  partsOfPersonName,
  sortKeyOfPersonName,
  typedLine,
  upperVietnamese,
} from './vietnamese-text.ts';

const folded: readonly (readonly [text: string, key: string])[] = [
  ['Đơn vị Quyết thắng', 'don vi quyet thang'],
  ['Hoà  Bình', 'hoa binh'],
  ['hòa bình', 'hoa binh'],
  ['ủy ban', 'uy ban'],
  ['uỷ ban', 'uy ban'],
  ['ĐẢNG ỦY', 'dang uy'],
  [' Thừa Thiên\u00a0Huế ', 'thua thien hue'],
  ['KH-05/2026', 'kh-05/2026'],
];

for (const [text, key] of folded) {
  test(`"${text}" is searched as "${key}"`, () => {
    assert.equal(foldForSearch(text), key);
    assert.equal(foldForSearch(text.normalize('NFD')), key);
  });
}

const matching: readonly (readonly [a: string, b: string, same: boolean])[] = [
  ['Hoà Bình', 'Hòa Bình', true],
  ['uỷ ban', 'ủy ban', true],
  ['khoẻ', 'khỏe', true],
  ['QUÝ', 'qúy', true],
  ['Hòa Bình'.normalize('NFD'), 'Hoà Bình', true],
  ['Hoà Bình', 'Hoa Bình', false],
  ['Hà Nam', 'Hạ Nam', false],
  ['Vinh', 'Vĩnh', false],
  ['dân', 'đân', false],
  ['tăng', 'tâng', false],
];

for (const [a, b, same] of matching) {
  test(`"${a}" and "${b}" ${same ? 'match' : 'differ'}`, () => {
    assert.equal(foldTonePlacement(a) === foldTonePlacement(b), same);
  });
}

test('letters come in the order of the Vietnamese alphabet, numbers by value', () => {
  const sorted = [
    'a',
    'à',
    'ả',
    'ã',
    'á',
    'ạ',
    'ă',
    'â',
    'b',
    'd',
    'đ',
    'e',
    'ê',
    'o',
    'ô',
    'ơ',
    'u',
    'ư',
    'y',
  ];
  assert.deepEqual(sorted.toReversed().toSorted(compareVietnamese), sorted);
  assert.deepEqual(['Điều 10', 'Dân', 'Điều 2', 'Em'].toSorted(compareVietnamese), [
    'Dân',
    'Điều 2',
    'Điều 10',
    'Em',
  ]);
});

test('people are listed by given name, then surname, then middle names', () => {
  const listed = [
    'Lê Văn An',
    'Nguyễn Thị An',
    'Nguyễn Văn An',
    'Trần Ân',
    'Phạm Văn Ba',
    'Lê Dân',
    'Đỗ Văn Đạt',
    'Hồ Hà',
    'Lê Hà',
    'Bùi Hạ',
    'An Hạnh',
    'Nguyễn Thị Minh Khai',
  ];
  assert.deepEqual(listed.toReversed().toSorted(comparePersonNames), listed);
});

const surnames = [
  'Nguyễn',
  'Trần',
  'Lê',
  'Phạm',
  'Hoàng',
  'Huỳnh',
  'Vũ',
  'Võ',
  'Đặng',
  'Bùi',
  'Đỗ',
  'Hồ',
  'Ngô',
  'Dương',
  'Lý',
  '',
];
const middles = ['Văn', 'Thị', 'Thị Minh', 'Đức', 'Hữu', 'Quang', 'Ngọc', 'Xuân', 'Thanh', ''];
const givens = [
  'An',
  'Ân',
  'Anh',
  'Ánh',
  'Bình',
  'Dung',
  'Dũng',
  'Đạt',
  'Hà',
  'Hạ',
  'Hải',
  'Hảo',
  'Hào',
  'Hạnh',
  'Khôi',
  'Lâm',
  'Ôn',
  'Ơn',
  'Tú',
  'Tư',
  'Ưng',
  'Yến',
  'Quý',
  'Quỳ',
];
const names = fc
  .tuple(fc.constantFrom(...surnames), fc.constantFrom(...middles), fc.constantFrom(...givens))
  .map((parts) => parts.filter(Boolean).join(' '));

test('the order of names agrees with the collation of Vietnamese, part by part', () => {
  fc.assert(
    fc.property(names, names, (a, b) => {
      const left = partsOfPersonName(a);
      const right = partsOfPersonName(b);
      const expected =
        compareVietnamese(left.given, right.given) ||
        compareVietnamese(left.surname, right.surname) ||
        compareVietnamese(left.middle, right.middle);
      assert.equal(comparePersonNames(a, b), Math.sign(expected), `${a} / ${b}`);
    }),
    { verbose: true, numRuns: 5000 },
  );
});

test('sort keys are plain ASCII for Vietnamese names and do not depend on composition', () => {
  fc.assert(
    fc.property(names, (name) => {
      assert.match(sortKeyOfPersonName(name), /^[\u0020-\u007e]+$/);
      assert.equal(sortKeyOfPersonName(name.normalize('NFD')), sortKeyOfPersonName(name));
    }),
    { verbose: true },
  );
});

test('names are taken apart at their spaces', () => {
  assert.deepEqual(partsOfPersonName('Nguyễn Thị  Minh Khai'), {
    surname: 'Nguyễn',
    middle: 'Thị Minh',
    given: 'Khai',
  });
  assert.deepEqual(partsOfPersonName('Y Moan'), { surname: 'Y', middle: '', given: 'Moan' });
  assert.deepEqual(partsOfPersonName('Khai'), { surname: '', middle: '', given: 'Khai' });
});

test('capitals keep their accents', () => {
  assert.equal(upperVietnamese('Đơn vị quyết thắng'), 'ĐƠN VỊ QUYẾT THẮNG');
  assert.equal(upperVietnamese('ủy ban'.normalize('NFD')), 'ỦY BAN');
  assert.equal(capitalizeFirst('ấp bắc'), 'Ấp bắc');
  assert.equal(capitalizeFirst(''), '');
});

test('stored text is composed', () => {
  assert.equal(normalizeText('Đảng'.normalize('NFD')), 'Đảng');
  assert.equal(typedLine.parse('  Đảng \n ủy '.normalize('NFD')), 'Đảng ủy');
  assert.equal(typedLine.safeParse(' \t').success, false);
});
