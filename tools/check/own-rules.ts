// Runs the project's own rules over its sources; `npm run check` calls it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { errorCatalogue } from '../../contract/errors.ts';
import { findBadNames } from './file-names.ts';
import { findLongFiles } from './file-length.ts';
import { findForbiddenText } from './forbidden-text.ts';
import { findUndescribed } from './openapi-descriptions.ts';
import { type Finding, readSources, showFinding } from './project-files.ts';
import { findUnusedErrors } from './unused-errors.ts';

const root = join(import.meta.dirname, '../..');

function openapiFindings(): Finding[] {
  const path = 'docs/openapi.json';
  if (!existsSync(join(root, path))) return [];
  const document = z
    .record(z.string(), z.unknown())
    .parse(JSON.parse(readFileSync(join(root, path), 'utf8')));
  return findUndescribed(document, path);
}

const sources = readSources(root);
const findings = [
  ...findLongFiles(sources),
  ...findBadNames(sources),
  ...findForbiddenText(sources),
  ...findUnusedErrors(Object.keys(errorCatalogue), sources),
  ...openapiFindings(),
];
for (const finding of findings) console.log(showFinding(finding));
process.exitCode = findings.length === 0 ? 0 : 1;
