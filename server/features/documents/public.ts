/** What the other features may use of the register of document numbers. */
export { giveNumber, previewSymbol } from './give-number.ts';
export { partyCommitteeSymbol } from './symbol-rules.ts';
