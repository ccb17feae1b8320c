// The package names its types in a way that Node's module resolution does not find; these are the parts used here.
declare module 'date-chinese' {
  export class CalendarVietnamese {
    constructor(cycle?: number, year?: number, month?: number, isLeapMonth?: boolean, day?: number);
    get(): [cycle: number, year: number, month: number, isLeapMonth: boolean, day: number];
    fromJDE(jde: number): this;
    newYear(gregorianYear: number): number;
    toGregorian(gregorianYear: number): { year: number; month: number; day: number };
  }
}
