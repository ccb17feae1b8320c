import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type {
  ConsolidatedFigure,
  ConsolidatedView,
} from '../../../contract/consolidation/consolidated-view.ts';
import { givenRound, type ReportScenario } from '../../../test/support/report-builder.ts';
import type { UnitTree } from '../../../test/support/report-world.ts';
import { noPlan } from '../reports/public.ts';
import { viewConsolidated } from './consolidated-views.ts';
import { viewFigureTrail } from './figure-trail-views.ts';
import { freezeOfficialWith } from './freeze-official.ts';
import { LiveFigures } from './live-figures.ts';
import { loadRoundSums } from './round-loader.ts';

/** A unit's own figures with its adjustment of `classes`; null is missing. */
interface Own {
  readonly classes: number;
  readonly adjustment: number | null;
  readonly lowest: number | null;
  readonly attendance: readonly [present: number, strength: number] | null;
}

interface Figures {
  readonly classes: number | null;
  readonly lowest: number | null;
  readonly present: number | null;
  readonly strength: number | null;
}

interface Unit {
  readonly code: string;
  readonly superior: string | null;
  state: 'none' | 'submitted' | 'approved' | 'returned' | 'reopened';
  versions: { readonly own: Own; readonly official: Figures; readonly number: number; isApproved: boolean }[];
}

function added(values: readonly (number | null)[]): number | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0);
}

/** The laws told cell by cell, without sums that are kept, slots or snapshots. */
class Oracle {
  readonly units: Map<string, Unit>;

  constructor(units: readonly Unit[]) {
    this.units = new Map(units.map((unit) => [unit.code, unit]));
  }

  below(code: string): Unit[] {
    return [...this.units.values()].flatMap((unit) =>
      unit.superior === code ? [unit, ...this.below(unit.code)] : [],
    );
  }

  approved(unit: Unit): Own[] {
    const last = unit.versions.at(-1);
    return unit.state === 'approved' && last ? [last.own] : [];
  }

  sum(owns: readonly Own[]): Figures {
    const lows = owns.flatMap((own) => own.lowest ?? []);
    return {
      classes: added(owns.map((own) => own.classes + (own.adjustment ?? 0))),
      lowest: lows.length === 0 ? null : Math.min(...lows),
      present: added(owns.map((own) => own.attendance?.[0] ?? null)),
      strength: added(owns.map((own) => own.attendance?.[1] ?? null)),
    };
  }

  live(code: string): Figures {
    const unit = this.get(code);
    return this.sum([unit, ...this.below(code)].flatMap((each) => this.approved(each)));
  }

  /** What a version would freeze now: its own and what is live below. */
  with(code: string, own: Own): Figures {
    return this.sum([own, ...this.below(code).flatMap((each) => this.approved(each))]);
  }

  /** The version official figures are shown of: the approved one, or else the last submitted. */
  official(code: string): Unit['versions'][number] | undefined {
    const { versions } = this.get(code);
    return versions.find((version) => version.isApproved) ?? versions.at(-1);
  }

  get(code: string): Unit {
    const unit = this.units.get(code);
    assert.ok(unit);
    return unit;
  }
}

const deciding = {
  submitted: ['approve', 'return'],
  approved: ['reopen'],
  none: [],
  returned: [],
  reopened: [],
} as const;

function treeOf(choices: readonly number[]): { tree: UnitTree; units: Unit[] } {
  const nodes = choices.map((): Record<string, UnitTree> => ({}));
  const units = choices.map((choice, nth): Unit => {
    const superior = nth === 0 ? null : choice % nth;
    if (superior !== null) {
      const above = nodes[superior];
      const node = nodes[nth];
      if (above && node) above[`U${nth}`] = node;
    }
    return {
      code: `U${nth}`,
      superior: superior === null ? null : `U${superior}`,
      state: 'none',
      versions: [],
    };
  });
  return { tree: { U0: nodes[0] ?? {} }, units };
}

async function takeStep(scenario: ReportScenario, oracle: Oracle, unit: Unit, own: Own, chance: number) {
  const superior = unit.superior ?? unit.code;
  const story = scenario.unit(unit.code);
  const decisions = deciding[unit.state];
  const decision = decisions[chance % Math.max(decisions.length, 1)];
  const last = unit.versions.at(-1);
  if (decision === 'approve') {
    await story.isApprovedBy(superior).happens();
    unit.state = 'approved';
    if (last) last.isApproved = true;
  } else if (decision === 'return') {
    await story.isReturnedBy(superior).happens();
    unit.state = 'returned';
  } else if (decision === 'reopen') {
    await story.isReopenedBy(superior).happens();
    unit.state = 'reopened';
    if (last) last.isApproved = false;
  } else {
    const hasBelow = oracle.below(unit.code).length > 0;
    const given: Own = hasBelow ? own : { ...own, adjustment: null };
    const [present, strength] = given.attendance ?? [null, null];
    const adjustment = given.adjustment === null ? null : String(given.adjustment);
    await story
      .prepares(
        {
          classes: String(given.classes),
          lowest: given.lowest === null ? null : String(given.lowest),
          'attendance//numerator': present === null ? null : String(present),
          'attendance//denominator': strength === null ? null : String(strength),
        },
        hasBelow
          ? {
              adjustments: [
                {
                  indicator: 'classes',
                  column: null,
                  part: 'value',
                  value: adjustment,
                  reason: adjustment && 'Đếm hai lần',
                },
              ],
            }
          : {},
      )
      .signs()
      .happens();
    unit.versions.push({
      own: given,
      official: oracle.with(unit.code, given),
      number: unit.versions.length + 1,
      isApproved: false,
    });
    unit.state = 'submitted';
  }
}

const asText = (value: number | null): string | null => (value === null ? null : String(value));

function cell(view: ConsolidatedView, indicator: string, part = 'value'): ConsolidatedFigure {
  const found = view.figures.find((each) => each.indicator === indicator && each.part === part);
  assert.ok(found, indicator);
  return found;
}

function assertView(view: ConsolidatedView, oracle: Oracle, code: string): void {
  const live = oracle.live(code);
  const official = oracle.official(code);
  const current = official && oracle.with(code, official.own);
  const parts = [
    ['classes', 'value', 'classes'],
    ['lowest', 'value', 'lowest'],
    ['attendance', 'numerator', 'present'],
    ['attendance', 'denominator', 'strength'],
  ] as const;
  for (const [indicator, part, name] of parts) {
    const figure = cell(view, indicator, part);
    assert.equal(figure.live, asText(live[name]), `live ${name} of ${code}`);
    assert.equal(figure.official, asText(official?.official[name] ?? null), `official ${name} of ${code}`);
    const isMoved = official && current && name !== 'lowest' && current[name] !== official.official[name];
    const drift = isMoved ? String((current[name] ?? 0) - (official.official[name] ?? 0)) : null;
    assert.equal(figure.drift, drift, `drift ${name} of ${code}`);
  }
  const all = [oracle.get(code), ...oracle.below(code)];
  assert.deepEqual(view.completeness, {
    expected: all.length,
    reported: all.filter(({ state }) => state === 'submitted' || state === 'approved').length,
    approved: all.filter(({ state }) => state === 'approved').length,
  });
  assert.equal(view.official?.version ?? null, official?.number ?? null);
}

const own = fc.record({
  classes: fc.nat({ max: 40 }),
  adjustment: fc.option(fc.integer({ min: -5, max: 5 })),
  lowest: fc.option(fc.nat({ max: 100 })),
  attendance: fc.option(
    fc
      .nat({ max: 50 })
      .chain((present) => fc.tuple(fc.constant(present), fc.integer({ min: present, max: 60 }))),
  ),
});

test('live, official and drift are what the laws say, after any submissions, approvals, returns and reopenings', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(), { minLength: 2, maxLength: 7 }),
      fc.array(fc.record({ unit: fc.nat(), own, chance: fc.nat() }), { minLength: 8, maxLength: 22 }),
      async (choices, steps) => {
        const { tree, units } = treeOf(choices);
        const scenario = await givenRound(t, {
          tree,
          freezeOfficial: () =>
            freezeOfficialWith({ now: () => scenario.clock.now(), today: () => scenario.clock.today() }),
        });
        const db = scenario.database.kysely;
        const live = new LiveFigures({
          db,
          load: async (roundId, shape) => (await loadRoundSums(db, roundId, shape)).dump(),
          maxBytes: 1e8,
        });
        const oracle = new Oracle(units);
        const reader = scenario.actor('U0', 'auditor');
        for (const { unit, own: figures, chance } of steps) {
          const chosen = units[unit % units.length];
          assert.ok(chosen);
          await takeStep(scenario, oracle, chosen, figures, chance);
          const seen = [chosen.code, chosen.superior ?? 'U0', 'U0'];
          for (const code of seen) {
            assertView(
              await viewConsolidated({ db, live }, noPlan, reader, scenario.round, code),
              oracle,
              code,
            );
          }
        }
        await assertTrail(scenario, live, oracle);
        await scenario.database.close();
      },
    ),
    { numRuns: 12 },
  );
});

/** Every level of the trail adds up to the level above, down to the cells. */
async function assertTrail(scenario: ReportScenario, live: LiveFigures, oracle: Oracle): Promise<void> {
  const db = scenario.database.kysely;
  const reader = scenario.actor('U0', 'auditor');
  for (const { code } of oracle.units.values()) {
    const trail = await viewFigureTrail({ db, live }, reader, {
      round: scenario.round,
      unit: code,
      indicator: 'classes',
      column: null,
      part: 'value',
    });
    const [approved] = oracle.approved(oracle.get(code));
    const added = [
      ...(approved ? [approved.classes + (approved.adjustment ?? 0)] : []),
      ...trail.children.flatMap((child) => (child.live === null ? [] : [Number(child.live)])),
    ];
    assert.equal(
      trail.live,
      asText(added.length === 0 ? null : added.reduce((sum, value) => sum + value, 0)),
    );
    if (approved) {
      assert.equal(trail.own?.value, String(approved.classes));
      assert.equal(trail.own?.adjustment, asText(approved.adjustment));
      assert.equal(trail.own?.state, 'approved');
    }
    const moved = trail.driftSources.reduce(
      (sum, source) => sum + Number(source.liveValue ?? 0) - Number(source.frozenValue ?? 0),
      0,
    );
    assert.equal(moved, Number(trail.drift ?? 0), `sources of drift of ${code}`);
  }
}
