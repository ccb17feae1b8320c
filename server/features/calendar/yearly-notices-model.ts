import type { IsoDate } from '../../../contract/kernel/iso-date.ts';

/** What the authorities decided for one year about Tết, the second day of National Day, and swapped days. */
export interface YearlyNotice {
  readonly year: number;
  /** First of the five days of Tết. */
  readonly tetFrom: IsoDate;
  /** The day off beside 2 September. */
  readonly besideNationalDay: IsoDate;
  readonly swaps: readonly Swap[];
  readonly source: string;
}

/** A working day made free against a free day that is worked. */
interface Swap {
  readonly off: IsoDate;
  readonly worked: IsoDate;
  /** Secondary: news or another's code. Unverified: from memory, no source seen. */
  readonly certainty: 'secondary' | 'unverified';
}

/** The notices known; years without one follow the rules alone, and the calendar says so. */
export const yearlyNotices: readonly YearlyNotice[] = [
  {
    year: 2023,
    tetFrom: '2023-01-20',
    besideNationalDay: '2023-09-01',
    swaps: [],
    source: 'Thông báo nghỉ Tết và Quốc khánh năm 2023 (chưa đối chiếu văn bản)',
  },
  {
    year: 2024,
    tetFrom: '2024-02-08',
    besideNationalDay: '2024-09-03',
    swaps: [{ off: '2024-04-29', worked: '2024-05-04', certainty: 'unverified' }],
    source: 'Thông báo nghỉ Tết và Quốc khánh năm 2024 (chưa đối chiếu văn bản)',
  },
  {
    year: 2025,
    tetFrom: '2025-01-27',
    besideNationalDay: '2025-09-01',
    swaps: [{ off: '2025-05-02', worked: '2025-04-26', certainty: 'secondary' }],
    source: 'Thông báo nghỉ Tết và Quốc khánh năm 2025 (theo báo chí)',
  },
  {
    year: 2026,
    tetFrom: '2026-02-16',
    besideNationalDay: '2026-09-01',
    swaps: [
      { off: '2026-01-02', worked: '2026-01-10', certainty: 'unverified' },
      { off: '2026-08-31', worked: '2026-08-22', certainty: 'secondary' },
    ],
    source: 'Thông báo 9441/TB-BNV năm 2025 về lịch nghỉ Tết và Quốc khánh năm 2026 (theo báo chí)',
  },
];
