import { z } from 'zod';

/**
 * What a post lets its holder do with reports, within the post's unit:
 * - reporting_officer: prepares the unit's own report;
 * - signer: the commander or commissar who signs and submits it;
 * - approver: accepts or returns the reports of the units directly below, and at the root its own;
 * - planner: planning staff; accepts or returns like an approver, opens rounds, writes the consolidated report;
 * - auditor: reads all reports of the subtree, changes nothing;
 * - administrator: accounts and settings, no reports.
 */
export const roles = [
  'reporting_officer',
  'signer',
  'approver',
  'planner',
  'auditor',
  'administrator',
] as const;
export const role = z.enum(roles).describe('What a post lets its holder do');
export type Role = z.infer<typeof role>;
