import {
  columnsOf,
  type FormDefinition,
  type Indicator,
  indicatorsOf,
  partsOf,
} from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { type Slot, slotKey } from './form-version.ts';

/** Every figure a definition asks for, in the order of the form, without a place yet. */
export function slotsNeeded(definition: FormDefinition): Omit<Slot, 'slot'>[] {
  return indicatorsOf(definition).flatMap((indicator) => {
    const columns =
      indicator.columnSet === null ? [''] : columnsOf(definition, indicator).map(({ code }) => code);
    return columns.flatMap((columnCode) =>
      partsOf(indicator).map((part) => ({
        indicatorCode: indicator.code,
        columnCode,
        part,
        scale: indicator.scale,
        acrossUnits: indicator.acrossUnits,
        acrossPeriods: indicator.acrossPeriods,
      })),
    );
  });
}

/** The slots a definition adds to those the form already has: numbered on from the last one, never reusing any. */
export function newSlots(definition: FormDefinition, existing: readonly Slot[]): Slot[] {
  const known = new Set(existing.map((slot) => slotKey(slot.indicatorCode, slot.columnCode, slot.part)));
  const first = existing.reduce((next, slot) => Math.max(next, slot.slot + 1), 0);
  return slotsNeeded(definition)
    .filter((slot) => !known.has(slotKey(slot.indicatorCode, slot.columnCode, slot.part)))
    .map((slot, index) => ({ ...slot, slot: first + index }));
}

/**
 * Indicators whose figures would no longer mean what those published under the same code meant; `form.slot_changed`
 * for each. `earlier` are the form's published definitions, the newest first.
 */
export function changedSlotIssues(
  definition: FormDefinition,
  earlier: readonly FormDefinition[],
): ProblemIssue[] {
  return definition.sections.flatMap((section, at) =>
    section.indicators.flatMap((indicator, index) => {
      const before = findEarlier(earlier, indicator.code);
      if (!before) return [];
      const pointer = `/definition/sections/${at}/indicators/${index}`;
      return differences(before, indicator).map(({ field, was, is }) =>
        issueAt('form.slot_changed', `${pointer}/${field}`, {
          indicator: indicator.code,
          field,
          before: was,
          after: is,
        }),
      );
    }),
  );
}

function findEarlier(earlier: readonly FormDefinition[], code: string): Indicator | undefined {
  for (const definition of earlier) {
    const found = indicatorsOf(definition).find((indicator) => indicator.code === code);
    if (found) return found;
  }
  return undefined;
}

interface Difference {
  readonly field: string;
  readonly was: string;
  readonly is: string;
}

/** What may not change under one code, each under the name of its field. */
function meaningOf(indicator: Indicator): Record<string, string> {
  return {
    kind: indicator.kind,
    scale: String(indicator.scale),
    acrossUnits: indicator.acrossUnits,
    acrossPeriods: indicator.acrossPeriods,
    'unitOfMeasure/vi': indicator.unitOfMeasure.vi,
    columnSet: indicator.columnSet === null ? '–' : 'columns',
    'ratio/isPercent': String(indicator.ratio?.isPercent ?? '–'),
  };
}

function differences(before: Indicator, after: Indicator): Difference[] {
  const now = meaningOf(after);
  return Object.entries(meaningOf(before)).flatMap(([field, was]) => {
    const is = now[field] ?? '–';
    return was === is ? [] : [{ field, was, is }];
  });
}
