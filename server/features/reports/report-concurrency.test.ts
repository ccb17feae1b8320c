import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import { asked, cellsOf, givenRound } from '../../../test/support/report-builder.ts';
import { DomainError } from '../../platform/domain-error.ts';
import { approveReport } from './approve-report.ts';
import { reopenReport } from './reopen-report.ts';
import { returnReport } from './return-report.ts';
import { saveDraft } from './save-draft.ts';
import { submitReport } from './submit-report.ts';

const tree = { QK: { TINH: { XA1: {} } } };
const place = { round: 'BC-2026-H1', unit: 'XA1' };

/** Lets all happen at once; answers how many did and with which codes the others were refused. */
async function atOnce(
  actions: readonly (() => Promise<unknown>)[],
): Promise<{ done: number; codes: string[] }> {
  const results = await Promise.allSettled(actions.map((action) => action()));
  const codes = results.flatMap((result) => {
    if (result.status === 'fulfilled') return [];
    if (result.reason instanceof DomainError) return [result.reason.code];
    throw result.reason;
  });
  return { done: results.length - codes.length, codes };
}

function times<T>(count: number, value: T): T[] {
  return Array.from<T>({ length: count }).fill(value);
}

describe('two people at once', () => {
  test('ten first saves: one begins the report, the others see it has changed', async (t) => {
    const scenario = await givenRound(t, { tree });
    const people = [scenario.actor('XA1', 'reporting_officer'), scenario.actor('XA1', 'planner')];
    const { done, codes } = await atOnce(
      Array.from({ length: 10 }, (_, nth) => () => {
        const person = people[nth % 2] ?? scenario.actor('XA1', 'planner');
        const cells = cellsOf({ classes: String(nth) });
        return saveDraft(
          scenario.deps,
          asked(person),
          place,
          saveDraftRequest.parse({ version: 0, edit: 0, cells }),
        );
      }),
    );
    assert.equal(done, 1);
    assert.deepEqual(codes, times(9, 'report.stale_version'));
    assert.deepEqual(
      [(await scenario.standing('XA1')).version, (await scenario.standing('XA1')).edit],
      [1, 1],
    );
  });

  test('submitting twice at once: one does', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    const signer = scenario.actor('XA1', 'signer');
    const request = { version: 1, edit: 1, acknowledgedWarnings: [] };
    const { done, codes } = await atOnce(
      times(6, () => submitReport(scenario.deps, asked(signer), place, request)),
    );
    assert.deepEqual([done, codes], [1, times(5, 'report.wrong_state')]);
  });

  test('a save against a submission: what was signed is what the signer saw', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    const officer = scenario.actor('XA1', 'reporting_officer');
    const signer = scenario.actor('XA1', 'signer');
    const seen = { version: 1, edit: 1 };
    const { done, codes } = await atOnce([
      () =>
        saveDraft(
          scenario.deps,
          asked(officer),
          place,
          saveDraftRequest.parse({ ...seen, cells: cellsOf({ classes: '2' }) }),
        ),
      () => submitReport(scenario.deps, asked(signer), place, { ...seen, acknowledgedWarnings: [] }),
    ]);
    assert.equal(done, 1);
    assert.ok(['report.wrong_state', 'report.stale_version'].includes(codes.join()), codes.join());
  });

  test('approving and returning at once: exactly one decision', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    const deciders = [scenario.actor('TINH', 'planner'), scenario.actor('TINH', 'approver')];
    const { done, codes } = await atOnce(
      deciders.flatMap((person) => [
        () => approveReport(scenario.deps, asked(person), place, { version: 1 }),
        () => returnReport(scenario.deps, asked(person), place, { version: 1, reason: 'Sai số' }),
      ]),
    );
    assert.deepEqual([done, codes], [1, times(3, 'report.wrong_state')]);
    const { rows } = await scenario.database.pool.query(
      `select count(*)::int as decisions from report_log where state in ('approved', 'returned')`,
    );
    assert.deepEqual(rows, [{ decisions: 1 }]);
  });

  test('a lock against submissions: nothing is submitted after the lock', async (t) => {
    const scenario = await givenRound(t, { tree: { QK: { A: {}, B: {}, C: {}, D: {} } } });
    const units = ['A', 'B', 'C', 'D'];
    for (const unit of units) await scenario.unit(unit).prepares({ classes: '1' }).happens();
    const submissions = units.map((unit) => () => scenario.unit(unit).signs().happens());
    const [{ done, codes }] = await Promise.all([atOnce(submissions), scenario.setLocked(true)]);
    assert.deepEqual(codes, times(units.length - done, 'round.locked'));
    const { rows } = await scenario.database.pool.query(
      `select count(*)::int as submitted from report_head where state = 'submitted'`,
    );
    assert.deepEqual(rows, [{ submitted: done }]);
  });

  test('the same key at once: it happens once, and all are answered the same', async (t) => {
    const scenario = await givenRound(t, { tree });
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().happens();
    const planner = asked(scenario.actor('TINH', 'planner'), 'one-key-of-a-client');
    const answers = await Promise.all(
      times(5, null).map(() => approveReport(scenario.deps, planner, place, { version: 1 })),
    );
    for (const answer of answers) assert.deepEqual(answer, answers[0]);
    const again = asked(scenario.actor('TINH', 'planner'), 'another-key-of-a-client');
    await reopenReport(scenario.deps, again, place, { version: 1, reason: 'Bổ sung' });
    assert.equal((await approveReport(scenario.deps, planner, place, { version: 1 })).state, 'approved');
    assert.equal((await scenario.standing('XA1')).state, 'reopened', 'a repeated key changes nothing');
  });
});
