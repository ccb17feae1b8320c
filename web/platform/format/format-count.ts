import type { Language } from '../../../contract/kernel/bilingual.ts';
import { formatPlainDecimal } from '../../../contract/kernel/quantity.ts';

/** A count as people write it: 11.551 or 11,551. */
export function formatCount(count: number, language: Language): string {
  return formatPlainDecimal(String(count), language);
}
