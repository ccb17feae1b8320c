import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accountId, appointmentId } from '../../../contract/kernel/ids.ts';
import { reportStates, type ShownReportState } from '../../../contract/reports/report-state.ts';
import { type ReportAction, reportActions, type ReportFacts, type ReportPart } from './report-model.ts';
import { findRefusal } from './report-policy.ts';

const me = accountId.parse(7);
const somebody = accountId.parse(8);
const mine = appointmentId.parse(1);

function facts(
  given: Partial<ReportFacts>,
  parts: readonly ReportPart[] = ['prepare', 'sign', 'accept'],
): ReportFacts {
  const by = (part: ReportPart) => (parts.includes(part) ? mine : null);
  return {
    state: 'draft',
    isReady: false,
    isLocked: false,
    reach: { prepare: by('prepare'), sign: by('sign'), accept: by('accept') },
    callerId: me,
    preparedBy: [somebody],
    submittedBy: somebody,
    ...given,
  };
}

const states: readonly ShownReportState[] = ['none', ...reportStates];

// One row an action: the states it is permitted in, the parts that allow it, the refusal without them.
const table: readonly (readonly [ReportAction, ShownReportState[], ReportPart[], string])[] = [
  ['open', ['none', 'returned', 'reopened'], ['prepare'], 'report.prepare_forbidden'],
  ['save', ['none', 'draft', 'returned', 'reopened'], ['prepare'], 'report.prepare_forbidden'],
  ['markReady', ['draft'], ['prepare'], 'report.prepare_forbidden'],
  ['submit', ['draft'], ['sign'], 'report.sign_forbidden'],
  ['approve', ['submitted'], ['accept'], 'report.accept_forbidden'],
  ['return', ['submitted'], ['accept'], 'report.accept_forbidden'],
  ['reopen', ['approved'], ['accept'], 'report.accept_forbidden'],
  [
    'comment',
    ['draft', 'submitted', 'approved', 'returned', 'reopened'],
    ['prepare', 'sign', 'accept'],
    'report.comment_forbidden',
  ],
];

function asProgram(action: ReportAction, state: ShownReportState): string | null {
  return findRefusal(action, facts({ state, callerId: null, isProgram: true }, []));
}

describe('what may be done to a report', () => {
  for (const [action, permitted, parts, forbidden] of table) {
    test(`${action}: permitted states`, () => {
      for (const state of states) {
        const expected = permitted.includes(state)
          ? null
          : state === 'none'
            ? 'report.not_started'
            : 'report.wrong_state';
        assert.equal(findRefusal(action, facts({ state })), expected, state);
      }
    });

    test(`${action}: parts`, () => {
      const state = permitted[0] ?? 'draft';
      for (const part of ['prepare', 'sign', 'accept'] as const) {
        const expected = parts.includes(part) ? null : forbidden;
        assert.equal(findRefusal(action, facts({ state }, [part])), expected, part);
      }
      assert.equal(findRefusal(action, facts({ state }, [])), forbidden);
    });
  }

  test('putting to the signer and taking back', () => {
    assert.equal(findRefusal('markReady', facts({ isReady: true })), 'report.already_ready');
    assert.equal(findRefusal('unmarkReady', facts({})), 'report.not_ready');
    assert.equal(findRefusal('unmarkReady', facts({ isReady: true }, ['prepare'])), null);
    assert.equal(findRefusal('unmarkReady', facts({ isReady: true }, ['sign'])), null);
    assert.equal(
      findRefusal('unmarkReady', facts({ isReady: true }, ['accept'])),
      'report.prepare_forbidden',
    );
  });

  test('states are looked at before the lock, the lock before rights', () => {
    const locked = { isLocked: true };
    assert.equal(findRefusal('approve', facts({ ...locked, state: 'draft' }, [])), 'report.wrong_state');
    assert.equal(findRefusal('submit', facts(locked, [])), 'round.locked');
    for (const action of reportActions) {
      const state = states.find((candidate) => findRefusal(action, facts({ state: candidate })) === null);
      if (state) assert.equal(findRefusal(action, facts({ ...locked, state })), 'round.locked', action);
    }
  });

  test('nobody does two parts', () => {
    const prepared = { preparedBy: [somebody, me] };
    const signed = { submittedBy: me };
    assert.equal(findRefusal('submit', facts(prepared)), 'report.same_person');
    assert.equal(findRefusal('approve', facts({ ...prepared, state: 'submitted' })), 'report.same_person');
    assert.equal(findRefusal('approve', facts({ ...signed, state: 'submitted' })), 'report.same_person');
    assert.equal(findRefusal('return', facts({ ...signed, state: 'submitted' })), null);
    assert.equal(findRefusal('save', facts(prepared)), null);
  });

  test('the program by itself may begin and save drafts and nothing else', () => {
    for (const [action, permitted, , forbidden] of table) {
      const expected = action === 'open' || action === 'save' ? null : forbidden;
      for (const state of permitted) assert.equal(asProgram(action, state), expected, `${action} ${state}`);
    }
  });
});
