import { type WorkbookResult, workbookResult } from '../../../../contract/workbooks/workbook-result.ts';
import type { Language } from '../../../../contract/kernel/bilingual.ts';
import { apiAddress } from '../../../platform/api/api-client.ts';
import { uploadFile } from '../../../platform/api/upload-file.ts';
import { type Command, useCommand } from '../../../platform/api/use-command.ts';
import { reportKey } from './report.ts';

interface TakeWorkbook {
  readonly file: File;
  /** Tells files apart, so that another one is never sent as the same attempt. */
  readonly identity: string;
  /** Only checks and shows what would change. */
  readonly dryRun: boolean;
  /** Takes the value of the workbook also where it was changed on screen since. */
  readonly overwrite: boolean;
}

/** Address of the template with what the draft holds. */
export function workbookAddress(round: string, unit: string, language: Language): string {
  return apiAddress(`/rounds/${round}/reports/${unit}/workbook`, { language });
}

/** Name, size and time of a file in one text. */
export function identityOf({ name, size, lastModified }: File): string {
  return `${name} ${size} ${lastModified}`;
}

/** Checks a filled-in workbook, or saves it into the draft. */
export function useTakeWorkbook(
  round: string,
  unit: string,
  onProgress: (share: number) => void,
  signal: () => AbortSignal | undefined,
): Command<TakeWorkbook, WorkbookResult> {
  return useCommand({
    run: ({ file, dryRun, overwrite }: TakeWorkbook, idempotencyKey) => {
      const stop = signal();
      return uploadFile(`/rounds/${round}/reports/${unit}/workbook`, file, {
        answer: workbookResult,
        idempotencyKey,
        query: { dryRun, overwrite },
        onProgress,
        ...(stop === undefined ? {} : { signal: stop }),
      });
    },
    invalidates: [reportKey(round, unit)],
  });
}
