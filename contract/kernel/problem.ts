import { z } from 'zod';

/** Values that fill the `{name}` marks of an error's sentence. */
export const problemParams = z
  .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .describe('Values for the marks in the sentence of the code');
export type ProblemParams = z.infer<typeof problemParams>;

/** One thing that is wrong, and where. */
export const problemIssue = z
  .strictObject({
    code: z.string().describe('Stable code of the refusal'),
    pointer: z.string().describe('JSON pointer (RFC 6901) into the request, or a cell such as "Sheet!C7"'),
    params: problemParams,
  })
  .describe('One thing that is wrong, and where');
export type ProblemIssue = z.infer<typeof problemIssue>;

/** The one shape of every refusal (RFC 9457 problem details) with every issue it found. */
export const problem = z
  .strictObject({
    type: z.string().describe('URN of the kind of problem: urn:tongket:error:<code>'),
    title: z.string().describe('Sentence in the language of the request'),
    status: z.number().int().describe('HTTP status'),
    code: z.string().describe('Stable code of the refusal'),
    params: problemParams,
    correlationId: z.string().describe('Identifies this request in the log'),
    issues: z.array(problemIssue).describe('Everything that is wrong, each with its place'),
  })
  .describe('Problem details (RFC 9457)');
export type Problem = z.infer<typeof problem>;
