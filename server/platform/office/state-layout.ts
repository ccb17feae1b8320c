import type { LayoutRules } from './layout-rules.ts';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I (thể thức, kỹ thuật trình bày văn bản hành chính). Where the decree gives a
 * range, the value chosen here lies in it and the range stands beside it.
 */
export const stateLayout: LayoutRules = {
  // Phần I, mục I: A4; trên, dưới 20–25 mm; trái 30–35 mm; phải 15–20 mm; số trang cỡ 13–14, giữa lề trên.
  page: {
    widthMm: 210,
    heightMm: 297,
    topMm: 20,
    bottomMm: 20,
    leftMm: 30,
    rightMm: 15,
    numberFromEdgeMm: 10,
    numberSizePt: 13,
  },
  head: {
    leftShare: 0.4,
    parentAgency: { sizePt: 12, caps: true }, // ô 2: 12–13
    issuer: { sizePt: 12, caps: true, bold: true }, // ô 2: 12–13
    underIssuer: { kind: 'rule', length: { kind: 'share', of: 0.4 } }, // 1/3 đến 1/2 độ dài dòng chữ
    banner: [
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', style: { sizePt: 12, bold: true } }, // ô 1: 12–13
      { text: 'Độc lập - Tự do - Hạnh phúc', style: { sizePt: 13, bold: true } }, // ô 1: 13–14
    ],
    underBanner: { kind: 'text' }, // bằng độ dài dòng chữ
    number: { sizePt: 13 }, // ô 3
    numberTyped: 'Số: {number}/{type}-{issuer}',
    numberUntyped: 'Số: {number}/{issuer}',
    placeAndDate: { sizePt: 13, italic: true }, // ô 4: 13–14
    letterSubject: { sizePt: 12 }, // ô 5b: 12–13
    stamp: { sizePt: 13, bold: true }, // ô 10a, 10b: 13–14
    // Thông tư 24/2020/TT-BCA, mẫu dấu độ mật.
    secrecy: {
      confidential: { text: 'MẬT', widthMm: 20, heightMm: 8 },
      secret: { text: 'TỐI MẬT', widthMm: 30, heightMm: 8 },
      top_secret: { text: 'TUYỆT MẬT', widthMm: 40, heightMm: 8 },
    },
    urgency: {
      urgent: { text: 'KHẨN', widthMm: 20, heightMm: 8 },
      very_urgent: { text: 'THƯỢNG KHẨN', widthMm: 40, heightMm: 8 },
      express: { text: 'HỎA TỐC', widthMm: 30, heightMm: 8 },
    },
  },
  title: {
    typeName: { sizePt: 14, bold: true, caps: true }, // ô 5a: 13–14
    subject: { sizePt: 14, bold: true }, // ô 5a: 13–14
    under: { kind: 'rule', length: { kind: 'share', of: 0.4 } }, // 1/3 đến 1/2 độ dài dòng chữ
  },
  addressee: { style: { sizePt: 14 }, letter: 'Kính gửi:', submission: 'Kính gửi:', other: 'Kính gửi:' }, // ô 9a: 13–14
  legalBasis: { style: { sizePt: 14, italic: true }, prefix: '' }, // 13–14, nghiêng; cuối dòng ";", dòng cuối "."
  // ô 6: cỡ 13–14; lùi đầu dòng 1 cm hoặc 1,27 cm; cách đoạn tối thiểu 6 pt; dòng đơn đến 1,5 dòng.
  body: {
    style: { sizePt: 14 },
    indentMm: 12.7,
    beforePt: 6,
    line: { multiple: 1.15 },
    closingMark: './.',
  },
  headings: [
    { label: 'roman', style: { sizePt: 14, bold: true, caps: true } },
    { label: 'arabic', style: { sizePt: 14, bold: true } },
    { label: 'letter', style: { sizePt: 14 } }, // điểm: chữ thường, đứng
    { label: 'dash', style: { sizePt: 14 } },
  ],
  bullets: ['-', '+'],
  table: {
    caption: { sizePt: 13, bold: true },
    note: { sizePt: 12, italic: true },
    portraitSizesPt: [13, 12, 11],
    landscapeSizesPt: [13, 12, 11, 10, 9],
  },
  signature: {
    authority: { sizePt: 14, bold: true, caps: true }, // ô 7a: 13–14
    title: { sizePt: 14, bold: true, caps: true }, // ô 7a
    name: { sizePt: 14, bold: true }, // ô 7b: 13–14
    spaceLines: 4,
    prefixes: {
      collective: 'TM.',
      deputising: 'KT.',
      by_order: 'TL.',
      by_delegation: 'TUQ.',
      acting: 'Q.',
    },
    deputyOfCollective: true,
  },
  recipients: {
    label: { sizePt: 12, bold: true, italic: true }, // ô 9b: 12
    line: { sizePt: 11 }, // ô 9b: 11
    filing: '- Lưu: {filing}.',
  },
  annex: {
    label: { sizePt: 14, bold: true },
    title: { sizePt: 14, bold: true, caps: true }, // 13–14
    reference: { sizePt: 14, italic: true }, // 13–14
  },
  provenance: { sizePt: 9, italic: true },
};
