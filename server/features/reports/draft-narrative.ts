import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import type { StatementId, UnitId } from '../../../contract/kernel/ids.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { HeadingPatch, StatementInput } from '../../../contract/reports/report-cell.ts';
import { issueAt } from '../../platform/domain-error.ts';
import type { FormVersion } from '../indicators/public.ts';

/** One statement of a version. */
export interface StoredStatement {
  readonly id: StatementId;
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly position: number;
  readonly kind: 'paragraph' | 'bullet';
  readonly text: string;
  readonly quotedStatementId: StatementId | null;
  readonly isEdited: boolean;
}

/** A statement somebody wants to quote, or quotes already. */
export interface QuotedStatement {
  readonly id: StatementId;
  readonly line: string;
  readonly heading: NarrativeHeading;
  readonly text: string;
  readonly unitId: UnitId;
  readonly version: number;
  readonly isInRound: boolean;
  readonly isApproved: boolean;
}

/** What a save does to the statements of a draft. */
export interface NarrativeChange {
  readonly removed: readonly StatementId[];
  readonly kept: readonly StoredStatement[];
  readonly added: readonly Omit<StoredStatement, 'id'>[];
  readonly issues: readonly ProblemIssue[];
}

/** What decides whether a statement may be quoted. */
export interface QuoteSource {
  readonly quoted: ReadonlyMap<StatementId, QuotedStatement>;
  /** Whether the unit stands below the one that writes. */
  readonly isBelow: (unitId: UnitId) => boolean;
}

type Place = Pick<StoredStatement, 'line' | 'heading'>;

/** The headings of a form by line of work, in its order, each once. */
export function headingsOf(form: FormVersion): Place[] {
  const seen = new Set<string>();
  return form.definition.sections
    .flatMap(({ lineCode, narrative }) => narrative.map((heading) => ({ line: lineCode, heading })))
    .filter((place) => {
      const key = keyOf(place);
      return !seen.has(key) && seen.add(key);
    });
}

function keyOf({ line, heading }: Place): string {
  return `${line} ${heading}`;
}

function mayQuote(
  input: StatementInput,
  place: Place,
  existing: readonly StoredStatement[],
  { quoted, isBelow }: QuoteSource,
): boolean {
  // What the draft quotes already stays lawful, also when its source was reopened since.
  if (existing.some((statement) => statement.quotedStatementId === input.quotedStatementId)) return true;
  const source = input.quotedStatementId === null ? undefined : quoted.get(input.quotedStatementId);
  return (
    source !== undefined &&
    source.isInRound &&
    source.isApproved &&
    keyOf(source) === keyOf(place) &&
    isBelow(source.unitId)
  );
}

function changeHeading(
  patch: HeadingPatch,
  existing: readonly StoredStatement[],
  source: QuoteSource,
  pointer: string,
): NarrativeChange {
  const byId = new Map(existing.map((statement) => [statement.id, statement]));
  const left = new Set(byId.keys());
  const issues: ProblemIssue[] = [];
  const kept: StoredStatement[] = [];
  const added: Omit<StoredStatement, 'id'>[] = [];
  patch.statements.forEach((input, position) => {
    const at = `${pointer}/statements/${position}`;
    if (input.id !== undefined && !left.delete(input.id)) {
      issues.push(issueAt('report.unknown_statement', `${at}/id`, { statement: input.id }));
    }
    if (input.quotedStatementId !== null && !mayQuote(input, patch, existing, source)) {
      issues.push(
        issueAt('report.quote_not_allowed', `${at}/quotedStatementId`, {
          statement: input.quotedStatementId,
        }),
      );
    }
    const original =
      input.quotedStatementId === null ? undefined : source.quoted.get(input.quotedStatementId);
    const statement = {
      line: patch.line,
      heading: patch.heading,
      position,
      kind: input.kind,
      text: input.text,
      quotedStatementId: input.quotedStatementId,
      isEdited: original !== undefined && original.text !== input.text,
    };
    if (input.id === undefined) added.push(statement);
    else kept.push({ id: input.id, ...statement });
  });
  return { removed: [...left], kept, added, issues };
}

/**
 * What a save does to a draft's statements: those named under a heading replace what it had there and keep their
 * identities. With `isWhole`, headings not named are emptied.
 */
export function changeNarrative(
  form: FormVersion,
  patches: readonly HeadingPatch[],
  isWhole: boolean,
  existing: readonly StoredStatement[],
  source: QuoteSource,
): NarrativeChange {
  const known = new Set(headingsOf(form).map(keyOf));
  const seen = new Set<string>();
  const removed: StatementId[] = [];
  const kept: StoredStatement[] = [];
  const added: Omit<StoredStatement, 'id'>[] = [];
  const issues: ProblemIssue[] = [];
  patches.forEach((patch, index) => {
    const pointer = `/narrative/${index}`;
    const key = keyOf(patch);
    const place = { line: patch.line, heading: patch.heading };
    if (!known.has(key)) issues.push(issueAt('report.unknown_heading', pointer, place));
    else if (seen.has(key)) issues.push(issueAt('report.duplicate_heading', pointer, place));
    else {
      const under = existing.filter((statement) => keyOf(statement) === key);
      const change = changeHeading(patch, under, source, pointer);
      removed.push(...change.removed);
      kept.push(...change.kept);
      added.push(...change.added);
      issues.push(...change.issues);
    }
    seen.add(key);
  });
  if (isWhole) {
    for (const statement of existing) if (!seen.has(keyOf(statement))) removed.push(statement.id);
  }
  return { removed, kept, added, issues };
}

/** The words under a heading as one text, to compare versions by. */
export function wordsUnder(statements: readonly StoredStatement[], place: Place): string {
  return statements
    .filter((statement) => keyOf(statement) === keyOf(place))
    .toSorted((a, b) => a.position - b.position)
    .map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text))
    .join('\n');
}
