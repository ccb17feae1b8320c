import type { Transaction } from 'kysely';
import type { UnitId } from '../../../contract/kernel/ids.ts';
import type { ImportUnitsQuery, ImportUnitsResult } from '../../../contract/org-units/import-units.ts';
import { type CommandContext, type CommandDeps, runCommand } from '../../platform/command.ts';
import { readTable } from '../../platform/table-file/read-table.ts';
import { assertAdministrates, assertMayChange } from './change-structure.ts';
import { getLevels } from './levels-facts.ts';
import { currentPin } from './structure-facts.ts';
import {
  insertReorganisation,
  insertUnits,
  insertVersions,
  readExistingUnits,
  takeRevision,
} from './structure-store.ts';
import { readUnitFile, type UnitRow } from './unit-file.ts';
import { rebuildUnitPaths } from './unit-path-store.ts';

const mostUnits = 50_000;
const previewed = 200;

function resultOf(units: readonly UnitRow[], revision: number | null): ImportUnitsResult {
  const counts = new Map<string, number>();
  for (const { levelCode } of units) counts.set(levelCode, (counts.get(levelCode) ?? 0) + 1);
  return {
    isDryRun: revision === null,
    revision,
    count: units.length,
    byLevel: [...counts].map(([levelCode, count]) => ({ levelCode, count })),
    preview: units.slice(0, previewed).map(({ row, code, name, levelCode, parentCode, validFrom }) => ({
      row: row.row,
      code,
      name,
      levelCode,
      parentCode,
      validFrom,
    })),
  };
}

async function storeUnits(
  tx: Transaction<unknown>,
  units: readonly UnitRow[],
  existing: ReadonlyMap<string, { readonly id: UnitId }>,
  revision: number,
): Promise<void> {
  const ids = await insertUnits(
    tx,
    units.map((unit) => unit.code),
  );
  const byCode = new Map([...existing].map(([code, { id }]) => [code, id]));
  for (const [index, unit] of units.entries()) {
    const id = ids[index];
    if (id !== undefined) byCode.set(unit.code, id);
  }
  const versions = units.flatMap(({ code, parentCode, validFrom, row: _row, ...fields }) => {
    const unitId = byCode.get(code);
    if (unitId === undefined) throw new Error(`no identity was given to ${code}`);
    const parentId = parentCode === null ? null : (byCode.get(parentCode) ?? null);
    return [{ ...fields, unitId, parentId, from: validFrom, to: null }];
  });
  await insertVersions(tx, versions, revision);
  await rebuildUnitPaths(tx, revision, ids);
}

/**
 * Founds all units of a CSV or XLSX file by one decision, or none of them. A dry run checks the same and makes nothing.
 * Errors: `auth.forbidden`, `table.refused` with every issue at its cell, and the refusals of `readTable`.
 */
export async function importUnits(
  deps: CommandDeps,
  context: CommandContext,
  bytes: Uint8Array,
  query: ImportUnitsQuery,
): Promise<ImportUnitsResult> {
  assertAdministrates(context);
  const table = readTable(bytes, { rows: mostUnits });
  const read = async (tx: Transaction<unknown>, revision: number) => {
    const existing = await readExistingUnits(tx);
    const facts = { levels: await getLevels(tx), existing, effectiveOn: query.effectiveOn };
    const units = readUnitFile(table, facts);
    const inFile = new Set(units.map((unit) => unit.code));
    const tops = units
      .map(({ parentCode }) => parentCode)
      .filter((code) => code === null || !inFile.has(code));
    const topIds = [...new Set(tops)].map((code) =>
      code === null ? null : (existing.get(code)?.id ?? null),
    );
    await assertMayChange(tx, context, deps.clock.today(), revision, topIds);
    return { units, existing };
  };
  if (query.dryRun) {
    return deps.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (tx) => {
        const { revision } = await currentPin(tx, deps.clock.today());
        return resultOf((await read(tx, revision)).units, null);
      });
  }
  return runCommand(deps, context, 'org-units.import-units', { ...query, bytes }, async (tx) => {
    const revision = await takeRevision(tx);
    const { units, existing } = await read(tx, revision - 1);
    const decision = {
      number: query.decisionNumber,
      decidedOn: query.decidedOn,
      effectiveOn: query.effectiveOn,
      note: '',
    };
    await insertReorganisation(tx, revision, 'found', decision, deps.clock.now());
    await storeUnits(tx, units, existing, revision);
    return {
      result: resultOf(units, revision),
      audit: [
        {
          action: 'org-units.import-units',
          subject: { kind: 'structure_revision', id: String(revision) },
          unitId: null,
          after: { codes: units.map((unit) => unit.code) },
          reason: `${query.decisionNumber} (${query.decidedOn}), ${query.effectiveOn}`,
        },
      ],
    };
  });
}
