import type { DocumentBlock, DocumentLayout, OfficialDocument } from '../official-document.ts';

/** A six-month report of an invented military region, in either layout; the tests print and look at it. */
export function halfYearReport(layout: DocumentLayout): OfficialDocument {
  return layout === 'state' ? stateReport : partyReport;
}

const trainingTable: DocumentBlock = {
  kind: 'table',
  caption: 'Bảng 1. Kết quả học tập chính trị 6 tháng đầu năm 2026',
  columns: [
    { kind: 'column', heading: 'TT', content: 'code' },
    { kind: 'column', heading: 'Đơn vị', content: 'text' },
    {
      kind: 'group',
      heading: 'Học tập chính trị',
      columns: [
        { kind: 'column', heading: 'Chuyên đề', content: 'figure' },
        { kind: 'column', heading: 'Lượt người', content: 'figure' },
        { kind: 'column', heading: 'Tỷ lệ quân số', measure: '%', content: 'figure' },
      ],
    },
    {
      kind: 'group',
      heading: 'Kết quả kiểm tra (%)',
      columns: [
        { kind: 'column', heading: 'Giỏi', content: 'figure' },
        { kind: 'column', heading: 'Khá', content: 'figure' },
        { kind: 'column', heading: 'Đạt', content: 'figure' },
      ],
    },
  ],
  rows: [
    { kind: 'section', text: 'I. Bộ Chỉ huy quân sự tỉnh' },
    { kind: 'data', cells: ['1', 'Bộ CHQS tỉnh Sơn Hà', '31', '12.480', '95,8', '42,5', '45,0', '12,5'] },
    { kind: 'data', cells: ['2', 'Bộ CHQS tỉnh Lâm Thượng', '29', '9.615', '97,2', '40,1', '47,3', '12,6'] },
    {
      kind: 'data',
      cells: ['', 'Ban CHPTKV 1 - Bình Khê', '14', '2.130', '98,0', '39,0', '48,0', '13,0'],
      indent: 1,
    },
    { kind: 'data', cells: ['', 'Ban CHQS xã Tân Lập', '6', '–', '–', '–', '–', '–'], indent: 2 },
    { kind: 'section', text: 'II. Sư đoàn' },
    { kind: 'data', cells: ['3', 'Sư đoàn 3B', '33', '21.044', '98,6', '45,9', '43,3', '10,8'] },
    { kind: 'total', cells: ['', 'Tổng cộng', '93', '43.139', '97,3', '43,2', '44,9', '11,9'] },
  ],
  notes: [
    '“–” là chưa có số liệu, không phải bằng 0.',
    'Ban CHQS xã Tân Lập chưa được duyệt báo cáo khi chốt số liệu.',
  ],
};

const chart: DocumentBlock = {
  kind: 'chart',
  caption: 'Biểu đồ 1. Số chuyên đề đã tổ chức, cùng kỳ năm 2025 và năm 2026',
  chart: {
    form: 'column',
    categories: ['Bộ CHQS tỉnh Sơn Hà', 'Bộ CHQS tỉnh Lâm Thượng', 'Sư đoàn 3B', 'Trung đoàn 88'],
    series: [
      { name: '6 tháng đầu năm 2025', values: ['28', '27', '30', null] },
      { name: '6 tháng đầu năm 2026', values: ['31', '29', '33', '1204.5'] },
    ],
    measure: 'Chuyên đề',
    alternative: 'Biểu đồ cột: số chuyên đề 6 tháng đầu năm 2026 của các đơn vị đều tăng so với cùng kỳ.',
  },
};

const twoQuarters = ['65.250,5', '64.800,0', '99,3', '70.000,0', '71.400,0', '102,0'];

const wideTable: DocumentBlock = {
  kind: 'table',
  caption: 'Tổng hợp kết quả hoạt động công tác đảng, công tác chính trị',
  measure: 'Triệu đồng',
  columns: [
    { kind: 'column', heading: 'TT', content: 'code' },
    { kind: 'column', heading: 'Đơn vị', content: 'text' },
    ...['Quý I', 'Quý II', 'Quý III', 'Quý IV'].map((quarter) => ({
      kind: 'group' as const,
      heading: quarter,
      columns: [
        { kind: 'column' as const, heading: 'Kế hoạch', content: 'figure' as const },
        { kind: 'column' as const, heading: 'Thực hiện', content: 'figure' as const },
        { kind: 'column' as const, heading: 'Tỷ lệ', measure: '%', content: 'figure' as const },
      ],
    })),
  ],
  rows: [
    ...Array.from({ length: 60 }, (_, index) => ({
      kind: 'data' as const,
      cells: [
        String(index + 1),
        `Ban Chỉ huy quân sự xã Phước Hòa ${index + 1}`,
        ...twoQuarters,
        ...twoQuarters,
      ],
    })),
    {
      kind: 'total',
      cells: ['', 'Tổng cộng', ...Array.from({ length: 12 }, () => '3.915.030,0')],
    },
  ],
};

const body: readonly DocumentBlock[] = [
  {
    kind: 'paragraph',
    text: 'Thực hiện Chỉ lệnh công tác đảng, công tác chính trị năm 2026, Bộ Tư lệnh Quân khu Mười Hai báo cáo kết quả 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2026 như sau:',
  },
  { kind: 'heading', level: 1, text: 'Kết quả thực hiện nhiệm vụ' },
  { kind: 'heading', level: 2, text: 'Công tác giáo dục chính trị, tư tưởng' },
  { kind: 'heading', level: 3, text: 'Học tập chính trị' },
  {
    kind: 'paragraph',
    text: [
      { text: 'Đã tổ chức ' },
      { text: '31 chuyên đề', bold: true },
      {
        text: ', quân số tham gia học tập thấp nhất đạt 95,8%; khám bệnh, cấp thuốc cho 545 lượt người, trị giá hơn 65 triệu đồng; trao 26 giấy chứng nhận. Nội dung bám sát thực tiễn, ',
      },
      { text: 'không hình thức', italic: true },
      { text: '.' },
    ],
  },
  {
    kind: 'bullets',
    items: [
      { level: 1, text: 'Quán triệt đầy đủ nghị quyết, chỉ thị của cấp trên đến từng chi bộ, đơn vị cơ sở;' },
      { level: 2, text: 'Cấp trung đoàn và tương đương: 100% hoàn thành trước ngày 15/3.' },
      { level: 2, text: 'Cấp xã: 296/300 đơn vị hoàn thành; 04 đơn vị chậm do sáp nhập.' },
      { level: 1, text: 'Đẩy mạnh phong trào Thi đua Quyết thắng.' },
    ],
  },
  trainingTable,
  { kind: 'heading', level: 3, text: 'Công tác tuyên truyền' },
  {
    kind: 'paragraph',
    text: 'Số chuyên đề của các đơn vị được so sánh với cùng kỳ năm trước trong Biểu đồ 1.',
  },
  chart,
  { kind: 'heading', level: 2, text: 'Công tác chính sách' },
  {
    kind: 'paragraph',
    text: 'Đã tặng 1.250 suất quà cho các gia đình chính sách, trị giá 625 triệu đồng; xây 12 nhà tình nghĩa.',
  },
  { kind: 'heading', level: 1, text: 'Hạn chế, nguyên nhân' },
  ...Array.from(
    { length: 6 },
    (_, index): DocumentBlock => ({
      kind: 'paragraph',
      text: `${index + 1}) Một số đơn vị chưa chủ động phát hiện, giải quyết kịp thời những vấn đề tư tưởng nảy sinh; chế độ báo cáo ở một số ban chỉ huy quân sự xã còn chậm, số liệu phải chỉnh sửa nhiều lần; việc nhân rộng điển hình tiên tiến có thời điểm chưa thường xuyên.`,
    }),
  ),
  { kind: 'heading', level: 1, text: 'Phương hướng, nhiệm vụ 6 tháng cuối năm' },
  {
    kind: 'heading',
    level: 4,
    text: 'Tiếp tục thực hiện nghiêm quy chế giáo dục chính trị trong tình hình mới.',
  },
  {
    kind: 'bullets',
    items: [
      { level: 1, text: 'Tổ chức tổng kết phong trào thi đua theo đúng kế hoạch.' },
      { level: 1, text: 'Chuẩn bị tốt công tác nhân sự, bảo đảm đúng nguyên tắc, quy trình.' },
    ],
  },
  {
    kind: 'paragraph',
    text: 'Trên đây là Báo cáo kết quả công tác đảng, công tác chính trị 6 tháng đầu năm và phương hướng, nhiệm vụ 6 tháng cuối năm 2026 của Quân khu Mười Hai.',
  },
];

const stateReport: OfficialDocument = {
  layout: 'state',
  issuer: { parentAgency: 'Bộ Quốc phòng', name: 'Bộ Tư lệnh Quân khu Mười Hai' },
  number: { value: 5, typeCode: 'BC', issuerCode: 'BTL' },
  place: 'Sơn Hà',
  date: Temporal.PlainDate.from('2026-07-05'),
  secrecy: 'confidential',
  urgency: 'urgent',
  typeName: 'Báo cáo',
  subject:
    'Kết quả công tác đảng, công tác chính trị 6 tháng đầu năm; phương hướng, nhiệm vụ 6 tháng cuối năm 2026',
  addressees: ['Bộ Quốc phòng', 'Tổng cục Chính trị'],
  legalBases: [
    'Căn cứ Nghị định số 09/2019/NĐ-CP ngày 24 tháng 01 năm 2019 của Chính phủ',
    'Căn cứ Kế hoạch số 12/KH-BTL ngày 15 tháng 01 năm 2026',
  ],
  body,
  signature: {
    authority: [{ capacity: 'deputising', of: 'Tư lệnh' }],
    title: 'Phó Tư lệnh',
    rank: 'Thiếu tướng',
    name: 'Nguyễn Đỗ Hữu Ngữ',
  },
  recipients: [
    'Như trên',
    'Thường vụ Đảng ủy Quân khu',
    'Thủ trưởng Bộ Tư lệnh',
    'Các cơ quan, đơn vị trực thuộc',
  ],
  filing: 'VT, CT; N26',
  annexes: [
    { title: 'Tổng hợp kết quả theo đơn vị', body: [wideTable] },
    {
      title: 'Danh sách đơn vị chậm báo cáo',
      body: [
        { kind: 'heading', level: 1, text: 'Cấp xã' },
        { kind: 'paragraph', text: 'Xã Tân Lập, xã Phước Hòa 7, xã Bình Khê, xã Ea Nuôl.' },
      ],
    },
  ],
  provenance:
    'Số liệu chính thức của bản 2, chốt lúc 16 giờ 30 ngày 03/7/2026; cây đơn vị theo ngày 14/6/2026.',
  createdAt: Temporal.Instant.from('2026-07-05T02:15:00Z'),
};

const partyReport: OfficialDocument = {
  layout: 'party',
  issuer: { parentAgency: 'Quân ủy Trung ương', name: 'Đảng ủy Quân khu Mười Hai' },
  number: { value: 12, typeCode: 'BC', issuerCode: 'ĐU' },
  place: 'Sơn Hà',
  date: Temporal.PlainDate.from('2026-02-01'),
  typeName: 'Báo cáo',
  subject: 'kết quả lãnh đạo thực hiện nhiệm vụ 6 tháng đầu năm 2026',
  addressees: [],
  legalBases: [
    'Căn cứ Quy định số 399-QĐ/TW ngày 09/01/2026',
    'Căn cứ Quy chế làm việc của Đảng ủy Quân khu',
  ],
  body,
  signature: {
    authority: [{ capacity: 'collective', of: 'Đảng ủy' }],
    title: 'Bí thư',
    name: 'Trần Quý Ẩn',
  },
  recipients: ['Quân ủy Trung ương (để báo cáo)', 'Các đảng ủy trực thuộc', 'Ủy ban Kiểm tra Đảng ủy'],
  filing: 'Đảng ủy',
  annexes: [],
  provenance: 'Số liệu chính thức của bản 2, chốt lúc 16 giờ 30 ngày 03/7/2026.',
  createdAt: Temporal.Instant.from('2026-02-01T02:15:00Z'),
};
