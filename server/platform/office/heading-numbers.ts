import { romanNumeral } from '../../../contract/kernel/roman-numeral.ts';
import type { HeadingRule } from './layout-rules.ts';

/** Letters of points in their order: the Vietnamese alphabet without accents of tone, "ă", "â", "ê", "ô", "ơ", "ư". */
const letters = 'abcdđeghiklmnopqrstuvxy';

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
      return `${romanNumeral(count)}.`;
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
