import type { FormVersion } from '../indicators/public.ts';
import type { PackedPart } from '../reports/public.ts';
import { FlatSum } from './flat-sum.ts';
import { slotRules } from './round-request.ts';
import type { NodeFigures } from './round-sums.ts';

/** What the other features may use of the consolidation. */
export { type LiveNode, readAllNodes } from './all-nodes-facts.ts';
export { findOfficialOfReport, type ReportOfficial } from './official-facts.ts';
export { freezeOfficialWith } from './freeze-official.ts';

/** Brings reports, each given by all rows of its figures, together by the rules of their form. */
export function sumFigures(form: FormVersion, reports: readonly (readonly PackedPart[])[]): NodeFigures {
  const sum = new FlatSum(slotRules(form));
  for (const report of reports) sum.add(report);
  return sum.figures();
}
