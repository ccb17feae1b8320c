import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs a program on a file with these bytes and gives what it printed; null when the program is not installed. */
export function printedBy(
  program: string,
  bytes: Uint8Array,
  options: readonly string[] = [],
): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'office-'));
  try {
    const file = path.join(folder, 'document');
    writeFileSync(file, bytes);
    const output = program === 'pdftotext' ? ['-'] : [];
    const result = spawnSync(program, [...options, file, ...output], { encoding: 'utf8' });
    if (result.error !== undefined) return null;
    return result.stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
