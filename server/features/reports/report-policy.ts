import type { Role } from '../../../contract/accounts/role.ts';
import { permittedStates, type ReportAction, type ReportFacts, type ReportPart } from './report-model.ts';

/** Which roles reach the own unit, the units directly below and the whole subtree; the shape accounts asks for. */
interface ScopeRule {
  readonly own: readonly Role[];
  readonly below: readonly Role[];
  readonly subtree: readonly Role[];
}

/** Officers of a unit read its reports and those of everything below it; an administrator reads none. */
export const readRule: ScopeRule = {
  own: [],
  below: [],
  subtree: ['reporting_officer', 'signer', 'approver', 'planner', 'auditor'],
};

/** Who prepares the report of a unit: its own reporting officer or planner. */
const prepareRule: ScopeRule = { own: ['reporting_officer', 'planner'], below: [], subtree: [] };

/** Who signs and submits it: its own commander or commissar. */
const signRule: ScopeRule = { own: ['signer'], below: [], subtree: [] };

/** Who accepts it: approver or planner of the direct superior. */
const acceptRule: ScopeRule = { own: [], below: ['approver', 'planner'], subtree: [] };

/** The unit at the root of a round has no superior there; its own head accepts. */
const acceptRootRule: ScopeRule = { own: ['approver'], below: [], subtree: [] };

/** The rule of a part of the chain for a unit. */
export function ruleOf(part: ReportPart, isRoundRoot: boolean): ScopeRule {
  if (part === 'prepare') return prepareRule;
  if (part === 'sign') return signRule;
  return isRoundRoot ? acceptRootRule : acceptRule;
}

/** Which parts allow an action; any one of them does. */
export const partsFor: Readonly<Record<ReportAction, readonly ReportPart[]>> = {
  open: ['prepare'],
  save: ['prepare'],
  markReady: ['prepare'],
  unmarkReady: ['prepare', 'sign'],
  submit: ['sign'],
  approve: ['accept'],
  return: ['accept'],
  reopen: ['accept'],
  comment: ['prepare', 'sign', 'accept'],
};

/** What the program may do by itself, as with workbooks that came by post; never a step people answer for. */
const programActions: readonly ReportAction[] = ['open', 'save'];

const forbidden = {
  open: 'report.prepare_forbidden',
  save: 'report.prepare_forbidden',
  markReady: 'report.prepare_forbidden',
  unmarkReady: 'report.prepare_forbidden',
  submit: 'report.sign_forbidden',
  approve: 'report.accept_forbidden',
  return: 'report.accept_forbidden',
  reopen: 'report.accept_forbidden',
  comment: 'report.comment_forbidden',
} as const satisfies Record<ReportAction, string>;

export type ReportRefusal =
  | 'report.not_started'
  | 'report.wrong_state'
  | 'report.already_ready'
  | 'report.not_ready'
  | 'round.locked'
  | 'report.same_person'
  | (typeof forbidden)[ReportAction];

function isSamePerson(action: ReportAction, facts: ReportFacts): boolean {
  if (facts.callerId === null) return false;
  const prepared = facts.preparedBy.includes(facts.callerId);
  if (action === 'submit') return prepared;
  return action === 'approve' && (prepared || facts.submittedBy === facts.callerId);
}

/**
 * Why an action is refused, or null: first the states it is permitted in, then the lock, then the rights, then that
 * nobody does two parts. Commands and screens ask the same function.
 */
export function findRefusal(action: ReportAction, facts: ReportFacts): ReportRefusal | null {
  if (!permittedStates[action].includes(facts.state)) {
    return facts.state === 'none' ? 'report.not_started' : 'report.wrong_state';
  }
  if (action === 'markReady' && facts.isReady) return 'report.already_ready';
  if (action === 'unmarkReady' && !facts.isReady) return 'report.not_ready';
  if (facts.isLocked) return 'round.locked';
  const mayAsProgram = facts.isProgram === true && programActions.includes(action);
  if (!mayAsProgram && partsFor[action].every((part) => facts.reach[part] === null)) return forbidden[action];
  return isSamePerson(action, facts) ? 'report.same_person' : null;
}
