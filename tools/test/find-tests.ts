import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** The tests of the project by the way they run. Paths from the project's folder, with forward slashes. */
export interface FoundTests {
  readonly node: readonly string[];
  /** Those of `node` that use a database. */
  readonly database: readonly string[];
  readonly browser: readonly string[];
}

const databaseSupport = ['test/support/test-server.ts', 'test/support/test-database.ts'];
const importPattern = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;

function importsOf(root: string, path: string): string[] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  return [...readFileSync(file, 'utf8').matchAll(importPattern)].map(([, target = '']) =>
    relative(root, normalize(join(root, dirname(path), target)))
      .split(sep)
      .join('/'),
  );
}

/** Whether a test reaches the test database, directly or through other files of test support. */
export function usesDatabase(root: string, path: string, seen: Set<string> = new Set()): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  return importsOf(root, path).some(
    (target) =>
      databaseSupport.includes(target) ||
      (/^test\/|\.test\.tsx?$|\/fixtures\//.test(target) && usesDatabase(root, target, seen)),
  );
}

/** Finds the tests git knows or would add; with `only`, those whose path begins with one of these. */
export function findTests(root: string, only: readonly string[]): FoundTests {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  const wanted = listed
    .split('\0')
    .filter((path) => existsSync(join(root, path)))
    .filter((path) => only.length === 0 || only.some((start) => path.startsWith(start)))
    .toSorted((a, b) => a.localeCompare(b));
  const node = wanted.filter((path) => /\.test\.tsx?$/.test(path));
  return {
    node,
    database: node.filter((path) => usesDatabase(root, path)),
    browser: wanted.filter((path) => path.endsWith('.browser.ts')),
  };
}
