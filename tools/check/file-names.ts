import type { Finding, ProjectFile } from './project-files.ts';

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const vague = /(^|-)(utils?|helpers?|manager|misc)(-|$)|(^|-)common$/;

function faultOf(name: string): string | undefined {
  if (!kebab.test(name)) return `“${name}” is not kebab-case`;
  return vague.test(name) ? `“${name}” says nothing; name it after what it does` : undefined;
}

/** Files and folders of the program that are not in kebab-case or carry a word that says nothing. */
export function findBadNames(files: readonly ProjectFile[]): Finding[] {
  return files
    .filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path) && path.includes('/'))
    .flatMap(({ path }) => {
      const parts = path.split('/');
      const file = parts.pop() ?? '';
      const names = [...parts.filter((part) => !part.startsWith('.')), file.split('.')[0] ?? ''];
      return names.flatMap((name) => {
        const message = faultOf(name);
        return message === undefined ? [] : [{ path, line: 0, message }];
      });
    });
}
