import { findLines, type Finding, type ProjectFile } from './project-files.ts';

// The marks are put together here so that this file does not hold them itself.
const marks = [
  ['oxlint', 'disable'],
  ['eslint', 'disable'],
  ['biome', 'ignore'],
  ['prettier', 'ignore'],
  ['knip', 'ignore'],
  ['@ts', 'ignore'],
  ['@ts', 'nocheck'],
  ['@ts', 'expect-error'],
].map((parts) => parts.join('-'));
const unfinished = [
  ['TO', 'DO'],
  ['FIX', 'ME'],
  ['XX', 'X'],
].map((parts) => parts.join(''));

const rules: readonly (readonly [RegExp, string])[] = [
  [new RegExp(marks.join('|')), 'no check is switched off in a file; make the code pass it'],
  [new RegExp(`\\b(${unfinished.join('|')})\\b`), 'what is committed is finished'],
  [/^\s*export\s+\*/, 'exports are named one by one'],
  [/^\s*(export\s+)?(const\s+)?enum\s+[A-Z]/, 'Node strips types and knows no enumerations'],
];

/** Comments that silence a check, marks of unfinished work, star exports and enumerations. */
export function findForbiddenText(files: readonly ProjectFile[]): Finding[] {
  return files.flatMap((file) => rules.flatMap(([pattern, message]) => findLines(file, pattern, message)));
}
