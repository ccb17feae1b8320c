import { createHash } from 'node:crypto';
import type { StatementId } from '../../../contract/kernel/ids.ts';
import type { ReportContent, ReportView } from '../../../contract/reports/report-view.ts';
import type { ShownReferences } from './layout-blocks.ts';

/** What the head of a workbook says about the report it is for. */
export interface WorkbookHead {
  readonly round: string;
  readonly period: string;
  readonly unit: string;
  readonly unitName: string;
  /** Whom to ask; null at the root of the round. */
  readonly superiorName: string | null;
  /** Last day, ISO. */
  readonly dueOn: string;
  readonly formName: string;
}

/** A paragraph or bullet as it stands in a workbook; `id` where the report has it already. */
export interface WorkbookStatement {
  readonly id: StatementId | null;
  readonly kind: 'paragraph' | 'bullet';
  readonly text: string;
  /** The statement of a subordinate it quotes, where it is known. */
  readonly quotedStatementId?: StatementId | null;
}

/** Values by entry key: figures as plain decimals in their scale, dates as ISO, texts as they are; null is missing. */
export type WorkbookEntries = ReadonlyMap<string, string | null>;

/** Statements by `line/heading`, in their order. */
export type WorkbookNarrative = ReadonlyMap<string, readonly WorkbookStatement[]>;

/** What a report holds, in the words of a workbook. */
export interface WorkbookValues {
  readonly entries: WorkbookEntries;
  readonly narrative: WorkbookNarrative;
}

/** Everything printed on a workbook. */
export interface WorkbookContent {
  readonly head: WorkbookHead;
  /** What the report holds when the workbook is made: the ground on which later changes are told apart. */
  readonly stored: WorkbookValues;
  /** What stands in the cells; the stored values unless somebody has filled it in. */
  readonly shown: WorkbookValues;
  /** Figures beside by `previous:indicator/column/part`; texts by `previous:indicator//all`. */
  readonly references: ReadonlyMap<string, string>;
}

/** What a report holds, in the words of a workbook. */
export function valuesOf(content: ReportContent): WorkbookValues {
  const entries = new Map<string, string | null>();
  for (const { indicator, column, part, value, adjustment, reason } of content.cells) {
    const place = `${indicator}/${column ?? ''}`;
    entries.set(`own:${place}/${part}`, value);
    entries.set(`adjustment:${place}/${part}`, adjustment);
    entries.set(`reason:${place}`, entries.get(`reason:${place}`) ?? reason);
  }
  for (const { indicator, value } of content.texts) entries.set(`text:${indicator}`, value);
  const narrative = new Map(
    content.narrative.map(({ line, heading, statements }) => [
      `${line}/${heading}`,
      statements.map(({ id, kind, text, quotedStatementId }) => ({ id, kind, text, quotedStatementId })),
    ]),
  );
  return { entries, narrative };
}

/** The figures beside a report's own, by `previous:`, `lastYear:` or `plan:` and the place. */
function referencesOf(content: ReportContent): Map<string, string> {
  const references = new Map<string, string>();
  const add = (key: string, value: string | null): void => {
    if (value !== null) references.set(key, value);
  };
  for (const { indicator, column, part, previous, lastYear, plan } of content.cells) {
    const place = `${indicator}/${column ?? ''}/${part}`;
    add(`previous:${place}`, previous);
    add(`lastYear:${place}`, lastYear);
    add(`plan:${place}`, plan);
  }
  for (const { indicator, previous } of content.texts) add(`previous:${indicator}//all`, previous);
  return references;
}

/** Which references there are at all. */
export function shownReferences(references: ReadonlyMap<string, string>): ShownReferences {
  const has = (kind: string): boolean => references.keys().some((key) => key.startsWith(`${kind}:`));
  return { previous: has('previous'), lastYear: has('lastYear'), plan: has('plan') };
}

/** What a fresh template of a report holds. */
export function contentOf(view: ReportView, head: WorkbookHead): WorkbookContent {
  const stored = valuesOf(view.content);
  return { head, stored, shown: stored, references: referencesOf(view.content) };
}

/** Statements as one text, to compare by. */
export function wordsOf(statements: readonly Pick<WorkbookStatement, 'kind' | 'text'>[]): string | null {
  if (statements.length === 0) return null;
  return statements.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');
}

const longestPlainMark = 64;

/** A value in short, by which it can be told later whether it was changed. */
export function markOf(value: string): string {
  if (value.length <= longestPlainMark) return `=${value}`;
  return `sha256:${createHash('sha256').update(value).digest('hex')}`;
}
