/** What the other features, the command line and the demonstration may use of targets. */
export { setTargets } from './set-targets.ts';
