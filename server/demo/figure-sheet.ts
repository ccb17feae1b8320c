import type { CellPatch, TextPatch } from '../../contract/reports/report-cell.ts';

type Part = CellPatch['part'];

/** What one unit of the demonstration fills into a form: whole numbers, in tenths where the indicator has a decimal. */
export class FigureSheet {
  readonly #cells = new Map<string, CellPatch>();
  readonly #numbers = new Map<string, number>();
  readonly #texts = new Map<string, string>();

  #put(indicator: string, column: string | null, part: Part, number: number, value: string): void {
    const key = `${indicator}/${column ?? ''}/${part}`;
    this.#cells.set(key, { indicator, column, part, value });
    this.#numbers.set(key, number);
  }

  set(indicator: string, value: number, column: string | null = null): void {
    this.#put(indicator, column, 'value', value, String(value));
  }

  /** A figure with one decimal, given in tenths. */
  setTenths(indicator: string, tenths: number): void {
    this.#put(indicator, null, 'value', tenths, `${Math.floor(tenths / 10)}.${tenths % 10}`);
  }

  /** Figures by column with their exact total. */
  setColumns(indicator: string, columns: Readonly<Record<string, number>>): void {
    let total = 0;
    for (const [column, value] of Object.entries(columns)) {
      this.set(indicator, value, column);
      total += value;
    }
    this.set(indicator, total, 'total');
  }

  setRatio(indicator: string, numerator: number, denominator: number, column: string | null = null): void {
    this.#put(indicator, column, 'numerator', numerator, String(numerator));
    this.#put(indicator, column, 'denominator', denominator, String(denominator));
  }

  setText(indicator: string, value: string): void {
    this.#texts.set(indicator, value);
  }

  /** The number set before; 0 where the cell was left empty. */
  get(indicator: string, column: string | null = null, part: Part = 'value'): number {
    return this.#numbers.get(`${indicator}/${column ?? ''}/${part}`) ?? 0;
  }

  cells(): CellPatch[] {
    return [...this.#cells.values()];
  }

  texts(): TextPatch[] {
    return [...this.#texts].map(([indicator, value]) => ({ indicator, value }));
  }
}
