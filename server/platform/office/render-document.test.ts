import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DomainError } from '../domain-error.ts';
import { renderDocx, renderPdf } from './render-document.ts';
import { halfYearReport } from './testing/half-year-report.ts';

const state = halfYearReport('state');

test('documents asked for together are each drawn', async () => {
  const party = halfYearReport('party');
  const [docx, pdf, other] = await Promise.all([renderDocx(state), renderPdf(state), renderPdf(party)]);
  assert.equal(Buffer.from(docx.subarray(0, 2)).toString(), 'PK');
  assert.equal(Buffer.from(pdf.subarray(0, 5)).toString(), '%PDF-');
  assert.notDeepEqual(pdf, other);
  assert.deepEqual(await renderPdf(state), pdf);
});

test('a refusal crosses the thread with its code and places, and the next document is drawn', async () => {
  const refused = renderPdf({ ...state, subject: ' ' });
  const drawn = renderPdf(state);
  await assert.rejects(refused, (error) => {
    assert.ok(error instanceof DomainError);
    assert.equal(error.code, 'office.document_invalid');
    assert.deepEqual(error.issues, [{ code: 'office.text_missing', pointer: '/subject', params: {} }]);
    return true;
  });
  assert.ok((await drawn).length > 0);
});
