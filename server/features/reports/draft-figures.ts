import { indicatorsOf, type Indicator, type SlotPart } from '../../../contract/indicators/form-definition.ts';
import { isIsoDate } from '../../../contract/kernel/iso-date.ts';
import { formatFigure, parseFigure } from '../../../contract/kernel/quantity.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { SaveDraftRequest } from '../../../contract/reports/report-commands.ts';
import { issueAt } from '../../platform/domain-error.ts';
import { type FormVersion, isAdditive, type Slot } from '../indicators/public.ts';
import { cellName, valueDiffers } from './report-errors.ts';

/** What a version holds in numbers, texts and dates; vectors run along the slots of the form, null is missing. */
export interface ReportFigures {
  readonly own: readonly (bigint | null)[];
  readonly adjustment: readonly (bigint | null)[];
  /** Reasons of the adjustments by slot. */
  readonly reasons: ReadonlyMap<number, string>;
  /** Texts and dates by indicator. */
  readonly texts: ReadonlyMap<string, string>;
}

type FigureRequest = Pick<SaveDraftRequest, 'mode' | 'cells' | 'adjustments' | 'texts'>;

/** Figures of a version that says nothing yet. */
export function emptyFigures(slotCount: number): ReportFigures {
  const nothing = Array.from({ length: slotCount }, () => null);
  return { own: nothing, adjustment: nothing, reasons: new Map(), texts: new Map() };
}

interface Named {
  readonly indicator: string;
  readonly column: string | null;
  readonly part: SlotPart;
}

function nameOf({ indicator, column, part }: Named): string {
  return cellName(indicator, column, part);
}

// One pass over the named cells that finds their slots and refuses unknown and repeated ones.
function withSlots<T extends Named>(
  form: FormVersion,
  list: string,
  patches: readonly T[],
  issues: ProblemIssue[],
): { patch: T; slot: Slot; pointer: string }[] {
  const seen = new Set<number>();
  return patches.flatMap((patch, index) => {
    const pointer = `/${list}/${index}`;
    const slot = form.slotOf(patch.indicator, patch.column, patch.part);
    if (!slot) {
      issues.push(issueAt('report.unknown_cell', pointer, { cell: nameOf(patch) }));
      return [];
    }
    if (seen.has(slot.slot)) {
      issues.push(issueAt('report.duplicate_cell', pointer, { cell: nameOf(patch) }));
      return [];
    }
    seen.add(slot.slot);
    return [{ patch, slot, pointer }];
  });
}

function figureOf(
  text: string | null,
  slot: Slot,
  pointer: string,
  issues: ProblemIssue[],
): bigint | null | undefined {
  if (text === null) return null;
  const result = parseFigure(text.trim(), slot.scale);
  if (result.kind === 'ok') return result.value;
  issues.push(issueAt(result.code, `${pointer}/value`, result.params));
  return undefined;
}

function textIssue(indicator: Indicator, value: string, pointer: string): ProblemIssue | null {
  if (indicator.kind !== 'date' || isIsoDate(value)) return null;
  return issueAt('date.invalid', `${pointer}/value`, { text: value.slice(0, 40) });
}

function applyTexts(
  form: FormVersion,
  before: ReadonlyMap<string, string>,
  request: FigureRequest,
  issues: ProblemIssue[],
): Map<string, string> {
  const words = new Map(
    indicatorsOf(form.definition)
      .filter(({ kind }) => kind === 'text' || kind === 'date')
      .map((indicator) => [indicator.code, indicator]),
  );
  const texts = new Map(request.mode === 'whole' ? [] : before);
  const seen = new Set<string>();
  request.texts.forEach(({ indicator: code, value }, index) => {
    const pointer = `/texts/${index}`;
    const indicator = words.get(code);
    if (!indicator) issues.push(issueAt('report.unknown_text', pointer, { indicator: code }));
    else if (seen.has(code)) issues.push(issueAt('report.duplicate_cell', pointer, { cell: code }));
    else if (value === null || value === '') texts.delete(code);
    else {
      const issue = textIssue(indicator, value, pointer);
      if (issue) issues.push(issue);
      else texts.set(code, value);
    }
    seen.add(code);
  });
  return texts;
}

/**
 * What a draft holds after a save, and every mistake of the request with its pointer. Mode `whole` clears what is
 * not named. Adjustments are for additive slots of units with subordinates, each with a reason.
 */
export function applyFigures(
  form: FormVersion,
  hasSubordinates: boolean,
  before: ReportFigures,
  request: FigureRequest,
): { after: ReportFigures; issues: ProblemIssue[] } {
  const issues: ProblemIssue[] = [];
  const start = request.mode === 'whole' ? emptyFigures(form.slotCount) : before;
  const own = [...start.own];
  const adjustment = [...start.adjustment];
  const reasons = new Map(start.reasons);
  for (const { patch, slot, pointer } of withSlots(form, 'cells', request.cells, issues)) {
    const value = figureOf(patch.value, slot, pointer, issues);
    if (value !== undefined) own[slot.slot] = value;
  }
  for (const { patch, slot, pointer } of withSlots(form, 'adjustments', request.adjustments, issues)) {
    if (patch.value === null) {
      adjustment[slot.slot] = null;
      reasons.delete(slot.slot);
      continue;
    }
    const cell = nameOf(patch);
    const reason = patch.reason ?? '';
    if (!hasSubordinates) issues.push(issueAt('report.adjustment_without_subordinates', pointer));
    else if (!isAdditive(slot)) issues.push(issueAt('report.adjustment_not_additive', pointer, { cell }));
    if (reason === '') {
      issues.push(issueAt('report.adjustment_without_reason', `${pointer}/reason`, { cell }));
    }
    const value = figureOf(patch.value, slot, pointer, issues);
    if (value === undefined || value === null) continue;
    adjustment[slot.slot] = value;
    reasons.set(slot.slot, reason);
  }
  const texts = applyTexts(form, start.texts, request, issues);
  return { after: { own, adjustment, reasons, texts }, issues };
}

/** A figure in plain decimal form; null is missing. */
export function shownFigure(value: bigint | null | undefined, slot: Slot): string | null {
  return value === null || value === undefined ? null : formatFigure(value, slot.scale);
}

/** Where a stale save and what is stored differ, each with its pointer into the request. */
export function differencesFrom(
  form: FormVersion,
  stored: ReportFigures,
  request: FigureRequest,
): ProblemIssue[] {
  const issues: ProblemIssue[] = [];
  const compare = (pointer: string, yours: string | null, theirs: string | null, isSame: boolean): void => {
    if (!isSame) issues.push(valueDiffers(pointer, yours, theirs));
  };
  const compareCells = (list: 'cells' | 'adjustments', vector: readonly (bigint | null)[]): void => {
    for (const { patch, slot, pointer } of withSlots(form, list, request[list], [])) {
      const theirs = vector[slot.slot] ?? null;
      const yours = figureOf(patch.value, slot, pointer, []);
      compare(`${pointer}/value`, patch.value, shownFigure(theirs, slot), yours === theirs);
    }
  };
  compareCells('cells', stored.own);
  compareCells('adjustments', stored.adjustment);
  request.texts.forEach(({ indicator, value }, index) => {
    const theirs = stored.texts.get(indicator) ?? null;
    compare(`/texts/${index}/value`, value, theirs, (value === '' ? null : value) === theirs);
  });
  return issues;
}

/** One figure that differs between two versions. */
export interface FigureChange {
  readonly slot: Slot;
  readonly kind: 'own' | 'adjustment';
  readonly before: bigint | null;
  readonly after: bigint | null;
}

/** The figures that differ, in the order of the form. */
export function changedFigures(
  form: FormVersion,
  before: Pick<ReportFigures, 'own' | 'adjustment'>,
  after: Pick<ReportFigures, 'own' | 'adjustment'>,
): FigureChange[] {
  return form.slots.flatMap((slot) =>
    (['own', 'adjustment'] as const).flatMap((kind) => {
      const change = {
        slot,
        kind,
        before: before[kind][slot.slot] ?? null,
        after: after[kind][slot.slot] ?? null,
      };
      return change.before === change.after ? [] : [change];
    }),
  );
}
