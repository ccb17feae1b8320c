import type { AcrossPeriods } from '../../../contract/indicators/form-definition.ts';
import { divideHalfUp } from '../../../contract/kernel/quantity.ts';
import type { Slot } from '../indicators/public.ts';

/** Live less official, where both are there and differ; null where there is nothing to subtract. */
export function driftOf(slot: Slot, live: bigint | null, official: bigint | null): bigint | null {
  const isAdditive =
    slot.acrossUnits === 'sum' || slot.acrossUnits === 'mean' || slot.acrossUnits === 'count';
  if (!isAdditive || live === official) return null;
  return (live ?? 0n) - (official ?? 0n);
}

/** Brings the figures of consecutive periods, oldest first, to one by the slot's rule; missing ones are skipped. */
export function acrossPeriods(rule: AcrossPeriods, values: readonly (bigint | null)[]): bigint | null {
  const present = values.filter((value) => value !== null);
  const [first] = present;
  if (rule === 'none' || (first === undefined && rule !== 'count')) return null;
  switch (rule) {
    case 'sum':
    case 'mean':
      return present.reduce((sum, value) => sum + value, 0n);
    case 'min':
      return present.reduce((least, value) => (value < least ? value : least));
    case 'max':
      return present.reduce((greatest, value) => (value > greatest ? value : greatest));
    case 'latest':
      return present.at(-1) ?? null;
    case 'count':
      return BigInt(present.length);
  }
}

/** Yield against a plan in per cent, in tenths, rounded half up; null without a plan above zero. */
export function planRate(live: bigint | null, plan: bigint | null): bigint | null {
  if (live === null || plan === null || plan <= 0n) return null;
  return divideHalfUp(live * 1000n, plan);
}
