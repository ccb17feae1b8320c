/** Serial 1 is 1900-01-01, but the spreadsheets count a 29 February 1900 that never was (serial 60). */
const epoch1900 = Temporal.PlainDate.from('1899-12-30');
const epoch1904 = Temporal.PlainDate.from('1904-01-01');
const firstDateAfterGap = Temporal.PlainDate.from('1900-03-01');
const firstDate = Temporal.PlainDate.from('1900-01-01');
const lastSerial = 2_958_465;
const serialPattern = /^(\d{1,7})(\.\d+)?$/;
const isoPattern = /^(\d{4}-\d{2}-\d{2})(?:T.*)?$/;

/**
 * The calendar date of a date cell; the time of day is dropped.
 *
 * @param text as stored: a serial number such as `45291` or an ISO 8601 date (`t="d"`)
 * @returns undefined when it is no date (negative, the invented 29 February 1900, beyond 9999)
 */
export function toPlainDate(text: string, date1904: boolean): Temporal.PlainDate | undefined {
  const iso = isoPattern.exec(text)?.[1];
  if (iso !== undefined) {
    try {
      return Temporal.PlainDate.from(iso);
    } catch {
      return undefined;
    }
  }
  const serialText = serialPattern.exec(text)?.[1];
  if (serialText === undefined) return undefined;
  const serial = Number(serialText);
  if (serial > lastSerial) return undefined;
  if (date1904) return epoch1904.add({ days: serial });
  if (serial === 0 || serial === 60) return undefined;
  return epoch1900.add({ days: serial < 60 ? serial + 1 : serial });
}

/**
 * Serial number of a date in the 1900 system.
 *
 * @throws RangeError before 1900-01-01 or after 9999-12-31, which a spreadsheet cannot hold
 */
export function toSerialDate(date: Temporal.PlainDate): number {
  const days = epoch1900.until(date).days;
  if (Temporal.PlainDate.compare(date, firstDate) < 0 || days > lastSerial) {
    throw new RangeError(`no spreadsheet date: ${date.toString()}`);
  }
  return Temporal.PlainDate.compare(date, firstDateAfterGap) < 0 ? days - 1 : days;
}
