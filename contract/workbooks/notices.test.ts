import assert from 'node:assert/strict';
import { test } from 'node:test';
import { workbookNotices } from './notices.ts';

function marksOf(sentence: string): string[] {
  return (sentence.match(/(?<=\{)[^}]*(?=\})/g) ?? []).toSorted();
}

test('every notice has a sentence in both languages with the same marks', () => {
  for (const [code, { vi, en }] of Object.entries(workbookNotices)) {
    assert.match(code, /^workbook\.[a-z_]+$/);
    assert.deepEqual(marksOf(vi), marksOf(en), code);
    for (const sentence of [vi, en]) assert.match(sentence, /^.{5,}\.$/, code);
    assert.equal(vi, vi.normalize('NFC'), code);
  }
});
