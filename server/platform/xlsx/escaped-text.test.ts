import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeStoredText, encodeStoredText } from './escaped-text.ts';

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

test('every text survives', () => {
  const unescapeXml = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const nasty = fc.constantFrom('_x000D_', '_', 'x', '000D_', '\ud800', '\udc00', '\uffff', '\r\n', '&', 'đ');
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string({ unit: 'binary' })), { maxLength: 8 }), (pieces) => {
      const text = pieces.join('');
      assert.equal(decodeStoredText(unescapeXml(encodeStoredText(text))), text);
    }),
  );
});
