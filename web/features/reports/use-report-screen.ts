import { createContext, use } from 'react';
import type { FormDefinition } from '../../../contract/indicators/form-definition.ts';
import type { ReportContent, ReportView } from '../../../contract/reports/report-view.ts';
import type { ReportAddress } from './report-address.ts';
import type { ReportLead } from './report-lead.ts';
import type { ReportNames } from './report-names.ts';
import type { DraftSaving } from './use-draft-saving.ts';

/** What every part of the screen of a report needs. */
export interface ReportScreenState {
  readonly view: ReportView;
  /** What is shown: of the current version, or of the earlier one that is open. */
  readonly content: ReportContent;
  readonly definition: FormDefinition;
  readonly names: ReportNames;
  readonly lead: ReportLead;
  /** Whether figures and words can be typed now. */
  readonly mayType: boolean;
  readonly saving: DraftSaving;
  readonly address: ReportAddress;
  readonly onAddress: (change: ReportAddress) => void;
}

export const ReportScreenContext = createContext<ReportScreenState | undefined>(undefined);

export function useReportScreen(): ReportScreenState {
  const state = use(ReportScreenContext);
  if (state === undefined) throw new Error('useReportScreen needs a ReportScreenContext above it');
  return state;
}
