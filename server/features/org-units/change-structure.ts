import type { Kysely, Transaction } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { StructureChanged, StructureDecision } from '../../../contract/org-units/unit.ts';
import {
  type CommandContext,
  type CommandDeps,
  type CommandOutcome,
  runCommand,
} from '../../platform/command.ts';
import { getLevels } from './levels-facts.ts';
import { getTree } from './structure-facts.ts';
import {
  historyRefusal,
  structureCycle,
  structureForbidden,
  unknownLevel,
  unknownParent,
  unknownUnit,
} from './structure-errors.ts';
import type { ReorganisationKind, UnitFields, UnitVersion } from './structure-model.ts';
import { mayChangeSomewhere, mayChangeStructure } from './structure-policy.ts';
import type { HistoryChange, HistoryFault } from './structure-rules.ts';
import {
  findUnitId,
  insertReorganisation,
  insertVersions,
  readHistory,
  supersedeVersion,
  takeRevision,
} from './structure-store.ts';
import { rebuildUnitPaths } from './unit-path-store.ts';

type Tx = Transaction<unknown>;

/** What a change of one existing unit needs to say about itself. */
export interface UnitChange {
  readonly name: string;
  readonly kind: ReorganisationKind;
  readonly code: string;
  readonly decision: StructureDecision;
  readonly request: unknown;
  /** The new superior unit to be looked up; absent when the change has none. */
  readonly parentCode?: string | null | undefined;
  /** Further refusals before anything is written. */
  check?(tx: Tx, unitId: UnitId): Promise<void>;
  change(history: readonly UnitVersion[], parent: { parentId?: UnitId | null }): HistoryChange | HistoryFault;
}

/** Refuses who may not change the structure at the unit. Errors: `auth.forbidden`. */
export async function assertMayChange(
  db: Kysely<unknown>,
  context: CommandContext,
  on: Temporal.PlainDate,
  revision: number,
  unitIds: readonly (UnitId | null)[],
): Promise<void> {
  if (context.actor.via === 'program') return;
  const tree = await getTree(db, { on, revision });
  if (!unitIds.every((id) => mayChangeStructure(context.actor, tree, id))) throw structureForbidden();
}

/** Errors: `auth.forbidden` unless the caller may change the structure somewhere. */
export function assertAdministrates({ actor }: CommandContext): void {
  if (!mayChangeSomewhere(actor)) throw structureForbidden();
}

/** Errors: `structure.unknown_level`. */
export async function assertKnownLevel(db: Kysely<unknown>, levelCode: string): Promise<void> {
  const levels = await getLevels(db);
  if (levels.length > 0 && !levels.some((level) => level.code === levelCode)) throw unknownLevel(levelCode);
}

/** Errors: `structure.unknown_parent`. */
export async function findParent(tx: Tx, parentCode: string | null): Promise<UnitId | null> {
  if (parentCode === null) return null;
  const id = await findUnitId(tx, parentCode);
  if (id === undefined) throw unknownParent(parentCode);
  return id;
}

function shown(version: Partial<UnitFields> | undefined): unknown {
  if (!version) return null;
  const { name, shortName, levelCode, kind, parentId, position, placeName } = version;
  return { name, shortName, levelCode, kind, parentId, position, placeName };
}

/** Runs a change of one existing unit: lock, rights, history, forest, audit; answers the revision it made. */
export function changeUnit(
  deps: CommandDeps,
  context: CommandContext,
  change: UnitChange,
): Promise<StructureChanged> {
  const { code, decision } = change;
  return runCommand(deps, context, change.name, { code, ...asObject(change.request) }, async (tx) => {
    assertAdministrates(context);
    const revision = await takeRevision(tx);
    const unitId = await findUnitId(tx, code);
    if (unitId === undefined) throw unknownUnit(code);
    const parent =
      change.parentCode === undefined ? {} : { parentId: await findParent(tx, change.parentCode) };
    const touched = 'parentId' in parent ? [unitId, parent.parentId] : [unitId];
    await assertMayChange(tx, context, deps.clock.today(), revision - 1, touched);
    const history = await readHistory(tx, unitId);
    const outcome = change.change(history, parent);
    if ('kind' in outcome) throw historyRefusal(code, decision.effectiveOn, outcome);
    // The database would refuse this shortest of cycles before the paths are looked at.
    if (parent.parentId === unitId) throw structureCycle(code);
    await change.check?.(tx, unitId);
    await insertReorganisation(tx, revision, change.kind, decision, deps.clock.now());
    await supersedeVersion(tx, outcome.supersede.id, revision);
    await insertVersions(tx, outcome.insert, revision);
    await rebuildUnitPaths(tx, revision, [unitId]);
    return changed(change, unitId, revision, outcome);
  });
}

function asObject(request: unknown): object {
  return typeof request === 'object' && request !== null ? request : { request };
}

function changed(
  { name, code, decision, kind }: UnitChange,
  unitId: UnitId,
  revision: number,
  { supersede, insert }: HistoryChange,
): CommandOutcome<StructureChanged> {
  return {
    result: { code, revision },
    audit: [
      {
        action: name,
        subject: { kind: 'unit', id: code },
        unitId,
        before: shown(supersede),
        after: kind === 'dissolve' ? { closedFrom: decision.effectiveOn } : shown(insert.at(-1)),
        reason: `${decision.number} (${decision.decidedOn}), ${decision.effectiveOn}`,
      },
    ],
  };
}
