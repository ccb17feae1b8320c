import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { diffWords } from './word-diff.ts';

test('a changed word is taken out and put in at its place', () => {
  assert.deepEqual(diffWords('Đã tổ chức 30 chuyên đề', 'Đã tổ chức 31 chuyên đề'), [
    { kind: 'same', text: 'Đã tổ chức ' },
    { kind: 'removed', text: '30' },
    { kind: 'added', text: '31' },
    { kind: 'same', text: ' chuyên đề' },
  ]);
});

test('composed and decomposed letters are the same text', () => {
  assert.deepEqual(diffWords('Tổng kết'.normalize('NFD'), 'Tổng kết'), [{ kind: 'same', text: 'Tổng kết' }]);
});

const text = fc
  .array(fc.constantFrom('một', 'hai', ' ', '\n', 'ba'), { maxLength: 30 })
  .map((words) => words.join(''));

test('the parts put together are the texts again', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = diffWords(before, after);
      const join = (other: string) =>
        parts
          .filter(({ kind }) => kind !== other)
          .map(({ text }) => text)
          .join('');
      assert.equal(join('added'), before);
      assert.equal(join('removed'), after);
    }),
  );
});
