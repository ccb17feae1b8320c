import type { LayoutRules } from './layout-rules.ts';

/**
 * Hướng dẫn 05-HD/VPTW ngày 27/5/2026 (thể thức văn bản của Đảng). Sizes it leaves open follow the superseded
 * 36-HD/VPTW 2018, whose ranges stand beside them.
 */
export const partyLayout: LayoutRules = {
  // Lề 20/20/30/15 mm.
  page: {
    widthMm: 210,
    heightMm: 297,
    topMm: 20,
    bottomMm: 20,
    leftMm: 30,
    rightMm: 15,
    numberFromEdgeMm: 10,
    numberSizePt: 14,
  },
  head: {
    leftShare: 0.44,
    parentAgency: { sizePt: 14, caps: true }, // 36-HD: 14
    issuer: { sizePt: 14, caps: true, bold: true }, // 36-HD: 14, đậm
    underIssuer: { kind: 'mark', text: '*', style: { sizePt: 14 } },
    banner: [{ text: 'ĐẢNG CỘNG SẢN VIỆT NAM', style: { sizePt: 15, bold: true } }], // 36-HD: 15, đậm
    underBanner: { kind: 'text' }, // bằng độ dài dòng chữ
    number: { sizePt: 14 }, // 36-HD: 14
    numberTyped: 'Số {number}-{type}/{issuer}',
    numberUntyped: 'Số {number}-CV/{issuer}',
    placeAndDate: { sizePt: 14, italic: true }, // 36-HD: 14, nghiêng
    letterSubject: { sizePt: 12, italic: true }, // 36-HD: 12, nghiêng
    stamp: { sizePt: 13, bold: true },
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
    typeName: { sizePt: 16, bold: true, caps: true }, // 36-HD: 15–16
    subject: { sizePt: 14, bold: true }, // 36-HD: 14–15
    under: { kind: 'mark', text: '-----', style: { sizePt: 14 } },
  },
  addressee: {
    style: { sizePt: 14, italic: true },
    letter: 'Kính gửi:', // chỉ công văn
    submission: 'Kính trình:', // chỉ tờ trình
    other: null,
  },
  legalBasis: { style: { sizePt: 14 }, prefix: '- ' },
  // Cỡ 14; lùi đầu dòng 1 cm; dãn dòng chính xác 18 pt (bản hướng dẫn được hiểu là 18, 19 hoặc 20 pt).
  body: { style: { sizePt: 14 }, indentMm: 10, beforePt: 6, line: { exactPt: 18 }, closingMark: '.' },
  headings: [
    { label: 'roman', style: { sizePt: 14, bold: true, caps: true } },
    { label: 'arabic', style: { sizePt: 14, bold: true } },
    { label: 'letter', style: { sizePt: 14, italic: true } },
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
    authority: { sizePt: 14, bold: true, caps: true },
    title: { sizePt: 14, caps: true }, // chức vụ: in hoa, không đậm
    name: { sizePt: 14, bold: true },
    spaceLines: 4,
    prefixes: { collective: 'T/M', deputising: 'K/T', by_order: 'T/L' },
    deputyOfCollective: false,
  },
  recipients: {
    label: { sizePt: 14, underline: true }, // 36-HD: 14, gạch chân
    line: { sizePt: 12 }, // 36-HD: 12
    filing: '- Lưu {filing}.',
  },
  annex: {
    label: { sizePt: 14, bold: true },
    title: { sizePt: 14, bold: true, caps: true },
    reference: { sizePt: 14, italic: true },
  },
  provenance: { sizePt: 9, italic: true },
};
