import { z } from 'zod';
import { deadlineRule } from '../calendar/deadline-rule.ts';
import { bilingual } from '../kernel/bilingual.ts';
import { code, regimeId } from '../kernel/ids.ts';
import { cutOffRules, periodKinds } from '../kernel/period.ts';

const roundStates = ['open', 'locked'] as const;
export const roundState = z
  .enum(roundStates)
  .describe('Open: reports are taken. Locked: nothing is taken any more');
export type RoundState = z.infer<typeof roundState>;

const regimeLevel = z
  .strictObject({
    levelCode: code.describe('Level of the units that answer'),
    deadline: deadlineRule.describe('By when they answer'),
  })
  .describe('Who answers and by when');
export type RegimeLevel = z.infer<typeof regimeLevel>;

/** What a regime keeps besides its columns. */
export const regimeDefinition = z
  .strictObject({
    levels: z.array(regimeLevel).min(1).max(30).describe('Levels whose units answer, each with its deadline'),
  })
  .describe('Definition of a reporting regime');
export type RegimeDefinition = z.infer<typeof regimeDefinition>;

/** A reporting regime as a pack gives it and the API shows it (Nghị định 09/2019/NĐ-CP, Art. 7, 12, 13). */
export const regimeInput = z
  .strictObject({
    code: code.max(40).describe('Code of the regime; the codes of its rounds begin with it'),
    name: bilingual,
    formCode: code.describe('Form that is filled'),
    periodKind: z.enum(periodKinds).describe('How often'),
    cutOffRule: z.enum(cutOffRules).describe('calendar: first to last day; day15to14: 15th before to 14th'),
    definition: regimeDefinition,
  })
  .describe('A reporting regime');
export type RegimeInput = z.infer<typeof regimeInput>;

export const regimeView = regimeInput.extend({ id: regimeId }).describe('A reporting regime');
export type RegimeView = z.infer<typeof regimeView>;

export const regimeListResponse = z
  .strictObject({ regimes: z.array(regimeView).describe('All regimes, by code') })
  .describe('Reporting regimes');
