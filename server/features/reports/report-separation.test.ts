import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saveDraftRequest } from '../../../contract/reports/report-commands.ts';
import { codeOfRefusal } from '../../../test/support/refusals.ts';
import { asked, cellsOf, givenRound } from '../../../test/support/report-builder.ts';
import { approveReport } from './approve-report.ts';
import { markReady } from './mark-ready.ts';
import { openDraft } from './open-draft.ts';
import { saveDraft } from './save-draft.ts';
import { submitReport } from './submit-report.ts';

const tree = { QK: { TINH: { XA1: {} } } };

describe('one person, one part', () => {
  test('who prepared neither signs nor approves, who signed does not approve', async (t) => {
    const scenario = await givenRound(t, { tree });
    const officer = scenario.actor('XA1', 'reporting_officer');
    const signer = scenario.actor('XA1', 'signer');
    const planner = scenario.actor('TINH', 'planner');
    const both = { ...officer, appointments: [...officer.appointments, ...signer.appointments] };
    const place = scenario.address('XA1');
    await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    const seen = { version: 1, edit: 1, acknowledgedWarnings: [] };
    assert.equal(
      await codeOfRefusal(submitReport(scenario.deps, asked(both), place, seen)),
      'report.same_person',
    );
    await scenario.unit('XA1').signs().happens();
    for (const person of [officer, signer]) {
      const promoted = { ...person, appointments: [...person.appointments, ...planner.appointments] };
      const approving = approveReport(scenario.deps, asked(promoted), place, { version: 1 });
      assert.equal(await codeOfRefusal(approving), 'report.same_person');
    }
    await scenario.unit('XA1').isReturnedBy('TINH').happens();
    const other = { ...planner, appointments: [...planner.appointments, ...officer.appointments] };
    await openDraft(scenario.deps, asked(other), place, { version: 1, edit: 1 });
    await scenario.unit('XA1').prepares({ classes: '2' }).signs().happens();
    assert.equal(
      await codeOfRefusal(approveReport(scenario.deps, asked(other), place, { version: 2 })),
      'report.same_person',
    );
  });

  test('who prepared an earlier version does not approve the copy another worked on', async (t) => {
    const scenario = await givenRound(t, { tree });
    const officer = scenario.actor('XA1', 'reporting_officer');
    const place = scenario.address('XA1');
    await scenario.unit('XA1').prepares({ classes: '1' }).signs().isReturnedBy('TINH').happens();
    const other = asked(scenario.actor('XA1', 'planner'));
    await saveDraft(
      scenario.deps,
      other,
      place,
      saveDraftRequest.parse({ version: 1, edit: 1, cells: cellsOf({ classes: '2' }) }),
    );
    await scenario.unit('XA1').signs().happens();
    const { appointments } = scenario.actor('TINH', 'planner');
    const promoted = asked({ ...officer, appointments });
    assert.equal(
      await codeOfRefusal(approveReport(scenario.deps, promoted, place, { version: 2 })),
      'report.same_person',
    );
  });

  test('a save takes the draft back from its signer', async (t) => {
    const scenario = await givenRound(t, { tree });
    const ready = await scenario.unit('XA1').prepares({ classes: '1' }).happens();
    assert.equal(ready.isReady, true);
    const officer = asked(scenario.actor('XA1', 'reporting_officer'));
    const place = scenario.address('XA1');
    const seen = { version: 1, edit: 1 };
    assert.equal(await codeOfRefusal(markReady(scenario.deps, officer, place, seen)), 'report.already_ready');
    const saved = await saveDraft(scenario.deps, officer, place, saveDraftRequest.parse(seen));
    assert.deepEqual([saved.isReady, saved.edit], [false, 2]);
  });
});
