/** What the other features may use of the register of document numbers. */
export { type GivenNumber, giveNumber, type NumberRequest, previewSymbol } from './give-number.ts';
export { partyCommitteeSymbol } from './symbol-rules.ts';
