import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidthPt } from './font-metrics.ts';
import { layoutRules } from './layouts.ts';
import { headColumnsPt } from './page-geometry.ts';

test('the State layout lies within the ranges of Nghị định 30/2020, Phụ lục I', () => {
  const { page, head, title, body, signature, recipients, legalBasis, annex } = layoutRules('state');
  const ranges = [
    ['lề trên', page.topMm, 20, 25],
    ['lề dưới', page.bottomMm, 20, 25],
    ['lề trái', page.leftMm, 30, 35],
    ['lề phải', page.rightMm, 15, 20],
    ['số trang', page.numberSizePt, 13, 14],
    ['Quốc hiệu', head.banner[0]?.style.sizePt, 12, 13],
    ['Tiêu ngữ', head.banner[1]?.style.sizePt, 13, 14],
    ['cơ quan chủ quản', head.parentAgency.sizePt, 12, 13],
    ['cơ quan ban hành', head.issuer.sizePt, 12, 13],
    ['số, ký hiệu', head.number.sizePt, 13, 13],
    ['địa danh', head.placeAndDate.sizePt, 13, 14],
    ['trích yếu công văn', head.letterSubject.sizePt, 12, 13],
    ['tên loại', title.typeName.sizePt, 13, 14],
    ['trích yếu', title.subject.sizePt, 13, 14],
    ['căn cứ', legalBasis.style.sizePt, 13, 14],
    ['nội dung', body.style.sizePt, 13, 14],
    ['cách đoạn', body.beforePt, 6, 12],
    ['lùi đầu dòng', body.indentMm, 10, 12.7],
    ['dòng', 'multiple' in body.line ? body.line.multiple : undefined, 1, 1.5],
    ['đề ký', signature.authority.sizePt, 13, 14],
    ['họ tên', signature.name.sizePt, 13, 14],
    ['Nơi nhận', recipients.label.sizePt, 12, 12],
    ['danh sách nơi nhận', recipients.line.sizePt, 11, 11],
    ['Phụ lục', annex.label.sizePt, 14, 14],
  ] as const;
  for (const [name, value, least, most] of ranges) {
    assert.ok(value !== undefined && value >= least && value <= most, `${name}: ${value}`);
  }
  assert.equal(body.closingMark, './.');
});

test('the Party layout has its own margins, marks and endings', () => {
  const { page, head, title, body, signature } = layoutRules('party');
  assert.deepEqual([page.topMm, page.bottomMm, page.leftMm, page.rightMm], [20, 20, 30, 15]);
  assert.equal(head.underIssuer.kind === 'mark' && head.underIssuer.text, '*');
  assert.equal(title.under.kind === 'mark' && title.under.text, '-----');
  assert.equal(body.closingMark, '.');
  assert.ok('exactPt' in body.line && body.line.exactPt >= 18 && body.line.exactPt <= 20);
  assert.equal(signature.title.bold, undefined);
});

test('the banner fits its column in one line', () => {
  for (const layout of ['state', 'party'] as const) {
    const rules = layoutRules(layout);
    const [, rightPt] = headColumnsPt(rules);
    for (const { text, style } of rules.head.banner) {
      assert.ok(textWidthPt(text, style) < rightPt - 4, `${text} in ${rightPt} pt`);
    }
  }
});
