// Runs the tests of the browser code and lints the models. Maven runs it; `npm test` does the same by hand.

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
install(here);
install(fileURLToPath(new URL('diagrams', import.meta.url)));
process.exitCode = spawnSync(process.execPath, ['--test'], { cwd: here, stdio: 'inherit' }).status ?? 1;
