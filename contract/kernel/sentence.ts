import type { ProblemParams } from './problem.ts';

/** Fills the `{name}` marks of a sentence; a mark without a value stays as it is, so that the lack is seen. */
export function fillSentence(sentence: string, params: ProblemParams): string {
  return sentence.replaceAll(/\{([A-Za-z0-9_]+)\}/g, (mark, name: string) => {
    const value = params[name];
    return value === undefined || value === null ? mark : String(value);
  });
}
