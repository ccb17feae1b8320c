import type { DocumentLayout, OfficialDocument } from '../official-document.ts';
import { halfYearReport } from './half-year-report.ts';

/** Signs that mean something to typst, XML, Excel or a terminal, and others that no document font draws. */
export const hostileText =
  '#panic("x") $x^2$ *đậm* _nghiêng_ `mã` <b>&amp;</b> @nhãn \\ // /* */ ~ - + = [a](b) "q" \'q\' {json} 👍🏽 漢\u0001\u0008 %s $& ]]> --';

const longWord = 'Ngoằnngoèo'.repeat(60);

/** The sample report with hostile text in every place a person fills, words too long for a line included. */
export function hostileReport(layout: DocumentLayout): OfficialDocument {
  const report = halfYearReport(layout);
  const text = hostileText;
  return {
    ...report,
    issuer: { parentAgency: text, name: text },
    number: { value: 1, typeCode: '#BC', issuerCode: '$B&T<L' },
    place: text,
    typeName: text,
    subject: `${text} ${longWord}`,
    addressees: layout === 'state' ? [text, longWord] : [],
    legalBases: [text],
    body: [
      { kind: 'heading', level: 1, text },
      { kind: 'paragraph', text },
      {
        kind: 'paragraph',
        text: [
          { text, bold: true },
          { text: ` ${longWord}`, italic: true },
        ],
      },
      { kind: 'bullets', items: [{ level: 2, text }] },
      {
        kind: 'table',
        caption: text,
        measure: text,
        columns: [
          { kind: 'column', heading: 'A', measure: '#', content: 'text' },
          { kind: 'group', heading: text, columns: [{ kind: 'column', heading: '$B$', content: 'figure' }] },
        ],
        rows: [
          { kind: 'section', text },
          { kind: 'data', cells: [text, '#1'] },
          { kind: 'total', cells: [longWord, ''] },
        ],
        notes: [text],
      },
      {
        kind: 'chart',
        caption: text,
        chart: {
          form: 'bar',
          categories: [text, longWord],
          series: [{ name: text, values: ['1', null] }],
          measure: text,
          alternative: text,
        },
      },
    ],
    signature: { authority: [{ capacity: 'collective', of: text }], title: text, rank: text, name: text },
    recipients: [text, longWord],
    filing: text,
    annexes: [{ title: text, body: [{ kind: 'paragraph', text }] }],
    provenance: `${text} ${longWord}`,
  };
}
