export { getFormVersion, getFormVersionByNumber } from './form-facts.ts';
export { type FormVersion, isAdditive, type Slot, slotKey } from './form-version.ts';
export type { FigureReferences, FigureSource, RuleFinding } from './rule-finding.ts';
