import assert from 'node:assert/strict';
import { test } from 'node:test';
import { roundSummary } from '../../../contract/rounds/round-view.ts';
import { findRounds, periodsToOpen, regimesOf, roundOfPeriod } from './find-rounds.ts';

function round(regime: string, period: string, state: 'open' | 'locked') {
  return roundSummary.parse({
    code: `${regime}-${period}`,
    regime: { code: regime, name: { vi: `Chế độ ${regime}`, en: `Regime ${regime}` } },
    period,
    periodName: { vi: period, en: period },
    from: '2025-12-15',
    to: '2026-06-14',
    state,
    formCode: regime,
    formVersion: 1,
    rootUnit: { code: 'QK4', name: 'Bộ Tư lệnh Quân khu' },
    treeOn: '2026-06-14',
    structureRevision: 1,
    expected: 340,
    firstDeadline: '2026-06-16',
    lastDeadline: '2026-06-26',
  });
}

const rounds = [
  round('CTD-TH', '2026-M05', 'open'),
  round('CTD-6T', '2026-H1', 'open'),
  round('CTD-TH', '2026-M06', 'open'),
  round('CTD-6T', '2025-H2', 'locked'),
];

const cases = [
  [{}, '2026-H1 2026-M06 2026-M05 2025-H2'],
  [{ state: 'locked' }, '2025-H2'],
  [{ regime: 'CTD-TH' }, '2026-M06 2026-M05'],
  [{ period: '2026-H1' }, '2026-H1 2026-M06 2026-M05'],
  [{ period: '2026-M05' }, '2026-M05'],
  [{ period: 'no period' }, '2026-H1 2026-M06 2026-M05 2025-H2'],
] as const;
for (const [filter, periods] of cases) {
  test(`rounds that fit ${JSON.stringify(filter)}: ${periods}`, () => {
    const found = findRounds(rounds, filter).map(({ period }) => period);
    assert.deepEqual(new Set(found), new Set(periods.split(' ')));
    assert.equal(found.at(-1), periods.split(' ').at(-1));
  });
}

test('each regime stands once; the round of another period is found', () => {
  assert.deepEqual(
    regimesOf(rounds).map(({ code }) => code),
    ['CTD-TH', 'CTD-6T'],
  );
  const [, half, , before] = rounds;
  assert.ok(half !== undefined && before !== undefined);
  assert.equal(roundOfPeriod(rounds, half, before.period), before);
  assert.equal(roundOfPeriod(rounds.slice(0, 3), half, before.period), undefined);
});

const halves = (today: string) => periodsToOpen({ periodKind: 'half_year', cutOffRule: 'day15to14' }, today);

test('periods to open have begun, are of the kind asked for, and stand the newest first', () => {
  assert.deepEqual(halves('2026-06-20').slice(0, 3), ['2026-H2', '2026-H1', '2025-H2']);
  assert.deepEqual(halves('2026-06-14').slice(0, 2), ['2026-H1', '2025-H2']);
  assert.equal(halves('2026-12-15')[0], '2027-H1');
  const kinds = ['month', 'quarter', 'year', 'nine_months', 'several_years'] as const;
  assert.deepEqual(
    kinds.map((periodKind) => periodsToOpen({ periodKind, cutOffRule: 'calendar' }, '2026-06-20')[0]),
    ['2026-M06', '2026-Q2', '2026', '2026-9M', undefined],
  );
});
