// `npm run -s tongket -- …`: the command line. Standard output carries only the command's own result.
import './require-node.mjs';
import { join } from 'node:path';
import { ensureInstalled } from './ensure-installed.mjs';
import { root } from './project.mjs';
import { runProgram } from './run-program.mjs';

runProgram(ensureInstalled(), [join(root, 'server', 'cli', 'main.ts'), ...process.argv.slice(2)]);
