import { z } from 'zod';
import type { NarrativeHeading } from '../../../contract/indicators/form-definition.ts';
import { narrativeHeading } from '../../../contract/indicators/form-definition.ts';
import { statementId } from '../../../contract/kernel/ids.ts';
import { problemParams } from '../../../contract/kernel/problem.ts';
import type { SaveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { ReportContent } from '../../../contract/reports/report-view.ts';
import { placeKey, placeOfKey } from './report-place.ts';

const refusal = z.strictObject({ code: z.string(), params: problemParams }).optional();

const cellEdit = z.strictObject({
  value: z.string().nullable(),
  /** Typed text that could not be read. */
  text: z.string().optional(),
  before: z.string().nullable(),
  refusal,
});

const adjusted = z.strictObject({ value: z.string().nullable(), reason: z.string() });
export type Adjusted = z.infer<typeof adjusted>;
const adjustmentEdit = adjusted.extend({ text: z.string().optional(), before: adjusted, refusal });

const textEdit = z.strictObject({ value: z.string().nullable(), before: z.string().nullable(), refusal });

const draftStatement = z.strictObject({
  id: statementId.optional(),
  kind: z.enum(['paragraph', 'bullet']),
  text: z.string(),
  quotedStatementId: statementId.nullable(),
});
export type DraftStatement = z.infer<typeof draftStatement>;

const headingEdit = z.strictObject({
  statements: z.array(draftStatement),
  /** The words before, as one text. */
  before: z.string(),
  refusal,
});

/** What was entered and is not saved yet, by the name of its place, each with what was stored when it was begun. */
export const pendingEdits = z.strictObject({
  cells: z.record(z.string(), cellEdit),
  adjustments: z.record(z.string(), adjustmentEdit),
  texts: z.record(z.string(), textEdit),
  narrative: z.record(z.string(), headingEdit),
});
export type PendingEdits = z.infer<typeof pendingEdits>;
export type EditList = keyof PendingEdits;
const editLists = ['cells', 'adjustments', 'texts', 'narrative'] as const satisfies EditList[];

export const noEdits: PendingEdits = { cells: {}, adjustments: {}, texts: {}, narrative: {} };

export function headingKey(line: string, heading: NarrativeHeading): string {
  return `${line}/${heading}`;
}

export function headingOfKey(key: string): { readonly line: string; readonly heading: NarrativeHeading } {
  const [line = '', heading] = key.split('/');
  return { line, heading: narrativeHeading.parse(heading) };
}

/** Statements as one text, one a line, bullets with a dash; what two people wrote is compared by it. */
export function wordsOf(statements: readonly Pick<DraftStatement, 'kind' | 'text'>[]): string {
  return statements.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');
}

/** What the server holds, by the names edits use. */
export interface StoredContent {
  readonly cells: ReadonlyMap<string, string | null>;
  readonly adjustments: ReadonlyMap<string, Adjusted>;
  readonly texts: ReadonlyMap<string, string | null>;
  readonly narrative: ReadonlyMap<string, readonly DraftStatement[]>;
}

export function storedContent(content: ReportContent): StoredContent {
  return {
    cells: new Map(content.cells.map((cell) => [placeKey(cell), cell.value])),
    adjustments: new Map(
      content.cells.map((cell) => [placeKey(cell), { value: cell.adjustment, reason: cell.reason ?? '' }]),
    ),
    texts: new Map(content.texts.map(({ indicator, value }) => [indicator, value])),
    narrative: new Map(
      content.narrative.map(({ line, heading, statements }) => [
        headingKey(line, heading),
        statements.map(({ id, kind, text, quotedStatementId }) => ({ id, kind, text, quotedStatementId })),
      ]),
    ),
  };
}

const unadjusted: Adjusted = { value: null, reason: '' };

/** What the server holds at a place, as one text that can be compared and shown. */
function storedAt(list: EditList, key: string, stored: StoredContent): string | null {
  switch (list) {
    case 'cells':
      return stored.cells.get(key) ?? null;
    case 'adjustments':
      return adjustedText(stored.adjustments.get(key) ?? unadjusted);
    case 'texts':
      return stored.texts.get(key) ?? null;
    case 'narrative':
      return wordsOf(stored.narrative.get(key) ?? []);
  }
}

// As the server keeps words: NFC, without spaces around, nothing instead of an empty text.
function tidy(text: string | null): string | null {
  const kept = text?.normalize('NFC').trim() ?? '';
  return kept === '' ? null : kept;
}

function adjustedText({ value, reason }: Adjusted): string | null {
  const why = tidy(reason);
  return value === null && why === null ? null : `${value ?? ''}\n${why ?? ''}`;
}

interface ComparedEdit {
  readonly mine: string | null;
  readonly before: string | null;
  readonly isReadable: boolean;
}

function compared(list: EditList, key: string, edits: PendingEdits): ComparedEdit | undefined {
  if (list === 'cells') {
    const edit = edits.cells[key];
    if (edit === undefined) return undefined;
    return { mine: edit.text ?? edit.value, before: edit.before, isReadable: edit.text === undefined };
  }
  if (list === 'adjustments') {
    const edit = edits.adjustments[key];
    if (edit === undefined) return undefined;
    const mine = adjustedText({ value: edit.text ?? edit.value, reason: edit.reason });
    return { mine, before: adjustedText(edit.before), isReadable: edit.text === undefined };
  }
  if (list === 'texts') {
    const edit = edits.texts[key];
    return edit && { mine: tidy(edit.value), before: edit.before, isReadable: true };
  }
  const edit = edits.narrative[key];
  return edit && { mine: wordsOf(edit.statements), before: edit.before, isReadable: true };
}

/** A place where what the person entered and what somebody else saved since differ. */
export interface Conflict {
  readonly list: EditList;
  readonly key: string;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly before: string | null;
}

function eachEdit(edits: PendingEdits): { readonly list: EditList; readonly key: string }[] {
  return editLists.flatMap((list) => Object.keys(edits[list]).map((key) => ({ list, key })));
}

/** How many places hold something that is not saved. */
export function countEdits(edits: PendingEdits): number {
  return eachEdit(edits).length;
}

/** How many of them hold a text that could not be read as a figure. */
export function countUnreadable({ cells, adjustments }: PendingEdits): number {
  return [...Object.values(cells), ...Object.values(adjustments)].filter(({ text }) => text !== undefined)
    .length;
}

/** Places that somebody else changed since the person began to change them. */
export function conflictsOf(edits: PendingEdits, stored: StoredContent): readonly Conflict[] {
  return eachEdit(edits).flatMap(({ list, key }) => {
    const edit = compared(list, key, edits);
    const theirs = storedAt(list, key, stored);
    if (edit === undefined || theirs === edit.before || theirs === edit.mine) return [];
    return [{ list, key, mine: edit.mine, theirs, before: edit.before }];
  });
}

/** Without an edit. */
export function dropEdit(edits: PendingEdits, list: EditList, key: string): PendingEdits {
  const { [key]: _dropped, ...rest } = edits[list];
  return { ...edits, [list]: rest };
}

/** Edits against what the server holds now: those that say what is stored are done with. */
export function rebaseEdits(edits: PendingEdits, stored: StoredContent): PendingEdits {
  return eachEdit(edits).reduce((rest, { list, key }) => {
    const edit = compared(list, key, rest);
    const isDone = edit !== undefined && edit.isReadable && edit.mine === storedAt(list, key, stored);
    return isDone ? dropEdit(rest, list, key) : rest;
  }, edits);
}

/** An edit whose person has seen what stands there now and keeps their own. */
export function keepMine(
  edits: PendingEdits,
  { list, key }: Pick<Conflict, 'list' | 'key'>,
  stored: StoredContent,
): PendingEdits {
  if (list === 'adjustments') {
    const edit = edits.adjustments[key];
    if (edit === undefined) return edits;
    const before = stored.adjustments.get(key) ?? unadjusted;
    return { ...edits, adjustments: { ...edits.adjustments, [key]: { ...edit, before } } };
  }
  const edit = edits[list][key];
  if (edit === undefined) return edits;
  const before = storedAt(list, key, stored);
  return {
    ...edits,
    [list]: { ...edits[list], [key]: { ...edit, before: before ?? (list === 'narrative' ? '' : null) } },
  };
}

/** A request made of edits, and which edits its lists hold, place by place. */
export interface DraftPatch {
  readonly request: Pick<SaveDraftRequest, 'cells' | 'adjustments' | 'texts' | 'narrative'>;
  readonly keys: Readonly<Record<EditList, readonly string[]>>;
  readonly count: number;
}

/** What can be saved now: readable, complete, not refused as it is, and not disputed. */
export function patchOf(edits: PendingEdits, stored: StoredContent): DraftPatch {
  const disputed = new Set(conflictsOf(edits, stored).map(({ list, key }) => `${list} ${key}`));
  const ready = (list: EditList): string[] =>
    Object.keys(edits[list]).filter((key) => {
      const edit = compared(list, key, edits);
      return (
        edit !== undefined &&
        edit.isReadable &&
        edit.mine !== edit.before &&
        edits[list][key]?.refusal === undefined &&
        !disputed.has(`${list} ${key}`)
      );
    });
  const isWhole = (key: string) => {
    const edit = edits.adjustments[key];
    return edit !== undefined && (edit.value === null) === (tidy(edit.reason) === null);
  };
  const keys = {
    cells: ready('cells'),
    adjustments: ready('adjustments').filter(isWhole),
    texts: ready('texts'),
    narrative: ready('narrative'),
  };
  return {
    keys,
    count: editLists.reduce((count, list) => count + keys[list].length, 0),
    request: {
      cells: keys.cells.map((key) => ({ ...placeOfKey(key), value: edits.cells[key]?.value ?? null })),
      adjustments: keys.adjustments.map((key) => {
        const { value = null, reason = '' } = edits.adjustments[key] ?? {};
        return { ...placeOfKey(key), value, reason: value === null ? null : tidy(reason) };
      }),
      texts: keys.texts.map((key) => ({ indicator: key, value: tidy(edits.texts[key]?.value ?? null) })),
      narrative: keys.narrative.map((key) => ({
        ...headingOfKey(key),
        statements: edits.narrative[key]?.statements ?? [],
      })),
    },
  };
}

/** Edits after a save: what was sent is now what stands before any further change. */
export function savedEdits(edits: PendingEdits, { keys, request }: DraftPatch): PendingEdits {
  const cells = { ...edits.cells };
  keys.cells.forEach((key, at) => {
    const edit = cells[key];
    if (edit !== undefined) cells[key] = { ...edit, before: request.cells[at]?.value ?? null };
  });
  const adjustments = { ...edits.adjustments };
  keys.adjustments.forEach((key, at) => {
    const edit = adjustments[key];
    const sent = request.adjustments[at];
    if (edit !== undefined && sent !== undefined)
      adjustments[key] = { ...edit, before: { value: sent.value, reason: sent.reason ?? '' } };
  });
  const texts = { ...edits.texts };
  keys.texts.forEach((key, at) => {
    const edit = texts[key];
    if (edit !== undefined) texts[key] = { ...edit, before: request.texts[at]?.value ?? null };
  });
  const narrative = { ...edits.narrative };
  keys.narrative.forEach((key, at) => {
    const edit = narrative[key];
    if (edit !== undefined)
      narrative[key] = { ...edit, before: wordsOf(request.narrative[at]?.statements ?? []) };
  });
  return { cells, adjustments, texts, narrative };
}

/** Edits with the refusals of a save at their places; issues without a place of theirs are left to the message. */
export function refusedEdits(
  edits: PendingEdits,
  { keys }: DraftPatch,
  issues: readonly {
    readonly code: string;
    readonly pointer: string;
    readonly params: z.infer<typeof problemParams>;
  }[],
): PendingEdits {
  return issues.reduce((rest, { code, params, pointer }) => {
    const [, name, index] = pointer.split('/');
    const list = editLists.find((candidate) => candidate === name);
    const key = list === undefined ? undefined : keys[list][Number(index)];
    if (list === undefined || key === undefined) return rest;
    const edit = rest[list][key];
    if (edit === undefined) return rest;
    return { ...rest, [list]: { ...rest[list], [key]: { ...edit, refusal: { code, params } } } };
  }, edits);
}

function pairs<Value>(keys: readonly string[], values: readonly Value[]): [string, Value][] {
  return keys.flatMap((key, index): [string, Value][] => {
    const value = values[index];
    return value === undefined ? [] : [[key, value]];
  });
}

/** What the server holds after a save, until it is read again. */
export function storedAfter(stored: StoredContent, { keys, request }: DraftPatch): StoredContent {
  return {
    cells: new Map([
      ...stored.cells,
      ...pairs(
        keys.cells,
        request.cells.map(({ value }) => value),
      ),
    ]),
    adjustments: new Map([
      ...stored.adjustments,
      ...pairs(
        keys.adjustments,
        request.adjustments.map(({ value, reason }) => ({ value, reason: reason ?? '' })),
      ),
    ]),
    texts: new Map([
      ...stored.texts,
      ...pairs(
        keys.texts,
        request.texts.map(({ value }) => value),
      ),
    ]),
    narrative: new Map([
      ...stored.narrative,
      ...pairs(
        keys.narrative,
        request.narrative.map(({ statements }) => statements),
      ),
    ]),
  };
}
