import type { FormDefinition, Indicator } from '../../../contract/indicators/form-definition.ts';
import { hasSlots, indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import { parseFigure } from '../../../contract/kernel/quantity.ts';
import type { ShownCell } from '../../../contract/reports/report-view.ts';

/** A figure that moved far from the period before. */
export interface LargeMove {
  readonly indicator: Indicator;
  readonly column: string | null;
  readonly before: string;
  /** Null where the figure is missing now. */
  readonly now: string | null;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

// How far a figure moved, in hundredths of the figure before; exact, because figures may be beyond what a float holds.
function distance(before: bigint, now: bigint): bigint {
  return before === 0n ? 10_000n : (magnitude(now - before) * 100n) / magnitude(before);
}

/**
 * Figures that at least halved or doubled since the period before, or are missing now, the farthest first; those
 * below ten units moved by chance and are left out.
 */
export function largeMoves(
  definition: FormDefinition,
  cells: readonly ShownCell[],
  most: number,
): readonly LargeMove[] {
  const indicators = new Map(
    indicatorsOf(definition)
      .filter((indicator) => hasSlots(indicator) && indicator.ratio === null)
      .map((indicator) => [indicator.code, indicator]),
  );
  return cells
    .flatMap((cell) => {
      const indicator = indicators.get(cell.indicator);
      if (indicator === undefined || cell.previous === null) return [];
      const before = parseFigure(cell.previous, indicator.scale);
      const now = cell.value === null ? undefined : parseFigure(cell.value, indicator.scale);
      if (before.kind !== 'ok' || (now !== undefined && now.kind !== 'ok')) return [];
      const ten = 10n ** BigInt(indicator.scale + 1);
      const largest = [before.value, now?.value ?? 0n]
        .map(magnitude)
        .toSorted((a, b) => (a < b ? -1 : 1))
        .at(-1);
      if (largest === undefined || largest < ten) return [];
      const far = now === undefined ? 100n : distance(before.value, now.value);
      const hasHalved = now !== undefined && magnitude(now.value) * 2n <= magnitude(before.value);
      if (far < 100n && !hasHalved) return [];
      return [
        {
          far,
          move: {
            indicator,
            column: cell.column,
            before: cell.previous,
            now: cell.value,
          } satisfies LargeMove,
        },
      ];
    })
    .toSorted((a, b) => (a.far === b.far ? 0 : a.far > b.far ? -1 : 1))
    .slice(0, most)
    .map(({ move }) => move);
}
