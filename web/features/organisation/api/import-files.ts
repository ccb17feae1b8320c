import { importPeopleResult, type ImportPeopleResult } from '../../../../contract/accounts/person.ts';
import type { IsoDate } from '../../../../contract/kernel/iso-date.ts';
import { importUnitsResult, type ImportUnitsResult } from '../../../../contract/org-units/import-units.ts';
import { uploadFile } from '../../../platform/api/upload-file.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { unitsKey } from './units.ts';

/** The decision by which the units of a file are founded. */
export interface UnitsImport {
  readonly decisionNumber: string;
  readonly decidedOn: IsoDate;
  readonly effectiveOn: IsoDate;
}

interface FileOf<Fields> {
  readonly file: File;
  readonly fields: Fields;
}

/** Checks a file of units, or takes it in. */
export function useImportUnits(isDryRun: boolean): Command<FileOf<UnitsImport>, ImportUnitsResult> {
  return useCommand({
    run: ({ file, fields }: FileOf<UnitsImport>, idempotencyKey) =>
      uploadFile('/units/import', file, {
        answer: importUnitsResult,
        query: { ...fields, dryRun: isDryRun },
        idempotencyKey,
      }),
    invalidates: isDryRun ? [] : [unitsKey],
  });
}

/** Checks a file of people, posts and accounts, or takes it in; then the answer holds the one-time passwords. */
export function useImportPeople(
  isDryRun: boolean,
): Command<FileOf<{ readonly fromOn: IsoDate }>, ImportPeopleResult> {
  return useCommand({
    run: ({ file, fields }: FileOf<{ readonly fromOn: IsoDate }>, idempotencyKey) =>
      uploadFile('/persons/import', file, {
        answer: importPeopleResult,
        query: { ...fields, dryRun: isDryRun },
        idempotencyKey,
      }),
    invalidates: isDryRun ? [] : [['persons'], ['posts'], ['accounts'], unitsKey],
  });
}
