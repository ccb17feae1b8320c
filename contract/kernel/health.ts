import { z } from 'zod';

/** Answer of the health check; anything else than this means that the program cannot serve. */
export const health = z
  .strictObject({
    status: z.literal('ok').describe('The program answers'),
    version: z.string().describe('Version of the program'),
    database: z.literal('ok').describe('The database answers'),
  })
  .describe('Whether the program and its database answer');
