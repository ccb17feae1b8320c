import assert from 'node:assert/strict';
import { test } from 'node:test';
import { errorCatalogue } from './errors.ts';

// A mark may end in its language: {stateVi} and {stateEn} say the same thing.
function marksOf(sentence: string, ending: 'Vi' | 'En'): string[] {
  const marks = sentence.match(/(?<=\{)[^}]*(?=\})/g) ?? [];
  return [...new Set(marks.map((mark) => (mark.endsWith(ending) ? mark.slice(0, -2) : mark)))].toSorted();
}

test('every refusal has a sentence in both languages with the same marks', () => {
  for (const [code, { vi, en }] of Object.entries(errorCatalogue)) {
    assert.match(code, /^[a-z][a-z_]*\.[a-z][a-z_]*$/, code);
    for (const sentence of [vi, en]) assert.match(sentence, /^.{5,}[.!?}]$/s, code);
    assert.deepEqual(marksOf(vi, 'Vi'), marksOf(en, 'En'), code);
    assert.equal(vi, vi.normalize('NFC'), code);
  }
});
