import { addPart, emptyLanes, type FigureLanes, laneValue, type PackedPart } from '../reports/public.ts';
import type { SlotRule } from './round-shape.ts';
import { figuresOfLanes, type NodeFigures } from './round-sums.ts';

/** Brings reports together once, without keeping what each gave. */
export class FlatSum {
  readonly #rules: readonly SlotRule[];
  readonly #lanes: FigureLanes;
  readonly #extremes = new Map<number, bigint>();

  constructor(rules: readonly SlotRule[]) {
    this.#rules = rules;
    this.#lanes = emptyLanes(rules.length);
  }

  /** Adds all rows of one report's figures. */
  add(report: readonly PackedPart[]): void {
    for (const part of report) addPart(this.#lanes, part, 1);
    const hasExtremes = this.#rules.some((rule) => rule === 'min' || rule === 'max');
    if (!hasExtremes) return;
    const own = emptyLanes(this.#rules.length);
    for (const part of report) addPart(own, part, 1);
    this.#rules.forEach((rule, slot) => {
      if (rule !== 'min' && rule !== 'max') return;
      const value = laneValue(own, slot);
      if (value === null) return;
      const held = this.#extremes.get(slot);
      if (held === undefined || (rule === 'min' ? value < held : value > held))
        this.#extremes.set(slot, value);
    });
  }

  /** What was added so far. */
  figures(): NodeFigures {
    return figuresOfLanes(this.#rules, this.#lanes, (slot) => this.#extremes.get(slot) ?? null);
  }
}
