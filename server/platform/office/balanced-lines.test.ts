import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { balancedLines } from './balanced-lines.ts';
import { textWidthPt } from './font-metrics.ts';

const style = { sizePt: 12, bold: true };

test('a heading is broken between words of the field and after punctuation', () => {
  const cases = [
    ['BỘ TƯ LỆNH QUÂN KHU MƯỜI HAI', 187, ['BỘ TƯ LỆNH', 'QUÂN KHU MƯỜI HAI']],
    ['ĐẢNG ỦY QUÂN KHU MƯỜI HAI', 150, ['ĐẢNG ỦY', 'QUÂN KHU MƯỜI HAI']],
    [
      'Kết quả công tác đảng 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm',
      300,
      ['Kết quả công tác đảng 6 tháng đầu năm;', 'phương hướng, nhiệm vụ 6 tháng cuối năm'],
    ],
    ['BỘ QUỐC PHÒNG', 187, ['BỘ QUỐC PHÒNG']],
  ] as const;
  for (const [text, width, lines] of cases) assert.deepEqual(balancedLines(text, style, width), lines);
});

test('no word is lost and no line of several words is too long', () => {
  const words = fc.array(fc.stringMatching(/^[A-ZĐƯƠẾỘ]{1,9}[,;]?$/u), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(words, fc.integer({ min: 60, max: 400 }), (parts, width) => {
      const text = parts.join(' ');
      const lines = balancedLines(text, style, width);
      assert.equal(lines.join(' '), text);
      for (const line of lines) {
        if (line.includes(' ')) assert.ok(textWidthPt(line, style) <= width, line);
      }
    }),
  );
});
