import type { Bilingual } from '../../../contract/kernel/bilingual.ts';
import { datePartsOf, type IsoDate } from '../../../contract/kernel/iso-date.ts';
import {
  comparePeriods,
  parsePeriod,
  type Period,
  periodContains,
  type PeriodKind,
  periodOf,
  windowOfPeriod,
} from '../../../contract/kernel/period.ts';
import type { RegimeView, RoundState } from '../../../contract/rounds/regime.ts';
import type { RoundSummary } from '../../../contract/rounds/round-view.ts';

interface RoundFilter {
  readonly period?: string | undefined;
  readonly state?: RoundState | undefined;
  readonly regime?: string | undefined;
}

/** The rounds that fit, the newest period first; a period in view also takes the rounds of the periods within it. */
export function findRounds(rounds: readonly RoundSummary[], filter: RoundFilter): readonly RoundSummary[] {
  const period = filter.period === undefined ? undefined : parsePeriod(filter.period);
  return rounds
    .filter(
      (round) =>
        (filter.state === undefined || round.state === filter.state) &&
        (filter.regime === undefined || round.regime.code === filter.regime) &&
        (period === undefined || periodContains(period, round.period)),
    )
    .toSorted((a, b) => comparePeriods(b.period, a.period));
}

/** The regimes of some rounds, each once. */
export function regimesOf(
  rounds: readonly RoundSummary[],
): readonly { readonly code: string; readonly name: Bilingual }[] {
  return [...new Map(rounds.map(({ regime }) => [regime.code, regime])).values()];
}

/** The round of the same regime and root for another period, where there is one. */
export function roundOfPeriod(
  rounds: readonly RoundSummary[],
  like: Pick<RoundSummary, 'regime' | 'rootUnit'>,
  period: Period,
): RoundSummary | undefined {
  return rounds.find(
    (round) =>
      round.period === period &&
      round.regime.code === like.regime.code &&
      round.rootUnit.code === like.rootUnit.code,
  );
}

function count(length: number): readonly number[] {
  return Array.from({ length }, (_, before) => before + 1);
}

function periodsOfYear(kind: PeriodKind, year: number): readonly Period[] {
  switch (kind) {
    case 'month':
      return count(12).map((index) => periodOf({ kind, year, index }));
    case 'quarter':
      return count(4).map((index) => periodOf({ kind, year, index }));
    case 'half_year':
      return count(2).map((index) => periodOf({ kind, year, index }));
    case 'nine_months':
    case 'year':
      return [periodOf({ kind, year })];
    case 'several_years':
      return [];
  }
}

/** Periods of a regime that have begun and may be opened, the newest first; none for several years, which are typed. */
export function periodsToOpen(
  { periodKind, cutOffRule }: Pick<RegimeView, 'periodKind' | 'cutOffRule'>,
  today: IsoDate,
): readonly Period[] {
  const { year } = datePartsOf(today);
  return [year - 2, year - 1, year, year + 1]
    .flatMap((each) => periodsOfYear(periodKind, each))
    .filter((period) => windowOfPeriod(period, cutOffRule).from <= today)
    .toReversed()
    .slice(0, 16);
}
