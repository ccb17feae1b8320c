import type { HeadingRule } from './layout-rules.ts';

/** Letters of points in their order: the Vietnamese alphabet without accents of tone, "ă", "â", "ê", "ô", "ơ", "ư". */
const letters = 'abcdđeghiklmnopqrstuvxy';
const romanParts = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** A whole number from 1 in Roman figures. */
export function romanNumber(value: number): string {
  let rest = value;
  let text = '';
  for (const [amount, sign] of romanParts) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

/** Numbers headings in the order they come; a heading starts the levels below it anew. */
export function headingCounter(rules: readonly HeadingRule[]): (level: 1 | 2 | 3 | 4) => string {
  const counts = [0, 0, 0, 0];
  return (level) => {
    const count = (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = count;
    counts.fill(0, level);
    return headingLabel(rules[level - 1]?.label ?? 'dash', count);
  };
}

function headingLabel(label: HeadingRule['label'], count: number): string {
  switch (label) {
    case 'roman':
      return `${romanNumber(count)}.`;
    case 'arabic':
      return `${count}.`;
    case 'letter':
      return `${letterNumber(count)})`;
    case 'dash':
      return '-';
  }
}

/** a … y, then aa, ab …, so that no list is too long. */
function letterNumber(count: number): string {
  const letter = letters.charAt((count - 1) % letters.length);
  const round = Math.floor((count - 1) / letters.length);
  return round === 0 ? letter : letterNumber(round) + letter;
}
