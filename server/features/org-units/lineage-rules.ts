import type { UnitId } from '../../../contract/kernel/ids.ts';

/** A share of a unit's figures as an exact fraction. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Where the records of a unit go in a reorganisation; without a ratio its figures are not moved. */
export interface LineageEdge {
  readonly fromUnitId: UnitId;
  readonly toUnitId: UnitId;
  readonly ratio: Ratio | null;
}

/** Why edges are not a merger or a split. */
export type LineageFault =
  | { readonly kind: 'incomplete' }
  | { readonly kind: 'ratios'; readonly fromUnitId: UnitId };

function makesOne(ratios: readonly Ratio[]): boolean {
  const common = ratios.reduce((product, ratio) => product * ratio.denominator, 1n);
  const sum = ratios.reduce((total, ratio) => total + (ratio.numerator * common) / ratio.denominator, 0n);
  return sum === common && ratios.every((ratio) => ratio.numerator > 0n && ratio.denominator > 0n);
}

/**
 * Checks a merger (two or more units into one, whole) or a split (one unit into two or more, by ratios for all parts
 * that make exactly one, or by none); undefined when it is right.
 */
export function findLineageFault(
  kind: 'merge' | 'split',
  edges: readonly LineageEdge[],
): LineageFault | undefined {
  const from = new Set(edges.map((edge) => edge.fromUnitId));
  const to = new Set(edges.map((edge) => edge.toUnitId));
  const [many, one] = kind === 'merge' ? [from, to] : [to, from];
  const isComplete = one.size === 1 && many.size >= 2 && many.size === edges.length;
  if (!isComplete || edges.some((edge) => edge.fromUnitId === edge.toUnitId)) return { kind: 'incomplete' };
  for (const fromUnitId of from) {
    const parts = edges.filter((edge) => edge.fromUnitId === fromUnitId);
    const ratios = parts.flatMap((edge) => edge.ratio ?? []);
    if (ratios.length === 0) continue;
    if (ratios.length < parts.length || !makesOne(ratios)) return { kind: 'ratios', fromUnitId };
  }
  return undefined;
}

/** A figure moved by published ratios, in the figure's own smallest unit. */
export interface Allocation {
  readonly shares: ReadonlyMap<UnitId, bigint>;
  /** What stays with "not allocated": all of it without ratios, otherwise what rounding towards zero leaves over. */
  readonly notAllocated: bigint;
}

/** Moves a figure of a unit along its edges. Shares and the rest always add up to the figure. */
export function allocateFigure(figure: bigint, edges: readonly LineageEdge[]): Allocation {
  const shares = new Map<UnitId, bigint>();
  let notAllocated = figure;
  for (const { toUnitId, ratio } of edges) {
    if (!ratio) continue;
    const share = (figure * ratio.numerator) / ratio.denominator;
    shares.set(toUnitId, share);
    notAllocated -= share;
  }
  return { shares, notAllocated };
}
