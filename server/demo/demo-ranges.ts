import type { DemoUnit } from './demo-structure.ts';

type Level = DemoUnit['level'];

/** Least and greatest of a half-year at one level, before season and growth; null where the level leaves it empty. */
type Range = readonly [number, number] | null;

/** What a half-year looks like for one indicator, level by level. */
export interface IndicatorRanges {
  readonly indicator: string;
  /** Share of the first half-year against the second, 1 where the season does not matter. */
  readonly spring: number;
  readonly ranges: Readonly<Record<Level, Range>>;
}

function row(
  indicator: string,
  spring: number,
  region: Range,
  province: Range,
  division: Range,
  regiment: Range,
  area: Range,
  commune: Range,
): IndicatorRanges {
  return { indicator, spring, ranges: { region, province, division, regiment, area, commune } };
}

/** Plain counts of the half-year form. Exercises, classes and help to the people follow the training year. */
export const countRanges: readonly IndicatorRanges[] = [
  row('plans_appraised', 1.2, [12, 20], [20, 34], [14, 24], null, [5, 10], null),
  row('cell_meetings', 1, [60, 80], [90, 130], [70, 100], [160, 240], [30, 48], [6, 12]),
  row('party_classes', 0.8, [1, 2], [2, 4], [1, 3], [1, 2], [1, 1], null),
  row('members_admitted', 1.1, [2, 5], [6, 12], [4, 9], [12, 30], [2, 5], [1, 2]),
  row('organisations_inspected', 0.9, [6, 10], [8, 14], [6, 10], [3, 6], [2, 4], null),
  row('members_inspected', 0.9, [8, 14], [14, 26], [10, 20], [8, 16], [4, 8], null),
  row('organisations_supervised', 1, [5, 8], [6, 11], [5, 9], [2, 5], [2, 3], null),
  row('members_supervised', 1, [6, 11], [9, 16], [8, 14], [6, 12], [3, 6], null),
  row('appointments_made', 0.7, [24, 40], [15, 28], [12, 22], [6, 14], [2, 5], null),
  row('officers_trained', 0.6, [12, 24], [10, 20], [9, 16], [4, 9], [2, 4], null),
  row('officer_dossiers', 1, [60, 120], [40, 80], [40, 70], [18, 34], [10, 20], null),
  row('secrecy_sessions', 1, [4, 8], [6, 12], [6, 10], [10, 18], [3, 6], [1, 2]),
  row('security_documents', 1, [3, 6], [3, 6], [2, 5], [2, 4], [1, 3], null),
  row('labour_days', 0.8, [400, 800], [900, 1600], [1200, 2200], [1500, 3400], [200, 420], [30, 110]),
  row('households_helped', 0.9, [10, 20], [15, 30], [12, 25], [10, 24], [8, 18], [2, 9]),
  row('movements', 1, [2, 3], [2, 4], [2, 3], [2, 4], [1, 2], [1, 2]),
  row('collectives_commended', 0.7, [10, 16], [12, 20], [8, 14], [6, 11], [2, 4], [1, 1]),
  row('individuals_commended', 0.7, [30, 50], [40, 70], [30, 48], [24, 46], [6, 12], [1, 4]),
  row('youth_projects', 1.3, [2, 4], [3, 6], [2, 5], [3, 7], [1, 3], [1, 1]),
  row('mass_activities', 1, [10, 18], [14, 24], [12, 20], [30, 52], [6, 12], [2, 6]),
  row('performances', 0.9, [12, 20], [6, 12], [5, 9], [4, 8], [1, 3], null),
  row('films_shown', 1, [4, 9], [10, 18], [12, 24], [20, 40], [3, 6], null),
  row('books_added', 0.8, [120, 240], [80, 160], [70, 150], [60, 140], [15, 40], [5, 15]),
  row('gifts_given', 1.1, [120, 200], [160, 320], [60, 120], [30, 80], [25, 60], [4, 22]),
];

/** Money of a half-year in millions of đồng. */
export const moneyRanges: readonly IndicatorRanges[] = [
  row('people_support', 0.9, [200, 380], [180, 320], [60, 120], [40, 90], [20, 55], [2, 14]),
  row('funds_raised', 1.1, [150, 260], [160, 280], [40, 80], [20, 48], [18, 40], [2, 9]),
  row('production_value', 0.9, [80, 140], [220, 380], [300, 520], [420, 760], [60, 130], null),
];

/** Figures with one decimal, in tenths. */
export const tenthsRanges: readonly IndicatorRanges[] = [
  row('roads_repaired', 1.2, null, [20, 70], [30, 80], [20, 60], [10, 45], [2, 14]),
  row(
    'vegetables_grown',
    1.1,
    [20_000, 40_000],
    [80_000, 160_000],
    null,
    [300_000, 700_000],
    [20_000, 60_000],
    null,
  ),
];

/** Persons on the establishment of the unit itself: officers, professional servicemen, soldiers, civilians. */
export const strengthRanges: Readonly<Record<Level, readonly (readonly [number, number])[]>> = {
  region: [
    [210, 230],
    [170, 190],
    [280, 320],
    [80, 96],
  ],
  province: [
    [70, 110],
    [60, 90],
    [60, 120],
    [15, 30],
  ],
  division: [
    [90, 130],
    [80, 120],
    [160, 240],
    [12, 24],
  ],
  regiment: [
    [60, 110],
    [70, 110],
    [380, 860],
    [5, 15],
  ],
  area: [
    [12, 20],
    [8, 14],
    [10, 25],
    [2, 5],
  ],
  commune: [
    [1, 2],
    [1, 2],
    [2, 3],
    [2, 4],
  ],
};

/** Militia counted by the unit that manages it. */
export const militiaRanges: Readonly<Record<Level, Range>> = {
  region: null,
  province: [120, 260],
  division: null,
  regiment: null,
  area: [40, 90],
  commune: [60, 140],
};
