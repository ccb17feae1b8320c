import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { composePrintDocument } from '../compose-print-document.ts';
import type { DocumentBlock, OfficialDocument } from '../official-document.ts';
import { halfYearReport } from '../testing/half-year-report.ts';
import { hostileReport } from '../testing/hostile-report.ts';
import { printedBy } from '../testing/office-programs.ts';
import { typesetPdf } from './typst-pdf.ts';

const withoutPoppler = printedBy('pdftotext', new Uint8Array()) === null && 'poppler-utils is not installed';
let state: Uint8Array;
let party: Uint8Array;

before(() => {
  state = write(halfYearReport('state'));
  party = write(halfYearReport('party'));
});

function write(document: OfficialDocument): Uint8Array {
  return typesetPdf(composePrintDocument(document));
}

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}

/** Text of a page as it stands, words separated by single spaces. */
function pageText(bytes: Uint8Array, page: number): string {
  const text = printedBy('pdftotext', bytes, ['-layout', '-f', String(page), '-l', String(page)]) ?? '';
  return text.replace(/\s+/gu, ' ').trim();
}

function allText(bytes: Uint8Array): string {
  return (printedBy('pdftotext', bytes) ?? '').replace(/\s+/gu, ' ');
}

test('the file declares PDF/A-2b, is tagged, and is in Vietnamese', () => {
  for (const file of [latin(state), latin(party)]) {
    assert.match(file, /^%PDF-1\.7/u);
    assert.match(file, /<pdfaid:part>2<\/pdfaid:part>/u);
    assert.match(file, /<pdfaid:conformance>B<\/pdfaid:conformance>/u);
    assert.match(file, /\/MarkInfo\s*<<\s*\/Marked true/u);
    assert.match(file, /\/StructTreeRoot/u);
    assert.match(file, /\/Lang \(vi-VN\)/u);
    assert.match(file, /\/OutputIntents/u);
    assert.match(file, /\/Outlines/u);
    assert.doesNotMatch(file, /\/Encrypt/u);
  }
});

test('every font is embedded and is the one shipped', () => {
  const file = latin(state);
  const descriptors = file.match(/\/Type \/FontDescriptor[\s\S]*?>>/gu) ?? [];
  assert.equal(descriptors.length, 4);
  for (const descriptor of descriptors) {
    assert.match(descriptor, /\/FontName \/[A-Z]{6}\+Tinos/u);
    assert.match(descriptor, /\/FontFile2/u);
  }
});

test('tables mark their heading cells and the chart has its text alternative', () => {
  const file = latin(state);
  assert.match(file, /\/S \/TH\b/u);
  assert.match(file, /\/S \/THead\b/u);
  assert.match(file, /\/S \/H1\b/u);
  const alternative = Buffer.from('﻿Biểu đồ cột: số chuyên đề', 'utf16le').swap16().toString('hex');
  assert.ok(file.toLowerCase().includes(alternative));
});

test('the same document gives the same bytes', () => {
  assert.deepEqual(write(halfYearReport('party')), party);
});

test('title and author are in the metadata', () => {
  const text = Buffer.from(state).toString('utf8');
  assert.match(text, /<rdf:li xml:lang="x-default">Báo cáo Kết quả công tác đảng/u);
  assert.match(text, /<rdf:li>Bộ Tư lệnh Quân khu Mười Hai<\/rdf:li>/u);
});

test('the first page reads as a clerk writes it', { skip: withoutPoppler }, () => {
  const first = pageText(state, 1);
  for (const wording of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 05/BC-BTL',
    'Sơn Hà, ngày 05 tháng 7 năm 2026',
    'BÁO CÁO',
    'Kính gửi:',
    'Số liệu chính thức của bản 2',
  ]) {
    assert.ok(first.includes(wording), wording);
  }
  const partyFirst = pageText(party, 1);
  for (const wording of [
    'ĐẢNG CỘNG SẢN VIỆT NAM',
    'Số 12-BC/ĐU',
    'ngày 01 tháng 02 năm 2026',
    '-----',
    '*',
  ]) {
    assert.ok(partyFirst.includes(wording), wording);
  }
});

test('page numbers start on page 2 and start again in each annex', { skip: withoutPoppler }, () => {
  const starts: string[] = [];
  for (let page = 1; page <= 9; page += 1) {
    const text = pageText(state, page);
    starts.push(/^\d+(?= )/u.exec(text)?.[0] ?? (text.startsWith('Phụ lục') ? 'annex' : '-'));
  }
  assert.deepEqual(starts, ['-', '2', '3', '4', 'annex', '2', '3', '4', 'annex'].slice(0, starts.length));
});

test('heading rows are repeated on every page of a long table', { skip: withoutPoppler }, () => {
  for (const page of [5, 6, 7]) assert.match(pageText(state, page), /Quý I .*Kế hoạch Thực hiện/u);
});

test('the signature never stands without two lines of text', { skip: withoutPoppler }, () => {
  const report = halfYearReport('state');
  for (let count = 16; count <= 26; count += 1) {
    const paragraphs = Array.from(
      { length: count },
      (): DocumentBlock => ({ kind: 'paragraph', text: 'Một ý.' }),
    );
    const closing: DocumentBlock = { kind: 'paragraph', text: 'Câu cuối của văn bản. '.repeat(8) };
    const file = write({ ...report, body: [...paragraphs, closing], annexes: [] });
    const pages = [1, 2, 3].map((page) => pageText(file, page));
    const page = pages.find((text) => text.includes('Nguyễn Đỗ Hữu Ngữ')) ?? '';
    assert.ok(page.split('Câu cuối của văn bản').length - 1 >= 4, `after ${count} paragraphs`);
    assert.ok(page.includes('Nơi nhận:') && page.includes('PHÓ TƯ LỆNH'), `after ${count} paragraphs`);
  }
});

test('nothing runs off a page: a tall row, a long last paragraph, many recipients', {
  skip: withoutPoppler,
}, () => {
  const report = halfYearReport('state');
  const words = Array.from({ length: 1500 }, (_, index) => `từ${index}`).join(' ');
  const tall: DocumentBlock = {
    kind: 'table',
    columns: [{ kind: 'column', heading: 'Nội dung', content: 'text' }],
    rows: [{ kind: 'data', cells: [`${words} hếthàng`] }],
  };
  const last: DocumentBlock = { kind: 'paragraph', text: `${words} hếtđoạn` };
  const recipients = Array.from({ length: 90 }, (_, index) => `Nơi thứ ${index}`);
  const text = allText(write({ ...report, body: [tall, last], recipients, annexes: [] }));
  for (const end of ['từ1499 hếthàng', 'từ1499 hếtđoạn./.', 'Nơi thứ 89;', 'Lưu: VT', 'Nguyễn Đỗ Hữu Ngữ']) {
    assert.ok(text.includes(end), end);
  }
  // pdftotext also prints what lies outside the page; positions tell.
  const boxes =
    printedBy('pdftotext', write({ ...report, body: [tall, last], recipients, annexes: [] }), ['-bbox']) ??
    '';
  const lowest = Math.max(...[...boxes.matchAll(/yMax="([\d.]+)"/gu)].map(([, value]) => Number(value)));
  assert.ok(lowest > 700 && lowest < 842 - 40, `lowest word at ${lowest} pt`);
});

test('text with signs of markup is printed as it stands', { skip: withoutPoppler }, () => {
  for (const layout of ['state', 'party'] as const) {
    const text = allText(write(hostileReport(layout)));
    for (const sign of [
      '#panic("x")',
      '$x^2$',
      '*đậm*',
      '_nghiêng_',
      '<b>&amp;</b>',
      '@nhãn',
      '{json}',
      '□ □',
    ]) {
      assert.ok(text.includes(sign), `${sign} in the ${layout} layout`);
    }
  }
});
