import type { LayoutRules } from './layout-rules.ts';
import type { DocumentNumber, DocumentSignature, OfficialDocument } from './official-document.ts';

const blank = '      ';

/** "ngày 05 tháng 02 năm 2026": the day padded below 10, the month only for January and February (NĐ 30, Phụ lục I). */
export function dateWording(date: Temporal.PlainDate | null, yearOfDraft: number): string {
  if (date === null) return `ngày ${blank}tháng ${blank}năm ${yearOfDraft}`;
  const day = padBelow(date.day, 10);
  const month = padBelow(date.month, 3);
  return `ngày ${day} tháng ${month} năm ${date.year}`;
}

export function placeAndDateWording(document: OfficialDocument): string {
  const drafted = document.createdAt.toZonedDateTimeISO('Asia/Ho_Chi_Minh').year;
  return `${document.place}, ${dateWording(document.date, drafted)}`;
}

/** "Số: 05/BC-BTL" or "Số 05-BC/ĐU"; a document without a number keeps a blank to write it in. */
export function numberWording(number: DocumentNumber, head: LayoutRules['head']): string {
  const value = number.value === null ? blank : padBelow(number.value, 10);
  const pattern = number.typeCode === null ? head.numberUntyped : head.numberTyped;
  return pattern
    .replace('{number}', () => value)
    .replace('{type}', () => number.typeCode ?? '')
    .replace('{issuer}', () => number.issuerCode);
}

/** The lines "TM. BỘ TƯ LỆNH", "KT. TƯ LỆNH"; a capacity the layout lacks is refused before. */
export function authorityWording(signature: DocumentSignature, rules: LayoutRules): readonly string[] {
  return signature.authority.map(({ capacity, of }) => `${rules.signature.prefixes[capacity] ?? ''} ${of}`);
}

/** Each basis ends with ";", the last one with ".". */
export function legalBasisLines(bases: readonly string[], prefix: string): readonly string[] {
  return endLines(bases).map((line) => prefix + line);
}

/** "- Như trên;" … "- Lưu: VT, KHTH.". */
export function recipientLines(
  document: Pick<OfficialDocument, 'recipients' | 'filing'>,
  rules: LayoutRules,
): readonly string[] {
  const lines = document.recipients.map((line) => `- ${withoutEnd(line)};`);
  return [...lines, rules.recipients.filing.replace('{filing}', () => withoutEnd(document.filing))];
}

/** One addressee stands after the label; several stand under it, each with a dash. */
export function addresseeLines(addressees: readonly string[]): readonly string[] {
  return addressees.length === 1 ? addressees : endLines(addressees).map((line) => `- ${line}`);
}

/** Label before the addressees by the kind of document; null where the layout names none. */
export function addresseeLabel(typeName: string | null, rules: LayoutRules): string | null {
  if (typeName === null) return rules.addressee.letter;
  const isSubmission = typeName.normalize('NFC').toLocaleLowerCase('vi') === 'tờ trình';
  return isSubmission ? rules.addressee.submission : rules.addressee.other;
}

function endLines(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => withoutEnd(line) + (index === lines.length - 1 ? '.' : ';'));
}

function withoutEnd(line: string): string {
  return line.replace(/[\s.;]+$/u, '');
}

function padBelow(value: number, limit: number): string {
  return value < limit ? `0${value}` : String(value);
}
