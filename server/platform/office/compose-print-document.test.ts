import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../domain-error.ts';
import { composePrintDocument } from './compose-print-document.ts';
import type { DocumentBlock, OfficialDocument, TableColumn } from './official-document.ts';
import { plainText } from './document-text.ts';
import { halfYearReport } from './testing/half-year-report.ts';

const state = halfYearReport('state');
const party = halfYearReport('party');

function refusal(document: OfficialDocument): readonly string[] {
  try {
    composePrintDocument(document);
  } catch (error) {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, 'office.document_invalid');
    return error.issues.map(({ code, pointer }) => `${code} ${pointer}`);
  }
  return [];
}

function figures(count: number): readonly TableColumn[] {
  return Array.from({ length: count }, () => ({ kind: 'column', heading: 'Kế hoạch', content: 'figure' }));
}

const wide: DocumentBlock = { kind: 'table', columns: figures(16), rows: [] };
const text: DocumentBlock = { kind: 'paragraph', text: 'Một đoạn.' };
const chart = {
  form: 'bar',
  categories: ['A', 'B'],
  series: [{ name: 'Số', values: ['1', '2'] }],
  alternative: 'Hai cột.',
} as const;

test('a document its layout cannot print is refused with every place', () => {
  const cases: readonly (readonly [string, OfficialDocument, readonly string[]])[] = [
    ['empty place', { ...state, place: ' \u0000' }, ['office.text_missing /place']],
    ['no body', { ...state, body: [] }, ['office.text_missing /body']],
    [
      'number 0 and empty subject',
      { ...state, subject: '', number: { ...state.number, value: 0 } },
      ['office.text_missing /subject', 'office.number_invalid /number/value'],
    ],
    [
      'addressees of a Party report',
      { ...party, addressees: ['Bộ A'] },
      ['office.addressee_not_in_layout /addressees'],
    ],
    [
      'capacity the Party does not know',
      { ...party, signature: { ...party.signature, authority: [{ capacity: 'acting', of: 'Bí thư' }] } },
      ['office.capacity_not_in_layout /signature/authority/0/capacity'],
    ],
    [
      'deputy of a collective',
      {
        ...party,
        signature: {
          ...party.signature,
          authority: [
            { capacity: 'collective', of: 'Đảng ủy' },
            { capacity: 'deputising', of: 'Bí thư' },
          ],
        },
      },
      ['office.deputy_of_collective /signature/authority'],
    ],
    [
      'row of another length',
      { ...state, body: [{ kind: 'table', columns: figures(2), rows: [{ kind: 'total', cells: ['1'] }] }] },
      ['office.table_row_length /body/0/rows/0'],
    ],
    [
      'empty group in an annex',
      {
        ...state,
        annexes: [
          {
            title: 'A',
            body: [{ kind: 'table', columns: [{ kind: 'group', heading: 'B', columns: [] }], rows: [] }],
          },
        ],
      },
      ['office.table_without_columns /annexes/0/body/0/columns/0/columns'],
    ],
    [
      'table wider than any page',
      { ...state, body: [text, { kind: 'table', columns: figures(40), rows: [] }] },
      ['office.table_too_wide /body/1'],
    ],
    [
      'chart without words, figures not plain',
      {
        ...state,
        body: [
          {
            kind: 'chart',
            chart: { ...chart, alternative: '', series: [{ name: 'Số', values: ['1,5'] }] },
          },
        ],
      },
      [
        'office.text_missing /body/0/chart/alternative',
        'office.chart_series_length /body/0/chart/series/0',
        'office.chart_value_invalid /body/0/chart/series/0/values/0',
      ],
    ],
    [
      'chart without series',
      { ...state, body: [{ kind: 'chart', chart: { ...chart, series: [] } }] },
      ['office.chart_empty /body/0/chart'],
    ],
  ];
  for (const [name, document, issues] of cases) assert.deepEqual(refusal(document), issues, name);
});

test('a table too wide for a portrait page takes a landscape page with the heading before it', () => {
  const body: readonly DocumentBlock[] = [text, { kind: 'heading', level: 1, text: 'Số liệu' }, wide, text];
  const sections = composePrintDocument({ ...state, body, annexes: [] }).sections;
  assert.deepEqual(
    sections.map(({ role, isLandscape, blocks }) => [
      role,
      isLandscape,
      blocks.map(({ kind }) => kind).join(' '),
    ]),
    [
      ['main', false, 'paragraph'],
      ['continued', true, 'heading table'],
      ['continued', false, 'paragraph'],
    ],
  );
});

test('the signature follows on a portrait page even when a wide table ends the body', () => {
  const sections = composePrintDocument({ ...state, body: [wide], annexes: [] }).sections;
  assert.deepEqual(
    sections.map(({ isLandscape }) => isLandscape),
    [false, true, false],
  );
});

test('an annex with a wide table is landscape as a whole, and only several annexes are numbered', () => {
  const annexes = [
    { title: 'Biểu số liệu', body: [text, wide] },
    { title: 'Danh sách', body: [text] },
  ];
  const of = (count: number): readonly (readonly [string | undefined, boolean])[] =>
    composePrintDocument({ ...state, annexes: annexes.slice(0, count) })
      .sections.filter(({ role }) => role === 'annex')
      .map(({ annex, isLandscape }) => [annex?.label, isLandscape]);
  assert.deepEqual(of(1), [['Phụ lục', true]]);
  assert.deepEqual(of(2), [
    ['Phụ lục I', true],
    ['Phụ lục II', false],
  ]);
});

test('the last sentence carries the closing mark and stays with the signature', () => {
  for (const [document, end] of [
    [state, 'Mười Hai./.'],
    [party, 'Mười Hai.'],
  ] as const) {
    const main = composePrintDocument(document).sections.findLast(({ role }) => role !== 'annex');
    const last = main?.blocks.at(-1);
    assert.ok(last?.kind === 'paragraph' && last.keepsWithNext);
    assert.ok(plainText(last.runs).endsWith(end));
    assert.ok(!plainText(last.runs).endsWith('..'));
  }
});

test('a công văn has its subject under the number and no title', () => {
  const print = composePrintDocument({
    ...state,
    typeName: null,
    subject: 'báo cáo bổ sung',
    number: { value: 7, typeCode: null, issuerCode: 'BTL-CT' },
  });
  assert.deepEqual(print.titleLines, []);
  const lines = print.head[1]?.left.map((item) => (item.kind === 'line' ? item.lines.join(' ') : item.text));
  assert.deepEqual(lines, ['Số: 07/BTL-CT', 'V/v báo cáo bổ sung', 'MẬT', 'KHẨN']);
});
