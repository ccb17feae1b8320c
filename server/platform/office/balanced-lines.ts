import { textWidthPt } from './font-metrics.ts';
import type { TextStyle } from './layout-rules.ts';

/** Words of the field written in several syllables: a heading is not broken inside one. */
const compounds = [
  'ban chấp hành',
  'ban chỉ huy',
  'ban thường vụ',
  'bộ chỉ huy',
  'bộ quốc phòng',
  'bộ tham mưu',
  'bộ tư lệnh',
  'biên phòng',
  'chính trị',
  'công tác',
  'cuối năm',
  'đầu năm',
  'đảng bộ',
  'đảng ủy',
  'đơn vị',
  'hậu cần',
  'kết quả',
  'kỹ thuật',
  'lãnh đạo',
  'lữ đoàn',
  'nhiệm vụ',
  'phòng thủ',
  'phương hướng',
  'quân khu',
  'quân sự',
  'quốc phòng',
  'sư đoàn',
  'tháng cuối',
  'tháng đầu',
  'thành phố',
  'thực hiện',
  'thủ đô',
  'trung đoàn',
  'trung ương',
  'tuyên huấn',
  'ủy ban',
].map((words) => words.split(' '));

/** A number stays with the word it counts or names. */
const numeral = /^(?:\d[\d.,/]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)$/u;

const insideCompound = 4;
const afterPunctuation = -0.25;

/**
 * Breaks a centred text into the fewest lines that fit, about equally long, rather after punctuation and not inside a
 * word of several syllables. A syllable wider than the line keeps a line of its own.
 */
export function balancedLines(text: string, style: TextStyle, widthPt: number): readonly string[] {
  const words = text.split(' ');
  const count = greedyLineCount(words, style, widthPt);
  if (count === 1) return [text];
  return bestBreaks(words, count, (start, end) => {
    const width = textWidthPt(words.slice(start, end).join(' '), style) / widthPt;
    const overflow = width > 1 && end - start > 1 ? 1000 : 0;
    return width ** 2 + overflow + (end < words.length ? breakCost(words, end) : 0);
  });
}

/** The cheapest way to cut the words into so many lines, each line costing `costOf(start, end)`. */
function bestBreaks(
  words: readonly string[],
  count: number,
  costOf: (start: number, end: number) => number,
): readonly string[] {
  let best = new Map<number, { readonly cost: number; readonly lines: readonly string[] }>([
    [0, { cost: 0, lines: [] }],
  ]);
  for (let line = 0; line < count; line += 1) {
    const next: typeof best = new Map();
    for (const [start, { cost, lines }] of best) {
      for (let end = start + 1; end <= words.length; end += 1) {
        const total = cost + costOf(start, end);
        const known = next.get(end);
        if (known === undefined || total < known.cost) {
          next.set(end, { cost: total, lines: [...lines, words.slice(start, end).join(' ')] });
        }
      }
    }
    best = next;
  }
  return best.get(words.length)?.lines ?? [words.join(' ')];
}

function breakCost(words: readonly string[], at: number): number {
  if (/[,;:–-]$/u.test(words[at - 1] ?? '')) return afterPunctuation;
  const isInside = compounds.some((compound) =>
    compound.some(
      (_, cut) => cut > 0 && compound.every((part, index) => normalWord(words[at - cut + index]) === part),
    ),
  );
  return isInside || numeral.test(normalWord(words[at])) ? insideCompound : 0;
}

function normalWord(word: string | undefined): string {
  return (word ?? '').toLocaleLowerCase('vi').replace(/\p{P}+$/u, '');
}

function greedyLineCount(words: readonly string[], style: TextStyle, widthPt: number): number {
  let count = 1;
  let line = '';
  for (const word of words) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidthPt(joined, style) > widthPt) {
      count += 1;
      line = word;
    } else {
      line = joined;
    }
  }
  return count;
}
