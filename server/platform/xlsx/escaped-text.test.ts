import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeStoredText, encodeStoredText } from './escaped-text.ts';
import { anyText } from './fixtures/any-text.ts';

test('characters XML cannot carry are written as sequences', () => {
  for (const [text, stored] of [
    ['a & b < c', 'a &amp; b &lt; c'],
    ['\r', '_x000D_'],
    ['_x000D_', '_x005F_x000D_'],
    ['_x00', '_x00'],
    ['\u0001', '_x0001_'],
    ['\ud800', '_xD800_'],
    ['😀', '😀'],
    ['dòng\nhai\t', 'dòng\nhai\t'],
  ] as const) {
    assert.equal(encodeStoredText(text), stored);
  }
});

function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

test('every text survives', () => {
  fc.assert(
    fc.property(anyText(20), (text) => {
      assert.equal(decodeStoredText(unescapeXml(encodeStoredText(text))), text);
    }),
    { numRuns: 1000 },
  );
});
