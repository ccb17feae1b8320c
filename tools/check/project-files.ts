import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the project with its text. */
export interface ProjectFile {
  /** Path from the project's folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** One thing a rule of ours objects to. */
export interface Finding {
  readonly path: string;
  /** Line from 1; 0 means the file as a whole. */
  readonly line: number;
  readonly message: string;
}

const sourceName = /\.(ts|tsx|mts|mjs|js|css|sql|sh)$/;

/** Every source file git knows or would add. */
export function readSources(root: string): ProjectFile[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((path) => sourceName.test(path) && existsSync(join(root, path)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** A finding for each line that matches. */
export function findLines(file: ProjectFile, pattern: RegExp, message: string): Finding[] {
  return file.text
    .split('\n')
    .flatMap((text, index) => (pattern.test(text) ? [{ path: file.path, line: index + 1, message }] : []));
}

export function showFinding({ path, line, message }: Finding): string {
  return line === 0 ? `${path}: ${message}` : `${path}:${line}: ${message}`;
}
