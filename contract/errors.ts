import { workbookErrors } from './workbooks/errors.ts';
import { officialReportErrors } from './official-reports/errors.ts';
import { accountsErrors } from './accounts/errors.ts';
import { targetErrors } from './targets/errors.ts';
import { consolidationErrors } from './consolidation/errors.ts';
import { calendarErrors } from './calendar/errors.ts';
import { documentsErrors } from './documents/errors.ts';
import { indicatorsErrors } from './indicators/errors.ts';
import { kernelErrors } from './kernel/kernel-errors.ts';
import { reportErrors } from './reports/errors.ts';
import { xlsxErrors } from './xlsx/errors.ts';
import { roundsErrors } from './rounds/errors.ts';
import { orgUnitsErrors } from './org-units/errors.ts';
import { tableFileErrors } from './table-file/errors.ts';
import { officeErrors } from './office/errors.ts';

/** Every refusal of the program: its HTTP status and its sentence in both languages. */
export const errorCatalogue = {
  ...kernelErrors,
  ...calendarErrors,
  ...indicatorsErrors,
  ...documentsErrors,
  ...xlsxErrors,
  ...roundsErrors,
  ...reportErrors,
  ...orgUnitsErrors,
  ...tableFileErrors,
  ...officeErrors,
  ...consolidationErrors,
  ...targetErrors,
  ...workbookErrors,
  ...accountsErrors,
  ...officialReportErrors,
} as const;

export type ErrorCode = keyof typeof errorCatalogue;
