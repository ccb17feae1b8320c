import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasGlyph, textWidthPt, type FontFace } from './font-metrics.ts';

const faces: readonly FontFace[] = ['Regular', 'Bold', 'Italic', 'BoldItalic'];
const tones = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const vowels = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const consonants = 'bcdđghklmnpqrstvxfjwz';

test('every Vietnamese letter in NFC has a glyph in all four faces', () => {
  const letters = [...vowels.flatMap((vowel) => tones.map((tone) => vowel + tone)), ...consonants.split('')];
  const composed = [...letters, ...letters.map((letter) => letter.toLocaleUpperCase('vi'))].map((letter) =>
    letter.normalize('NFC'),
  );
  assert.equal(composed.length, 2 * (72 + consonants.length));
  for (const face of faces) {
    for (const letter of composed) {
      assert.equal(letter.length, 1, `${letter} is one code point`);
      assert.ok(hasGlyph(letter.codePointAt(0) ?? 0, face), `${letter} in ${face}`);
    }
  }
});

test('figures, punctuation and signs of documents have glyphs', () => {
  for (const face of faces) {
    for (const sign of '0123456789.,;:-–—“”‘’"\'()[]{}/\\%₫°²³…•×±≤≥<>&@#$*_+=□\u00A0\u200B') {
      assert.ok(hasGlyph(sign.codePointAt(0) ?? 0, face), `${sign} in ${face}`);
    }
  }
});

test('widths are those of Times New Roman', () => {
  // Advance widths of Times New Roman in thousandths of an em.
  const cases = [
    ['A', {}, 722],
    ['i', {}, 278],
    ['0', {}, 500],
    [' ', {}, 250],
    ['M', { bold: true }, 944],
    ['ế', {}, 444],
  ] as const;
  for (const [text, style, thousandths] of cases) {
    assert.equal(Math.round(textWidthPt(text, { sizePt: 1000, ...style })), thousandths, text);
  }
});
