import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { LineageChanged } from '../../../contract/org-units/reorganise-units.ts';
import type { StructureDecision } from '../../../contract/org-units/unit.ts';
import type { AuditRecord } from '../../platform/audit.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { countOpenBodies } from './body-store.ts';
import { assertAdministrates, assertMayChange } from './change-structure.ts';
import { insertLineage } from './lineage-store.ts';
import { findLineageFault, type LineageEdge, type Ratio } from './lineage-rules.ts';
import {
  bodiesBesideOpen,
  historyRefusal,
  lineageIncomplete,
  ratiosDoNotMakeOne,
  unitNotOpen,
  unitsBelowOpen,
  unknownUnit,
} from './structure-errors.ts';
import { endFrom, isDuring } from './structure-rules.ts';
import {
  countUnitsBelow,
  findUnitId,
  insertReorganisation,
  insertVersions,
  readHistory,
  supersedeVersion,
  takeRevision,
} from './structure-store.ts';
import { rebuildUnitPaths } from './unit-path-store.ts';

/** Where units that end hand on what they were. */
export interface Handover {
  readonly name: 'org-units.merge-units' | 'org-units.split-unit';
  readonly kind: 'merge' | 'split';
  readonly edges: readonly { readonly from: string; readonly to: string; readonly ratio: Ratio | null }[];
  readonly decision: StructureDecision;
  readonly request: unknown;
}

/** Ends units by one decision and records where each goes on; the units that go on must exist on the effective day. */
export function closeInto(
  deps: CommandDeps,
  context: CommandContext,
  { name, kind, edges, decision, request }: Handover,
): Promise<LineageChanged> {
  const on = decision.effectiveOn;
  return runCommand(deps, context, name, request, async (tx) => {
    assertAdministrates(context);
    const revision = await takeRevision(tx);
    const ids = new Map<string, UnitId>();
    for (const code of new Set(edges.flatMap(({ from, to }) => [from, to]))) {
      const id = await findUnitId(tx, code);
      if (id === undefined) throw unknownUnit(code);
      ids.set(code, id);
    }
    const idOf = (code: string): UnitId => {
      const id = ids.get(code);
      if (id === undefined) throw unknownUnit(code);
      return id;
    };
    await assertMayChange(tx, context, deps.clock.today(), revision - 1, [...ids.values()]);
    const lineage: LineageEdge[] = edges.map(({ from, to, ratio }) => ({
      fromUnitId: idOf(from),
      toUnitId: idOf(to),
      ratio,
    }));
    const fault = findLineageFault(kind, lineage);
    if (fault?.kind === 'incomplete') throw lineageIncomplete();
    if (fault) throw ratiosDoNotMakeOne(edges[0]?.from ?? '');
    for (const code of new Set(edges.map(({ to }) => to))) {
      const history = await readHistory(tx, idOf(code));
      if (!history.some((version) => isDuring(version, on))) throw unitNotOpen(code, on);
    }
    const reorganisationId = await insertReorganisation(tx, revision, kind, decision, deps.clock.now());
    const closed = [...new Set(edges.map(({ from }) => from))];
    for (const code of closed) {
      const unitId = idOf(code);
      const change = endFrom(await readHistory(tx, unitId), on);
      if ('kind' in change) throw historyRefusal(code, on, change);
      const below = await countUnitsBelow(tx, unitId, on);
      if (below > 0) throw unitsBelowOpen(code, below);
      const beside = await countOpenBodies(tx, unitId, on);
      if (beside > 0) throw bodiesBesideOpen(code, beside);
      await supersedeVersion(tx, change.supersede.id, revision);
      await insertVersions(tx, change.insert, revision);
    }
    await insertLineage(tx, reorganisationId, lineage);
    await rebuildUnitPaths(tx, revision, closed.map(idOf));
    const record = (code: string): AuditRecord => ({
      action: name,
      subject: { kind: 'unit', id: code },
      unitId: idOf(code),
      after: { closedFrom: on, goesOnIn: edges.filter(({ from }) => from === code) },
      reason: `${decision.number} (${decision.decidedOn}), ${on}`,
    });
    const [first = '', ...others] = closed;
    return { result: { codes: closed, revision }, audit: [record(first), ...others.map(record)] };
  });
}
