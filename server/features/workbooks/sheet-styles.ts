import type { CellStyle } from '../../platform/xlsx/workbook-model.ts';

const muted = '595959';
const paper = { vertical: 'center', border: 'thin' } as const;

/** How the cells of a workbook look; only yellow ones can be edited. */
export const sheetStyles = {
  title: { bold: true, fontSize: 15 },
  subtitle: { color: muted },
  legend: { italic: true, color: muted },
  key: { color: muted, fontSize: 8 },
  heading: { ...paper, bold: true, wrap: true, horizontal: 'center', fill: 'DCE6F1' },
  band: { bold: true, vertical: 'center', fill: 'DCE6F1' },
  number: { ...paper, horizontal: 'center' },
  label: { ...paper, wrap: true },
  subLabel: { ...paper, wrap: true, italic: true, indent: 1, color: muted },
  unit: { ...paper, wrap: true, horizontal: 'center' },
  hint: { ...paper, wrap: true, italic: true, fontSize: 10, color: muted },
  none: { ...paper, fill: 'EDEDED' },
  words: { ...paper, wrap: true, fill: 'FFF8DC', unlocked: true, numberFormat: '@' },
  date: { ...paper, fill: 'FFF8DC', unlocked: true, horizontal: 'left', numberFormat: 'dd/mm/yyyy' },
  choice: { ...paper, fill: 'FFF8DC', unlocked: true },
  referenceWords: { ...paper, wrap: true, color: muted, fill: 'F7F7F7' },
} as const satisfies Record<string, CellStyle>;

function numberFormat(scale: number): string {
  return scale === 0 ? '#,##0' : `#,##0.${'0'.repeat(scale)}`;
}

const figureStyles = new Map<string, CellStyle>();

// One object for equal styles, as the writer asks.
function kept(key: string, make: () => CellStyle): CellStyle {
  const known = figureStyles.get(key);
  if (known) return known;
  const made = make();
  figureStyles.set(key, made);
  return made;
}

/** A figure to fill in, shown with the decimals of its scale. */
export function inputStyle(scale: number): CellStyle {
  return kept(`input ${scale}`, () => ({
    ...paper,
    fill: 'FFF8DC',
    unlocked: true,
    horizontal: 'right',
    numberFormat: numberFormat(scale),
  }));
}

/** A figure beside, read only. */
export function referenceStyle(scale: number): CellStyle {
  return kept(`reference ${scale}`, () => ({
    ...paper,
    color: muted,
    fill: 'F7F7F7',
    horizontal: 'right',
    numberFormat: numberFormat(scale),
  }));
}
