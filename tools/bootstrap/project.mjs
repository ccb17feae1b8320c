import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Tells a person what is going on; standard output stays for results. */
export function say(vi, en) {
  console.error(`${vi}\n${en}`);
}

/** Text of a file, or undefined when there is none. */
export function readIfAny(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules' && entry.name !== 'dist')
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** One hash over the names and contents of files and folders; tests do not count. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const isFolder = readIfAny(path) === undefined;
    const files = isFolder ? filesBelow(path).toSorted() : [path];
    for (const file of files) {
      if (/\.test\.tsx?$/.test(file)) continue;
      hash
        .update(`${file.slice(root.length)}\n`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}
