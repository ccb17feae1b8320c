import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { shortenMiddle } from './shorten-middle.ts';

const long = 'Ban Chỉ huy Phòng thủ khu vực 3 – Trường Sơn, Bộ CHQS tỉnh Hoành Sơn';

test('a long unit name keeps its beginning and its end', () => {
  assert.equal(shortenMiddle(long, 200), long);
  const short = shortenMiddle(long, 32);
  assert.match(short, /^Ban Chỉ huy.*….*Hoành Sơn$/u);
});

test('a shortened name is never longer than asked and never splits a letter from its marks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('ề', 'ữ', 'đ', ' ', 'Ộ', 'a', 'e\u0301'), { maxLength: 60 }),
      fc.integer({ min: 4, max: 40 }),
      (letters, max) => {
        const name = letters.join('');
        const short = shortenMiddle(name, max);
        assert.ok(Array.from(new Intl.Segmenter('vi').segment(short)).length <= max);
        assert.doesNotMatch(short, /(^|…)\u0301/u);
        assert.equal(short, short.normalize('NFC'));
      },
    ),
  );
});
