import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formDefinition } from '../../../contract/indicators/form-definition.ts';
import { cellId } from '../../ui/figure-grid/grid-model.ts';
import { changedTargets, hasUnreadable, planColumn, targetEntries, targetRows } from './target-rows.ts';

const file = join(import.meta.dirname, '../../../packs/ctd-ctct/forms/ctd-6t-v2.json');
const { definition } = JSON.parse(readFileSync(file, 'utf8')) as { readonly definition: unknown };
const form = formDefinition.parse(definition);
const rows = targetRows(form, 'vi');

test('only figures with a plan have a row, under the heading of their section', () => {
  const planned = form.sections.flatMap(({ indicators }) => indicators.filter(({ hasPlan }) => hasPlan));
  const named = new Set(
    rows.filter(({ isHeading }) => isHeading !== true).map(({ key }) => key.split('.')[0]),
  );
  assert.deepEqual(named, new Set(planned.map(({ code }) => code)));
  assert.equal(rows[0]?.isHeading, true);
  assert.equal(rows.find(({ key }) => key === 'topic_attendance.militia')?.kind, 'ratio');
});

test('stored targets come into the grid and go back as they came', () => {
  const stored = targetEntries([
    { indicator: 'training_classes', column: null, part: 'value', value: '24' },
    { indicator: 'topic_attendance', column: 'militia', part: 'numerator', value: '95' },
    { indicator: 'topic_attendance', column: 'militia', part: 'denominator', value: '100' },
  ]);
  assert.equal(stored.get(cellId('topic_attendance.militia', planColumn))?.value, '95/100');
  assert.deepEqual(changedTargets(rows, stored, stored), []);

  const changed = new Map(stored)
    .set(cellId('training_classes', planColumn), { value: null })
    .set(cellId('topic_attendance.militia', planColumn), { value: '96/100' })
    .set(cellId('plans_appraised', planColumn), { value: '165' });
  assert.deepEqual(
    changedTargets(rows, stored, changed).map(({ indicator, part, value }) => [indicator, part, value]),
    [
      ['plans_appraised', 'value', '165'],
      ['topic_attendance', 'numerator', '96'],
      ['topic_attendance', 'denominator', '100'],
      ['training_classes', 'value', null],
    ],
  );
});

test('a ratio taken away takes both its parts away', () => {
  const stored = new Map([[cellId('topic_attendance.militia', planColumn), { value: '95/100' }]]);
  assert.deepEqual(
    changedTargets(rows, stored, new Map()).map(({ part, value }) => [part, value]),
    [
      ['numerator', null],
      ['denominator', null],
    ],
  );
});

test('text that could not be read is noticed', () => {
  const cell = cellId('training_classes', planColumn);
  assert.equal(hasUnreadable(new Map([[cell, { value: null, text: 'hai mươi' }]])), true);
  assert.equal(hasUnreadable(new Map([[cell, { value: '20' }]])), false);
});
