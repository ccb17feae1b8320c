// `npm run check`: types, lint, format, boundaries, unused code and the project's own rules.
import { runChecks } from './check/run-checks.ts';

const outcomes = await runChecks();
const failed = outcomes.filter((outcome) => !outcome.isGood);
console.log(
  failed.length === 0 ? 'Every check passed.' : `${failed.length} of ${outcomes.length} checks failed.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
