// Builds the browser code into target/classes/static/f. Maven runs it; `npm run build` does the same by hand.

import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { builtFiles } from './built-files.mjs';
import { pages, shell } from './pages.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const output = fileURLToPath(new URL('../../../target/classes/static/f/', import.meta.url));

process.chdir(here);
install(here);

const { build } = await import('esbuild');
const { vietnameseFormJs } = await import('./src/vietnamese/hard-coded.mjs');
const { buildGuide } = await import('./guide.mjs');

rmSync(output, { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: {
    host: 'src/tasklist/host.js',
    'tasklist-plugins': 'src/tasklist/plugins.js',
    'welcome-plugins': 'src/welcome/plugins.js',
    'webapp-plugins': 'src/webapps/plugins.js',
    'cockpit-plugins': 'src/webapps/cockpit.js',
    task: 'src/pages/task.js',
    messages: 'src/pages/messages.js',
    action: 'src/pages/action.js',
    session: 'src/pages/session.js',
    figures: 'src/pages/figures.js',
    quota: 'src/pages/quota.js',
    results: 'src/pages/results.js',
    readings: 'src/pages/readings.js',
    transfer: 'src/pages/transfer.js',
    register: 'src/pages/register.js',
    review: 'src/pages/review.js',
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
    guide: 'src/pages/guide.js',
    'host-style': 'src/styles/host.css',
    'webapps-style': 'src/styles/webapps.css',
    'page-style': 'src/styles/page.css',
    'quota-style': 'src/styles/quota.css',
    'session-style': 'src/styles/session.css',
    'account-style': 'src/styles/account.css',
    'register-style': 'src/styles/register.css',
    'guide-style': 'src/styles/guide.css',
  },
  outdir: output,
  bundle: true,
  format: 'esm',
  splitting: true,
  // what bears the hash of its content is kept by browsers for ever (Pages.java)
  entryNames: '[name]-[hash]',
  chunkNames: 'part-[hash]',
  minify: true,
  // an office's old machine: Windows 7 goes up to Chrome 109 and Firefox 115
  target: ['chrome90', 'firefox91', 'safari14.1'],
  // copied from pages/, not built
  external: ['/f/icon.svg'],
  legalComments: 'linked',
  logLevel: 'warning',
  metafile: true,
  plugins: [vietnameseFormJs()],
});
cpSync('pages', output, { recursive: true });
const built = builtFiles(metafile);
for (const [name, text] of built.aliases()) writeFileSync(output + name, text);
for (const [name, page] of Object.entries(pages)) writeFileSync(`${output}${name}.html`, shell(name, page, built.address, built.parts));
buildGuide('guide', `${output}guide`, built);
