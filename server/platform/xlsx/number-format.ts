/** Number formats known by id alone (ECMA-376-1 §18.8.30); dates are in the form they have in English. */
const builtInFormats: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Ids 27–36 and 50–58 are dates in East Asian languages. */
function isRegionalDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

/** Format code of an id that the workbook itself does not define. */
export function builtInFormat(id: number): string {
  return builtInFormats[id] ?? (isRegionalDate(id) ? 'yyyy-mm-dd' : 'General');
}

/** Id of a code that needs no definition in the workbook, dates excepted: theirs change with the reader's country. */
export function builtInFormatId(code: string): number | undefined {
  const found = Object.entries(builtInFormats).find(
    ([id, known]) => known === code && !isDateFormat(known) && id !== '',
  );
  return found === undefined ? undefined : Number(found[0]);
}

const literals = /"[^"]*"|\\.|_.|\*./g;
const elapsedTime = /\[(?:h+|m+|s+)\]/i;
const bracketed = /\[[^\]]*\]/g;

/** Whether numbers under this format are shown as dates or times. */
export function isDateFormat(code: string): boolean {
  const [firstSection = ''] = code.replace(literals, '').split(';');
  if (elapsedTime.test(firstSection)) return true;
  return /[dmyhs]/i.test(firstSection.replace(bracketed, '').replace(/general/gi, ''));
}
