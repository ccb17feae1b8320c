// Runs the project's own rules over its sources; `npm run check` calls it.
import { join } from 'node:path';
import { errorCatalogue } from '../../contract/errors.ts';
import { findBadNames } from './file-names.ts';
import { findLongFiles } from './file-length.ts';
import { findForbiddenText } from './forbidden-text.ts';
import { readSources, showFinding } from './project-files.ts';
import { findUnusedErrors } from './unused-errors.ts';

const root = join(import.meta.dirname, '../..');

const sources = readSources(root);
const findings = [
  ...findLongFiles(sources),
  ...findBadNames(sources),
  ...findForbiddenText(sources),
  ...findUnusedErrors(Object.keys(errorCatalogue), sources),
];
for (const finding of findings) console.log(showFinding(finding));
process.exitCode = findings.length === 0 ? 0 : 1;
