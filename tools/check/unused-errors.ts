import type { Finding, ProjectFile } from './project-files.ts';

const catalogue = /^contract\/[^/]+\/([a-z-]+-)?errors\.ts$/;

/** Codes of the catalogue that no part of the program mentions outside the catalogue and the tests. */
export function findUnusedErrors(codes: readonly string[], files: readonly ProjectFile[]): Finding[] {
  const program = files.filter(
    ({ path }) =>
      /^(contract|server|web)\//.test(path) && !catalogue.test(path) && !/\.test\.tsx?$/.test(path),
  );
  const text = program.map((file) => file.text).join('\n');
  const isUsed = (code: string) => text.includes(`'${code}'`) || text.includes(`"${code}"`);
  return codes
    .filter((code) => !isUsed(code))
    .map((code) => ({
      path: 'contract/errors.ts',
      line: 0,
      message: `nothing in the program gives the error ${code}`,
    }));
}
