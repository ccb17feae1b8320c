export {
  countRoundUnits,
  findPreviousRound,
  findRoundUnit,
  findSamePeriodLastYear,
  getRoundByCode,
  getRoundForChange,
  listRoundUnits,
  listRounds,
  roundsOfYearToDate,
} from './round-facts.ts';
export type { Round, RoundUnit } from './round-model.ts';
export { findUnlockers } from './unlockers-facts.ts';
