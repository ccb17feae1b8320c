import { type Column, columnsOf, indicatorsOf } from '../../../contract/indicators/form-definition.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { AdjustmentPatch, HeadingPatch } from '../../../contract/reports/report-cell.ts';
import type { SaveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { WorkbookChange, WorkbookNotice } from '../../../contract/workbooks/workbook-result.ts';
import { issueAt } from '../../platform/domain-error.ts';
import type { FormVersion } from '../indicators/public.ts';
import type { WorkbookIdentity } from './identity-sheet.ts';
import type { ParsedWorkbook } from './parse-workbook.ts';
import type { ReadHeading } from './read-narrative.ts';
import { markOf, type WorkbookStatement, type WorkbookValues, wordsOf } from './workbook-content.ts';
import { noticeAt } from './workbooks-errors.ts';

type Patches = Pick<SaveDraftRequest, 'cells' | 'adjustments' | 'texts' | 'narrative'>;

/** What a workbook changes in a report, and where each part of the request stands in it. */
export interface WorkbookChanges {
  readonly patches: Patches;
  /** Cells by the head of the pointer into the request, such as `/cells/3`. */
  readonly pointers: ReadonlyMap<string, string>;
  readonly applied: readonly WorkbookChange[];
  /** Filled cells that say what is stored already. */
  readonly unchanged: number;
  readonly notices: readonly WorkbookNotice[];
  readonly issues: readonly ProblemIssue[];
}

/** How changes made on screen since the download are met. */
export interface ChangeRules {
  /** Whether the last save came from a workbook; then this one is its correction. */
  readonly isLastFromWorkbook: boolean;
  readonly overwrite: boolean;
}

type Verdict = 'same' | 'untouched' | 'apply' | 'overwrite' | 'conflict';

function isMarkedBy(mark: string | undefined, value: string | null): boolean {
  return mark === (value === null ? undefined : markOf(value));
}

// Three texts decide: what stood in the template, what stands in the workbook, what is stored now.
function judge(
  template: string | undefined,
  yours: string | null,
  theirs: string | null,
  { isLastFromWorkbook, overwrite }: ChangeRules,
): Verdict {
  if (yours === theirs) return 'same';
  if (isMarkedBy(template, yours)) return 'untouched';
  if (isMarkedBy(template, theirs)) return 'apply';
  return isLastFromWorkbook || overwrite ? 'overwrite' : 'conflict';
}

// Statements that are still there keep their identity, and with it their quotation and who quotes them.
function headingPatch(
  line: string,
  heading: HeadingPatch['heading'],
  read: ReadHeading,
  stored: readonly WorkbookStatement[],
): HeadingPatch {
  const free = [...stored];
  const take = (matches: (statement: WorkbookStatement) => boolean): WorkbookStatement | undefined => {
    const index = free.findIndex(matches);
    return index === -1 ? undefined : free.splice(index, 1)[0];
  };
  const equal = read.statements.map(({ kind, text }) =>
    take((one) => one.kind === kind && one.text === text),
  );
  return {
    line,
    heading,
    statements: read.statements.map(({ id, kind, text }, index) => {
      const known = equal[index] ?? (id === null ? undefined : take((one) => one.id === id));
      return {
        ...(known === undefined || known.id === null ? {} : { id: known.id }),
        kind,
        text,
        quotedStatementId: known?.quotedStatementId ?? null,
      };
    }),
  };
}

class ChangeList {
  readonly patches: Patches = { cells: [], adjustments: [], texts: [], narrative: [] };
  readonly pointers = new Map<string, string>();
  readonly applied: WorkbookChange[] = [];
  readonly notices: WorkbookNotice[] = [];
  readonly issues: ProblemIssue[] = [];
  unchanged = 0;
  readonly #rules: ChangeRules;

  constructor(rules: ChangeRules) {
    this.#rules = rules;
  }

  /** Whether a value is to be written; notes what becomes of it. */
  decides(
    name: string,
    pointer: string,
    texts: {
      readonly template: string | undefined;
      readonly yours: string | null;
      readonly theirs: string | null;
    },
  ): boolean {
    const { template, yours, theirs } = texts;
    const verdict = judge(template, yours, theirs, this.#rules);
    const params = { theirs: theirs ?? '–', yours: yours ?? '–' };
    if (verdict === 'same' && yours !== null) this.unchanged += 1;
    if (verdict === 'untouched') {
      this.notices.push(noticeAt('workbook.newer_kept', pointer, { theirs: params.theirs }));
    }
    if (verdict === 'overwrite') this.notices.push(noticeAt('workbook.newer_overwritten', pointer, params));
    if (verdict === 'conflict') this.issues.push(issueAt('workbook.value_changed_since', pointer, params));
    if (verdict !== 'apply' && verdict !== 'overwrite') return false;
    this.applied.push({ pointer, name, before: theirs, after: yours });
    return true;
  }

  add<List extends keyof Patches>(list: List, patch: Patches[List][number], pointer: string): void {
    const patches: unknown[] = this.patches[list];
    this.pointers.set(`/${list}/${patches.length}`, pointer);
    patches.push(patch);
  }
}

interface Place {
  readonly indicator: string;
  readonly column: string | null;
}

function placesOf(form: FormVersion): Place[] {
  return indicatorsOf(form.definition).flatMap((indicator): Place[] => {
    const columns: readonly (Column | null)[] =
      indicator.columnSet === null ? [null] : columnsOf(form.definition, indicator);
    return columns.map((column) => ({ indicator: indicator.code, column: column?.code ?? null }));
  });
}

const numberParts = ['value', 'numerator', 'denominator'] as const;

/**
 * What a workbook changes: cells left as they stood in the template change nothing, whatever was entered since;
 * cells changed both here and on screen are refused unless they are to be overwritten.
 */
export function changesOf(
  form: FormVersion,
  identity: WorkbookIdentity,
  parsed: ParsedWorkbook,
  stored: WorkbookValues,
  rules: ChangeRules,
): WorkbookChanges {
  const list = new ChangeList(rules);
  const theirsOf = (key: string) => stored.entries.get(key) ?? null;
  const decides = (key: string, name: string): boolean => {
    const entry = parsed.entries.get(key);
    if (!entry) return false;
    const template = identity.stored.get(key);
    return list.decides(name, entry.pointer, { template, yours: entry.value, theirs: theirsOf(key) });
  };
  for (const { indicator, column } of placesOf(form)) {
    const place = `${indicator}/${column ?? ''}`;
    const reasonKey = `reason:${place}`;
    const reason = parsed.entries.get(reasonKey);
    const isReasonNew = decides(reasonKey, reasonKey);
    let isAdjusted = false;
    for (const part of numberParts) {
      const slot = form.slotOf(indicator, column, part);
      if (!slot) continue;
      const name = [indicator, column, part === 'value' ? null : part]
        .filter((one) => one !== null)
        .join('/');
      const own = parsed.entries.get(`own:${place}/${part}`);
      if (own && decides(`own:${place}/${part}`, name)) {
        list.add('cells', { indicator, column, part, value: own.value }, own.pointer);
      }
      const key = `adjustment:${place}/${part}`;
      const adjustment = parsed.entries.get(key);
      if (!adjustment) continue;
      const isNew = decides(key, `${name} (adjustment)`);
      const value = isNew ? adjustment.value : theirsOf(key);
      isAdjusted ||= value !== null;
      if (!isNew && !(isReasonNew && value !== null)) continue;
      const words = isReasonNew ? (reason?.value ?? null) : theirsOf(reasonKey);
      const given: AdjustmentPatch = { indicator, column, part, value, reason: words };
      if (value !== null && words === null) {
        const at = reason?.pointer ?? adjustment.pointer;
        list.issues.push(issueAt('report.adjustment_without_reason', at, { cell: name }));
      }
      list.add('adjustments', given, adjustment.pointer);
    }
    if (reason && isReasonNew && reason.value !== null && !isAdjusted) {
      list.issues.push(issueAt('workbook.reason_without_adjustment', reason.pointer));
    }
    const text = parsed.entries.get(`text:${indicator}`);
    if (text && decides(`text:${indicator}`, indicator)) {
      list.add('texts', { indicator, value: text.value }, text.pointer);
    }
  }
  addNarrative(form, identity, parsed, stored, list);
  const { patches, pointers, applied, unchanged, notices, issues } = list;
  return { patches, pointers, applied, unchanged, notices, issues };
}

function addNarrative(
  form: FormVersion,
  identity: WorkbookIdentity,
  parsed: ParsedWorkbook,
  stored: WorkbookValues,
  list: ChangeList,
): void {
  const seen = new Set<string>();
  for (const { lineCode, narrative } of form.definition.sections) {
    for (const heading of narrative) {
      const key = `${lineCode}/${heading}`;
      const read = parsed.narrative.get(key);
      if (!read || seen.has(key)) continue;
      seen.add(key);
      const theirs = stored.narrative.get(key) ?? [];
      const isNew = list.decides(key, read.pointer, {
        template: identity.stored.get(`narrative:${key}`),
        yours: wordsOf(read.statements),
        theirs: wordsOf(theirs),
      });
      if (isNew) list.add('narrative', headingPatch(lineCode, heading, read, theirs), read.pointer);
    }
  }
}

/** The issues of a refused save, each at the cell of the workbook it comes from. */
export function issuesInWorkbook(
  issues: readonly ProblemIssue[],
  pointers: ReadonlyMap<string, string>,
): ProblemIssue[] {
  return issues.map((issue) => {
    const head = /^\/[a-z]+\/\d+/.exec(issue.pointer)?.[0] ?? '';
    return { ...issue, pointer: pointers.get(head) ?? issue.pointer };
  });
}
