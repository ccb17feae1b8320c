import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { apiAddress, problemOfAnswer, readAnswer } from './api-client.ts';
import { ApiProblem, isWorthRetrying, offlineProblem, problemFrom, sentenceOfCode } from './api-problem.ts';

const refusal = {
  type: 'urn:tongket:error:quantity.not_a_number',
  title: '“x” không phải là số.',
  status: 422,
  code: 'quantity.not_a_number',
  params: { text: 'x' },
  correlationId: 'c-1',
  issues: [],
};

test('a refusal is read with its code, parameters and correlation id', () => {
  const problem = problemOfAnswer(422, JSON.stringify(refusal));
  assert.equal(problem.code, 'quantity.not_a_number');
  assert.equal(problem.correlationId, 'c-1');
  assert.equal(problem.sentence('vi'), '“x” không phải là số.');
  assert.equal(problem.sentence('en'), '“x” is not a number.');
});

const unreadable = ['', '<html>502</html>', '{"code":"x"}', 'null'];
for (const text of unreadable) {
  test(`an answer that is no problem document is named so: ${JSON.stringify(text)}`, () => {
    assert.equal(problemOfAnswer(502, text, 'c-2').code, 'web.unexpected_answer');
    assert.equal(problemOfAnswer(502, text, 'c-2').correlationId, 'c-2');
  });
}

test('a code newer than this page shows the title the server gave', () => {
  const problem = problemOfAnswer(409, JSON.stringify({ ...refusal, code: 'future.code', title: 'Câu mới' }));
  assert.equal(problem.sentence('en'), 'Câu mới');
  assert.equal(sentenceOfCode('future.code', {}, 'vi'), 'future.code');
});

test('a success that does not match its contract is refused, an empty one is null', () => {
  assert.deepEqual(readAnswer(z.strictObject({ a: z.number() }), 200, '{"a":1}'), { a: 1 });
  assert.equal(readAnswer(z.null(), 204, ''), null);
  assert.throws(
    () => readAnswer(z.strictObject({ a: z.number() }), 200, '{"a":"1"}'),
    (failure) => failure instanceof ApiProblem && failure.code === 'web.unexpected_answer',
  );
});

const of = (status: number) => new ApiProblem({ ...refusal, status });

test('only a missing or busy server is worth asking again', () => {
  assert.deepEqual(
    [
      offlineProblem(),
      of(503),
      of(500),
      of(422),
      of(401),
      new Error('bug'),
      problemFrom(new Error('bug')),
    ].map(isWorthRetrying),
    [true, true, false, false, false, false, false],
  );
});

test('an address leaves out what is not given and escapes the rest', () => {
  assert.equal(
    apiAddress('/rounds', { kind: 'H1', q: 'đã nộp & duyệt', page: undefined }),
    '/api/v1/rounds?kind=H1&q=%C4%91%C3%A3+n%E1%BB%99p+%26+duy%E1%BB%87t',
  );
  assert.equal(apiAddress('/health'), '/api/v1/health');
});
