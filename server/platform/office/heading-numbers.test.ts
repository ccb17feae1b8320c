import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingCounter } from './heading-numbers.ts';
import { stateLayout } from './state-layout.ts';

test('headings count within the heading above them', () => {
  const next = headingCounter(stateLayout.headings);
  const levels = [1, 2, 3, 3, 2, 3, 4, 4, 1, 2, 3] as const;
  assert.deepEqual(levels.map(next), ['I.', '1.', 'a)', 'b)', '2.', 'a)', '-', '-', 'II.', '1.', 'a)']);
});

test('points are lettered by the Vietnamese alphabet', () => {
  const next = headingCounter(stateLayout.headings);
  const labels = Array.from({ length: 25 }, () => next(3));
  assert.deepEqual(labels.slice(0, 8), ['a)', 'b)', 'c)', 'd)', 'đ)', 'e)', 'g)', 'h)']);
  assert.equal(labels[22], 'y)');
  assert.deepEqual(labels.slice(23), ['aa)', 'ab)']);
});
