import type { Kysely } from 'kysely';
import { indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import type { Period } from '../../../contract/kernel/period.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { formatFigure, parseFigure } from '../../../contract/kernel/quantity.ts';
import type { TargetPatch, UnitTargets } from '../../../contract/targets/target.ts';
import type { Actor } from '../../platform/actor.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { isUnitInScope, unitScope } from '../accounts/public.ts';
import { type FormVersion, getFormVersionByNumber } from '../indicators/public.ts';
import { currentPin, getTree, type TreeNode } from '../org-units/public.ts';
import { readRule } from '../reports/public.ts';
import { planFigures } from './target-facts.ts';
import { putTargets } from './target-store.ts';
import { invalidTargets, setForbidden, unitNotVisible } from './targets-errors.ts';
import { setTargetRule } from './targets-policy.ts';

/** Names the targets of one unit in one period. */
export interface TargetAddress {
  readonly form: string;
  readonly period: Period;
  readonly unit: string;
}

interface TargetSituation {
  readonly form: FormVersion;
  readonly node: TreeNode;
  readonly maySet: boolean;
}

async function getSituation(
  db: Kysely<unknown>,
  today: Temporal.PlainDate,
  actor: Actor,
  address: TargetAddress,
): Promise<TargetSituation> {
  const form = await getFormVersionByNumber(db, address.form);
  const tree = await getTree(db, await currentPin(db, today));
  const node = tree.byCode(address.unit);
  if (!node) throw unitNotVisible();
  const isProgram = actor.via === 'program';
  const maySet = isProgram || isUnitInScope(unitScope(actor, setTargetRule), tree, node.id);
  if (!maySet && !isUnitInScope(unitScope(actor, readRule), tree, node.id)) throw unitNotVisible();
  return { form, node, maySet };
}

function readCells(form: FormVersion, patch: TargetPatch): Map<number, bigint | null> {
  const planned = new Set(
    indicatorsOf(form.definition).flatMap((indicator) => (indicator.hasPlan ? [indicator.code] : [])),
  );
  const values = new Map<number, bigint | null>();
  const issues: ProblemIssue[] = [];
  for (const [nth, cell] of patch.cells.entries()) {
    const pointer = `/cells/${nth}`;
    const slot = form.slotOf(cell.indicator, cell.column, cell.part);
    const name = [cell.indicator, cell.column].filter(Boolean).join('/');
    if (!slot) {
      issues.push(issueAt('target.unknown_cell', pointer, { cell: name }));
    } else if (!planned.has(cell.indicator)) {
      issues.push(issueAt('target.no_plan', pointer, { cell: name }));
    } else if (cell.value === null) {
      values.set(slot.slot, null);
    } else {
      const figure = parseFigure(cell.value, slot.scale);
      if (figure.kind === 'ok') values.set(slot.slot, figure.value);
      else issues.push(issueAt(figure.code, `${pointer}/value`, figure.params));
    }
  }
  if (issues.length > 0) throw invalidTargets(issues);
  return values;
}

async function readTargets(
  db: Kysely<unknown>,
  address: TargetAddress,
  { form, node, maySet }: TargetSituation,
) {
  const set = await planFigures(db, { formId: form.formId, unitId: node.id, period: address.period });
  const shown: UnitTargets = {
    form: address.form,
    period: address.period,
    unit: address.unit,
    cells: form.slots.flatMap((slot) => {
      const value = set.get(slot.slot);
      if (value === undefined) return [];
      const column = slot.columnCode === '' ? null : slot.columnCode;
      return [
        { indicator: slot.indicatorCode, column, part: slot.part, value: formatFigure(value, slot.scale) },
      ];
    }),
    maySet,
  };
  return shown;
}

/** Targets of a unit for a period. Errors: `form.not_found`, `resource.not_found`. */
export async function viewTargets(
  { db, clock }: CommandDeps,
  actor: Actor,
  address: TargetAddress,
): Promise<UnitTargets> {
  return readTargets(db, address, await getSituation(db, clock.today(), actor, address));
}

/**
 * Sets what figures of a unit's subtree are to reach in a period; answers all its targets. Errors: `form.not_found`,
 * `resource.not_found`, `target.set_forbidden`; `request.invalid` with every wrong cell.
 */
export async function setTargets(
  deps: CommandDeps,
  context: CommandContext,
  address: TargetAddress,
  patch: TargetPatch,
): Promise<UnitTargets> {
  return runCommand(deps, context, 'target.set', { address, patch }, async (tx) => {
    const situation = await getSituation(tx, deps.clock.today(), context.actor, address);
    if (!situation.maySet) throw setForbidden(address.unit);
    const values = readCells(situation.form, patch);
    const before = await readTargets(tx, address, situation);
    const place = { formId: situation.form.formId, unitId: situation.node.id, period: address.period };
    await putTargets(tx, place, values, { at: deps.clock.now(), by: context.actor.accountId });
    return {
      result: await readTargets(tx, address, situation),
      audit: [
        {
          action: 'target.set',
          subject: { kind: 'target', id: `${address.form}/${address.period}/${address.unit}` },
          unitId: situation.node.id,
          before: before.cells,
          after: patch.cells,
        },
      ],
    };
  });
}
