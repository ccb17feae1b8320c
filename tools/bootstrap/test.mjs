// `npm test`: installs what is missing and runs everything the project's continuous integration runs.
import './require-node.mjs';
import { delimiter, dirname, join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureWebBuilt } from './ensure-web-built.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';

const node = ensureInstalled();
const isPart = process.argv.includes('--only');
if (!isPart) ensureWebBuilt(node);
// Tools find the pinned Node first, whatever the machine has.
const path = [dirname(node), join(root, 'node_modules', '.bin'), process.env.PATH].join(delimiter);
runProgram(node, [join(root, 'tools', 'test', 'run.ts'), ...process.argv.slice(2)], { env: { PATH: path } });
