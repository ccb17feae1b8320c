import { unitDetail } from '../../../contract/org-units/unit-detail.ts';
import { officialReportView } from '../../../contract/official-reports/official-report.ts';

/** The document of a unit: proposed before anything is submitted, approved, or issued. */
export function sampleDocument(unit: string, stage: 'none' | 'approved' | 'issued', mayWork: boolean) {
  const refusal = mayWork ? true : 'official_report.forbidden';
  return officialReportView.parse({
    round: 'CTD-6T-2026-H1',
    unit,
    version: stage === 'none' ? null : 2,
    isApproved: stage !== 'none',
    frozenAt: stage === 'none' ? null : '2026-06-17T03:15:00Z',
    details: {
      layout: 'state',
      parentAgency: 'Bộ Quốc phòng',
      issuerName: 'Bộ Tư lệnh Quân khu',
      bodyCode: null,
      termYear: null,
      place: 'Nghệ An',
      subject:
        'Kết quả công tác đảng, công tác chính trị 6 tháng đầu năm 2026; phương hướng, nhiệm vụ 6 tháng cuối năm',
      addressees: ['Tổng cục Chính trị'],
      legalBases: ['Chỉ thị số 12/CT-BTL ngày 05 tháng 01 năm 2026 của Bộ Tư lệnh Quân khu'],
      signature: {
        authority: [{ capacity: 'collective', of: 'Bộ Tư lệnh' }],
        title: 'Chính ủy',
        rank: 'Thiếu tướng',
        name: 'Trần Đức Lâm',
      },
      recipients: ['Tổng cục Chính trị', 'Các cơ quan, đơn vị trực thuộc'],
      filing: 'VT, KHTH',
      chartIndicator: 'training_classes',
    },
    issuerSymbol: 'BTL',
    isSaved: stage !== 'none',
    issued:
      stage === 'issued' ? { number: 5, symbol: '05/BC-BTL', issuedOn: '2026-06-18', version: 2 } : null,
    may: {
      save: stage === 'issued' && mayWork ? 'official_report.already_issued' : refusal,
      issue:
        stage === 'none' && mayWork
          ? 'official_report.not_submitted'
          : stage === 'issued' && mayWork
            ? 'official_report.already_issued'
            : refusal,
    },
  });
}

/** A unit with its party committee beside it. */
export function sampleUnitDetail(unit: string) {
  return unitDetail.parse({
    pin: { on: '2026-06-14', revision: 12 },
    code: unit,
    unit: null,
    path: [],
    versions: [],
    bodies: [
      {
        code: `DU-${unit}`,
        unitCode: unit,
        kind: 'party_committee',
        name: 'Đảng ủy Quân khu',
        parentBodyCode: null,
        validFrom: '2020-01-01',
        validTo: null,
      },
    ],
    posts: [],
    may: { change: false },
  });
}
