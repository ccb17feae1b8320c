/** What the other features may use of persons, posts and rights. */
export {
  isEmptyScope,
  isUnitInScope,
  type UnitScope,
  unitScope,
  unitScopeFilter,
  type UnitScopeRule,
} from './unit-scope.ts';
