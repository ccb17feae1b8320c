import type { Transaction } from 'kysely';
import type { StatementId } from '../../../contract/kernel/ids.ts';
import type { ProblemIssue } from '../../../contract/kernel/problem.ts';
import type { SaveDraftRequest } from '../../../contract/reports/report-commands.ts';
import type { ReportStanding } from '../../../contract/reports/report-state.ts';
import { type CommandContext, runCommand } from '../../platform/command.ts';
import {
  applyFigures,
  changedFigures,
  differencesFrom,
  emptyFigures,
  type ReportFigures,
  shownFigure,
} from './draft-figures.ts';
import {
  changeNarrative,
  headingsOf,
  type NarrativeChange,
  type StoredStatement,
  wordsUnder,
} from './draft-narrative.ts';
import { readQuotedStatements, readStatements } from './narrative-facts.ts';
import { writeNarrative } from './narrative-store.ts';
import { ensureDraft } from './open-draft.ts';
import type { ReportsDeps } from './report-deps.ts';
import { cellName, invalidDraft, valueDiffers } from './report-errors.ts';
import { readVersionFigures } from './report-figures-facts.ts';
import { assertAllowed, assertSeen, auditOf, stateBefore, stepBy } from './report-permission.ts';
import { type HeldReport, holdReport, standingAfter, type ReportAddress } from './report-situation-facts.ts';
import { insertPreparer, noteSave, writeFigures } from './report-store.ts';

interface Content {
  readonly figures: ReportFigures;
  readonly statements: readonly StoredStatement[];
}

async function readContent(tx: Transaction<unknown>, { report, form }: HeldReport): Promise<Content> {
  if (!report) return { figures: emptyFigures(form.slotCount), statements: [] };
  return {
    figures: await readVersionFigures(tx, report.version.id, form.slotCount),
    statements: await readStatements(tx, report.version.id),
  };
}

function staleDifferences(held: HeldReport, stored: Content, request: SaveDraftRequest): ProblemIssue[] {
  const figures = differencesFrom(held.form, stored.figures, request);
  const words = request.narrative.flatMap(({ line, heading, statements }, index) => {
    const theirs = wordsUnder(stored.statements, { line, heading });
    const yours = statements.map(({ kind, text }) => (kind === 'bullet' ? `- ${text}` : text)).join('\n');
    return yours === theirs ? [] : [valueDiffers(`/narrative/${index}`, yours, theirs)];
  });
  return [...figures, ...words];
}

// Before and after of what the save changed, by the names people know.
function describeChange(
  { form }: HeldReport,
  before: Content,
  after: Content,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const old: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  for (const { slot, kind, ...change } of changedFigures(form, before.figures, after.figures)) {
    const cell = cellName(slot.indicatorCode, slot.columnCode || null, slot.part);
    const name = kind === 'own' ? cell : `${cell} (adjustment)`;
    old[name] = shownFigure(change.before, slot);
    now[name] = shownFigure(change.after, slot);
  }
  for (const slot of form.slots) {
    const reasons = [before.figures.reasons.get(slot.slot), after.figures.reasons.get(slot.slot)];
    if (reasons[0] === reasons[1]) continue;
    const name = `${cellName(slot.indicatorCode, slot.columnCode || null, slot.part)} (reason)`;
    [old[name], now[name]] = reasons.map((reason) => reason ?? null);
  }
  for (const code of new Set([...before.figures.texts.keys(), ...after.figures.texts.keys()])) {
    const texts = [before.figures.texts.get(code), after.figures.texts.get(code)];
    if (texts[0] !== texts[1]) [old[code], now[code]] = texts.map((text) => text ?? null);
  }
  for (const place of headingsOf(form)) {
    const words = [wordsUnder(before.statements, place), wordsUnder(after.statements, place)];
    if (words[0] !== words[1])
      [old[`${place.line}/${place.heading}`], now[`${place.line}/${place.heading}`]] = words;
  }
  return { before: old, after: now };
}

function placeOf({ line, heading, position }: StoredStatement): string {
  return `${line} ${heading} ${position}`;
}

function hasChanged({ removed, kept, added }: NarrativeChange): boolean {
  return removed.length + kept.length + added.length > 0;
}

// After a copy the statements of the draft have new identities; the request names those of the version it has seen.
function translateIds(
  request: SaveDraftRequest,
  seen: readonly StoredStatement[],
  draft: readonly StoredStatement[],
): SaveDraftRequest {
  const newByPlace = new Map(draft.map((statement) => [placeOf(statement), statement.id]));
  const newById = new Map<StatementId, StatementId>();
  for (const statement of seen) {
    const id = newByPlace.get(placeOf(statement));
    if (id !== undefined) newById.set(statement.id, id);
  }
  return {
    ...request,
    narrative: request.narrative.map((patch) => ({
      ...patch,
      statements: patch.statements.map((statement) => {
        const id = statement.id === undefined ? undefined : newById.get(statement.id);
        return id === undefined ? statement : { ...statement, id };
      }),
    })),
  };
}

/**
 * Saves own figures, adjustments with their reasons, texts and narratives into the draft, beginning the report or its
 * next version where there is no draft; the draft then waits for no signer any more. Everything wrong is answered at
 * once and then nothing is saved. Figures are plain decimals in the indicator's scale. Errors: `report.wrong_state`,
 * `round.locked`, `report.prepare_forbidden`, `report.stale_version` with the values that differ,
 * `report.invalid_draft` with every mistake and its pointer.
 */
export async function saveDraft(
  deps: ReportsDeps,
  context: CommandContext,
  address: ReportAddress,
  request: SaveDraftRequest,
): Promise<ReportStanding> {
  return runCommand(deps, context, 'report.save_draft', { address, request }, async (tx) => {
    const held = await holdReport(tx, context.actor, address);
    await assertAllowed(tx, deps.clock, 'save', held);
    const stored = await readContent(tx, held);
    await assertSeen(held, request, async () => staleDifferences(held, stored, request));
    const by = stepBy('save', held);
    const at = deps.clock.now();
    const draft = await ensureDraft(tx, held, by, at);
    const isCopy = held.report !== null && held.report.version.id !== draft.versionId;
    const statements = isCopy ? await readStatements(tx, draft.versionId) : stored.statements;
    const wanted = isCopy ? translateIds(request, stored.statements, statements) : request;

    const figures = applyFigures(held.form, held.hasSubordinates, stored.figures, wanted);
    const quoted = await readQuotedStatements(
      tx,
      held.round.id,
      wanted.narrative.flatMap((patch) =>
        patch.statements.flatMap(({ quotedStatementId }) => quotedStatementId ?? []),
      ),
    );
    const narrative = changeNarrative(held.form, wanted.narrative, wanted.mode === 'whole', statements, {
      quoted,
      isBelow: (unitId) => unitId !== held.node.id && held.tree.isWithin(unitId, held.node.id),
    });
    const issues = [...figures.issues, ...narrative.issues];
    if (issues.length > 0) throw invalidDraft(issues);

    await writeFigures(tx, draft.versionId, stored.figures, figures.after);
    await writeNarrative(tx, draft.versionId, narrative);
    if (isCopy || by.accountId === null || !held.facts.preparedBy.includes(by.accountId)) {
      await insertPreparer(tx, draft.versionId, by.accountId);
    }
    const edit = await noteSave(tx, { id: draft.versionId, edit: draft.edit }, by, at, request.source);
    const { version, rev } = draft;
    const result = standingAfter(held, { state: 'draft', version, edit, rev, isReady: false, isLate: null });
    const change = describeChange(held, stored, {
      figures: figures.after,
      statements: hasChanged(narrative) ? await readStatements(tx, draft.versionId) : statements,
    });
    return {
      result,
      audit: [
        auditOf('draft_saved', held, {
          before: { ...stateBefore(held), changed: change.before },
          after: { ...result, changed: change.after },
        }),
      ],
    };
  });
}
