import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLongWords, cleanLine, cleanRuns, closeRuns, drawable, plainText } from './document-text.ts';
import { hasGlyph, textWidthPt } from './font-metrics.ts';

test('a line is brought to NFC, to one line, and freed of what XML cannot hold', () => {
  const cases = [
    ['To\u0302\u0309ng ke\u0302\u0301t'.normalize('NFD'), 'Tổng kết'],
    ['  a\r\n\tb\u2028c ', 'a b c'],
    ['a\u0000b\u0008c\uFFFEd\uD800e', 'abcde'],
    ['tr\u202Eái', 'trái'],
    ['# $x$ *b* _i_ <a> @c \\ "q"', '# $x$ *b* _i_ <a> @c \\ "q"'],
  ] as const;
  for (const [text, cleaned] of cases) assert.equal(cleanLine(text), cleaned);
});

test('runs keep the space between them and lose it at the ends', () => {
  const runs = cleanRuns([
    { text: ' Đạt ' },
    { text: '95,8%', bold: true },
    { text: '' },
    { text: ' quân số ' },
  ]);
  assert.equal(plainText(runs), 'Đạt 95,8% quân số');
});

test('the closing mark replaces the mark the writer set', () => {
  const cases = [
    ['Trên đây là báo cáo.', './.', 'Trên đây là báo cáo./.'],
    ['Trên đây là báo cáo ./.', '.', 'Trên đây là báo cáo.'],
    ['a;', './.', 'a./.'],
    ['hết', './.', 'hết./.'],
    ['', './.', './.'],
  ] as const;
  for (const [text, mark, closed] of cases) {
    assert.equal(plainText(closeRuns(cleanRuns(text), mark)), closed);
  }
});

test('what the font lacks becomes one box for each sign a reader sees', () => {
  assert.equal(drawable('Đạt 👍🏽 tốt 👨‍👩‍👧 漢'), 'Đạt □ tốt □ □');
  assert.equal(drawable('Tổng kết “ữ ậ ẳ”'), 'Tổng kết “ữ ậ ẳ”');
});

test('every text becomes drawable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const sign of drawable(cleanLine(text))) assert.ok(hasGlyph(sign.codePointAt(0) ?? 0), sign);
    }),
  );
});

test('a word wider than the line can be broken, and nothing else changes', () => {
  const style = { sizePt: 14, bold: true };
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-zĐđếộ ]{0,200}$/u), (text) => {
      const broken = breakLongWords(text, style, 80);
      assert.equal(broken.replaceAll('\u200B', ''), text);
      for (const part of broken.split(/[ \u200B]/u)) assert.ok(textWidthPt(part, style) <= 80, part);
    }),
  );
});
