export { evaluateRules } from './evaluate-rules.ts';
export { getFormVersion, getFormVersionByNumber } from './form-facts.ts';
export { type FormVersion, isAdditive, type Slot } from './form-version.ts';
export { viewForms } from './form-views.ts';
export type { PackPart } from './pack-part.ts';
export type { RuleFinding } from './rule-finding.ts';
export { getVocabulary } from './vocabulary-facts.ts';
