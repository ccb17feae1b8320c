/** Makes the same choices at every start: a small generator of numbers (mulberry32) from a seed. */
export interface DemoChance {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `least` to `greatest`, both possible. */
  between(least: number, greatest: number): number;
  /** True in this share of cases, from 0 to 1. */
  isOneOf(share: number): boolean;
  pick<T>(from: readonly T[]): T;
}

function seedOf(words: readonly string[]): number {
  // FNV-1a: neighbouring codes give unlike seeds.
  let hash = 0x811c9dc5;
  for (const char of words.join('\u0000')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash >>> 0;
}

/** A generator of its own for what the words name, such as a unit and a period. */
export function demoChance(...words: readonly string[]): DemoChance {
  let state = seedOf(words);
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (least: number, greatest: number): number =>
    least + Math.floor(next() * (greatest - least + 1));
  return {
    next,
    between,
    isOneOf: (share) => next() < share,
    pick: <T>(from: readonly T[]): T => {
      const chosen = from[between(0, from.length - 1)];
      if (chosen === undefined) throw new Error('nothing to choose from');
      return chosen;
    },
  };
}
