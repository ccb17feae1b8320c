import { z } from 'zod';
import { languages } from '../../../contract/kernel/bilingual.ts';

export const session = z.object({
  account: z.object({
    login: z.string(),
    person: z.object({ fullName: z.string(), rank: z.string().nullable() }),
    mustChangePassword: z.boolean(),
    language: z.enum(languages),
  }),
  appointments: z.array(
    z.object({
      id: z.number(),
      title: z.string(),
      unit: z.object({ code: z.string(), name: z.string() }),
      roles: z.array(z.string()),
    }),
  ),
  actingAs: z.number().nullable(),
  rights: z.record(z.string(), z.boolean()),
});
export type Session = z.infer<typeof session>;
