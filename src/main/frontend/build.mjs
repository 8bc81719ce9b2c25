// Builds the browser code into target/classes/static/f. Maven runs it; `npm run build` does the same by hand.

import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../../../target/classes/static/f/', import.meta.url));

process.chdir(here);
install(here);

const { build } = await import('esbuild');
const { vietnameseFormJs } = await import('./src/vietnamese/hard-coded.mjs');

rmSync(output, { recursive: true, force: true });
await build({
  entryPoints: {
    host: 'src/tasklist/host.js',
    'tasklist-plugins': 'src/tasklist/plugins.js',
    task: 'src/pages/task.js',
    action: 'src/pages/action.js',
    session: 'src/pages/session.js',
    figures: 'src/pages/figures.js',
    readings: 'src/pages/readings.js',
    transfer: 'src/pages/transfer.js',
    register: 'src/pages/register.js',
    person: 'src/pages/person.js',
    roster: 'src/pages/roster.js',
    login: 'src/pages/login.js',
    'first-login': 'src/account/first-login.js',
    'forgotten-password': 'src/account/forgotten-password.js',
    'new-password': 'src/account/new-password.js',
    account: 'src/account/account.js',
    'unit-accounts': 'src/account/unit-accounts.js',
    'login-log': 'src/account/login-log.js',
    letters: 'src/account/letters.js',
    'mail-gate': 'src/account/mail-gate.js',
    clock: 'src/pages/clock.js',
    'host-style': 'src/styles/host.css',
    'page-style': 'src/styles/page.css',
    'session-style': 'src/styles/session.css',
    'account-style': 'src/styles/account.css',
    'register-style': 'src/styles/register.css',
  },
  outdir: output,
  bundle: true,
  format: 'esm',
  splitting: true,
  chunkNames: 'part-[hash]',
  minify: true,
  target: 'es2020',
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [vietnameseFormJs()],
});
cpSync('pages', output, { recursive: true });
