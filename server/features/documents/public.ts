/** What the other features may use of the register of document numbers. */
export { type GivenNumber, giveNumber, type NumberRequest } from './give-number.ts';
