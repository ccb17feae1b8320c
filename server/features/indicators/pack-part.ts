import type { Transaction } from 'kysely';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';

/** What taking in a part did; with issues nothing of the pack is kept. Pointers are JSON pointers into the file. */
export interface PackPartOutcome {
  readonly changed: readonly string[];
  readonly issues: readonly ProblemIssue[];
}

/** Port: a file of a pack that a later feature takes in, after the forms have been published. */
export interface PackPart {
  /** Name of the file in the pack's folder, such as `regimes.json`. */
  readonly file: string;
  load(tx: Transaction<unknown>, content: unknown): Promise<PackPartOutcome>;
}
