export {
  findPreviousRound,
  findRoundUnit,
  findSamePeriodLastYear,
  getRound,
  getRoundByCode,
  getRoundForChange,
  listRoundUnits,
  roundsOfYearToDate,
} from './round-facts.ts';
export type { Regime, Round, RoundUnit } from './round-model.ts';
export { roundLocked } from './rounds-errors.ts';
