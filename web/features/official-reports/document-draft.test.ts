import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  officialReportDetails,
  type OfficialReportDetails,
} from '../../../contract/official-reports/official-report.ts';
import { fieldOf, linesOf, missingFields, orNone } from './document-draft.ts';

const details = officialReportDetails.parse({
  layout: 'state',
  parentAgency: null,
  issuerName: 'Bộ Tư lệnh Quân khu',
  bodyCode: null,
  termYear: null,
  place: 'Nghệ An',
  subject: 'Công tác 6 tháng đầu năm',
  addressees: [],
  legalBases: [],
  signature: {
    authority: [{ capacity: 'collective', of: 'Bộ Tư lệnh' }],
    title: 'Chính ủy',
    rank: null,
    name: 'Trần Đức Lâm',
  },
  recipients: [],
  filing: 'VT',
  chartIndicator: null,
});

test('lines are trimmed and empty ones left out', () => {
  assert.deepEqual(linesOf('  Bộ Quốc phòng\n\n Tổng cục Chính trị \n'), [
    'Bộ Quốc phòng',
    'Tổng cục Chính trị',
  ]);
  assert.deepEqual(linesOf('  \n '), []);
});

const empties: readonly (readonly [OfficialReportDetails, readonly string[]])[] = [
  [{ ...details }, []],
  [{ ...details, issuerName: ' ', subject: '' }, ['issuerName', 'subject']],
  [{ ...details, signature: { ...details.signature, name: '' } }, ['name']],
  [
    {
      ...details,
      signature: {
        ...details.signature,
        title: '',
        authority: [...details.signature.authority, { capacity: 'deputising', of: ' ' }],
      },
    },
    ['title', 'authority'],
  ],
];
for (const [draft, missing] of empties) {
  test(`needs ${missing.join(', ') || 'nothing more'}`, () => {
    assert.deepEqual([...missingFields(draft)], missing);
  });
}

test('an empty optional field is none, an issue names its field', () => {
  assert.equal(orNone('  '), null);
  assert.equal(orNone('Đại tá'), 'Đại tá');
  assert.equal(fieldOf('/signature/name'), 'signature');
  assert.equal(fieldOf('/chartIndicator'), 'chart');
  assert.equal(fieldOf('/other'), undefined);
});
