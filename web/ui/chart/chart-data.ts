/** One line or row of bars; `values` stand in the order of the categories, null is missing and drawn as a gap. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The values as people read them, exact; the numbers above are only for drawing. */
  readonly shown: readonly string[];
}

export interface ChartData {
  readonly title: string;
  readonly kind: 'bar' | 'line';
  /** What the categories are: "Kỳ", "Đơn vị". */
  readonly categoryTitle: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  readonly unitOfMeasure: string;
}
