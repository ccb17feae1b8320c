import type { Finding, ProjectFile } from './project-files.ts';

const limit = 500;

/** Files of 500 lines or more, tests included. */
export function findLongFiles(files: readonly ProjectFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    if (lines < limit) return [];
    return [{ path, line: 0, message: `has ${lines} lines; divide it, the limit is ${limit - 1}` }];
  });
}
