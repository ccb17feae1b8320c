import { type CellRange, columnLetters } from './cell-address.ts';

const longestName = 31;
const forbidden = /[[\]:*?/\\\p{Cc}\p{Cs}\ufffe\uffff]/gu;
/** Excel keeps this name for itself. */
const reservedKey = 'history';

/** Sheet names are compared without case. */
function nameKey(name: string): string {
  return name.toLowerCase();
}

function isLegal(name: string): boolean {
  if (name.length === 0 || name.length > longestName) return false;
  return name.search(forbidden) === -1 && !/^'|'$/.test(name) && nameKey(name) !== reservedKey;
}

/** At most so many UTF-16 units, without half a character, space or apostrophe at the end. */
function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\p{Cs}\s']+$/u, '');
}

/**
 * Refuses names a spreadsheet program would call damage.
 *
 * @throws RangeError
 */
export function assertSheetNames(names: readonly string[]): void {
  if (names.length === 0) throw new RangeError('a workbook needs a sheet');
  const illegal = names.find((name) => !isLegal(name));
  if (illegal !== undefined) throw new RangeError(`no sheet name: ${illegal}`);
  if (new Set(names.map(nameKey)).size < names.length) throw new RangeError('two sheets of one name');
}

/** The nearest legal sheet name not yet taken: `Kết quả 6/2026` → `Kết quả 6-2026`, a second one `… (2)`. */
export function legalSheetName(wanted: string, taken: readonly string[]): string {
  const replaced = wanted.normalize('NFC').replace(forbidden, '-');
  const cleaned = cut(replaced.replace(/^[\s']+/, ''), longestName) || 'Sheet';
  const takenKeys = new Set([reservedKey, ...taken.map(nameKey)]);
  let name = cleaned;
  for (let number = 2; takenKeys.has(nameKey(name)); number++) {
    const suffix = ` (${number})`;
    name = cut(cleaned, longestName - suffix.length) + suffix;
  }
  return name;
}

/** A sheet's name as formulas want it. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A range as names and formulas want it: `'Danh mục'!$A$1:$A$9`. */
export function absoluteRange(sheet: string, { top, left, bottom, right }: CellRange): string {
  return `${quotedSheetName(sheet)}!$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;
}
