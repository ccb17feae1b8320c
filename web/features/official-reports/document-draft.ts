import type { OfficialReportDetails } from '../../../contract/official-reports/official-report.ts';

/** Hints stand under their fields, so that fields side by side stay in line. */
export const describedBelow: ('label' | 'input' | 'description' | 'error')[] = [
  'label',
  'input',
  'error',
  'description',
];

/** One entry a line: empty lines are left out. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** The fields of a document that must not be empty. */
export const neededFields = [
  'issuerName',
  'place',
  'subject',
  'filing',
  'title',
  'name',
  'authority',
] as const;
export type NeededField = (typeof neededFields)[number];

/** Which needed fields are empty. */
export function missingFields(details: OfficialReportDetails): ReadonlySet<NeededField> {
  const { signature } = details;
  const isEmpty: Readonly<Record<NeededField, boolean>> = {
    issuerName: details.issuerName.trim() === '',
    place: details.place.trim() === '',
    subject: details.subject.trim() === '',
    filing: details.filing.trim() === '',
    title: signature.title.trim() === '',
    name: signature.name.trim() === '',
    authority: signature.authority.some(({ of }) => of.trim() === ''),
  };
  return new Set(neededFields.filter((field) => isEmpty[field]));
}

/** An optional field as it is sent: empty is none. */
export function orNone(text: string): string | null {
  return text.trim() === '' ? null : text;
}

const fieldOfPointer = {
  issuerName: 'issuerName',
  parentAgency: 'parentAgency',
  place: 'place',
  subject: 'subject',
  addressees: 'addressees',
  legalBases: 'legalBases',
  recipients: 'recipients',
  filing: 'filing',
  chartIndicator: 'chart',
  bodyCode: 'body',
  termYear: 'termYear',
  layout: 'layout',
  signature: 'signature',
} as const;

/** The word for the field an issue points to; undefined for another place. */
export function fieldOf(pointer: string): (typeof fieldOfPointer)[keyof typeof fieldOfPointer] | undefined {
  const [, name = ''] = pointer.split('/');
  return Object.entries(fieldOfPointer).find(([field]) => field === name)?.[1];
}
