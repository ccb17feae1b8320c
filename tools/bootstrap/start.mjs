// `npm start`: installs what is missing, builds the web part and runs the server. Arguments after `--` go to it.
import './require-node.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { ensureWebBuilt } from './ensure-web-built.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';

const node = ensureInstalled();
ensureWebBuilt(node);
runProgram(node, [join(root, 'server', 'main.ts'), ...process.argv.slice(2)], { isServer: true });
