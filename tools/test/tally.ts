/** What a run came to. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
  /** What was left out, each with its reason. */
  readonly leftOut: string[];
  /** Names of what failed. */
  readonly failures: string[];
  /** Seconds by file and kind of run. */
  readonly seconds: { readonly name: string; readonly seconds: number }[];
}

export function emptyTally(): Tally {
  return { passed: 0, failed: 0, skipped: 0, leftOut: [], failures: [], seconds: [] };
}

/** Counts files or tests that could not run here as skipped and names them. */
export function leaveOut(tally: Tally, names: readonly string[], reason: string): void {
  tally.skipped += names.length;
  for (const name of names) tally.leftOut.push(`${name}: ${reason}`);
}

/** The last line of a run; skipped ones are named only when there are some. */
export function lastLine({ passed, failed, skipped }: Tally): string {
  const counts = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? counts : `${counts}, ${skipped} skipped`;
}
