import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineWords, fillText, speakIn } from './define-words.ts';

const words = defineWords({
  vi: { reports: '{count} báo cáo của {unit}', save: 'Lưu' },
  en: { reports: '{count} {count|report|reports} of {unit}', save: 'Save' },
});

test('a sentence takes its parameters in both languages, and English its plural', () => {
  assert.equal(speakIn(words, 'vi')('reports', { count: 1, unit: 'Sư đoàn 3' }), '1 báo cáo của Sư đoàn 3');
  assert.equal(speakIn(words, 'en')('reports', { count: 1, unit: 'Division 3' }), '1 report of Division 3');
  assert.equal(speakIn(words, 'en')('reports', { count: 0, unit: 'Division 3' }), '0 reports of Division 3');
  assert.equal(speakIn(words, 'vi')('save'), 'Lưu');
});

test('a parameter nobody gave stays visible, and a value is not read as a text of its own', () => {
  assert.equal(fillText('hạn {due}'), 'hạn {due}');
  assert.equal(fillText('tên {name}', { name: '{other}', other: 'x' }), 'tên {other}');
});
