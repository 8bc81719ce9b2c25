import { test } from 'node:test';
import assert from 'node:assert/strict';
import { builtFiles } from '../built-files.mjs';
import { pages, shell } from '../pages.mjs';

const made = (imports = [], more = {}) => ({ imports: imports.map(([path, kind = 'import-statement']) => ({ path: `out/${path}`, kind })), exports: [], ...more });
const built = builtFiles({
  outputs: {
    'out/task-AAAAAAA1.js': made([['part-BBBBBBB1.js'], ['part-CCCCCCC1.js', 'dynamic-import']], { entryPoint: 'src/task.js' }),
    'out/first-login-AAAAAAA2.js': made([], { entryPoint: 'src/first-login.js', exports: ['mount', 'default'] }),
    'out/page-style-AAAAAAA3.css': made([], { entryPoint: 'src/page.css' }),
    'out/part-BBBBBBB1.js': made([['part-DDDDDDD1.js']]),
    'out/part-CCCCCCC1.js': made([['part-DDDDDDD1.js']], { entryPoint: 'src/later.js' }),
    'out/part-DDDDDDD1.js': made([['part-BBBBBBB1.js']]),
  },
});

test('a name leads to what was built for it', () => {
  assert.equal(built.address('task.js'), '/f/task-AAAAAAA1.js');
  assert.equal(built.address('page-style.css'), '/f/page-style-AAAAAAA3.css');
  assert.throws(() => built.address('later.js'));
});

test('what a script needs at once is found at any depth, and nothing that it asks for later', () => {
  assert.deepEqual(built.parts('task.js').sort(), ['/f/part-BBBBBBB1.js', '/f/part-DDDDDDD1.js']);
});

test('the plain names go on working, with all that the files give', () => {
  assert.deepEqual(Object.fromEntries(built.aliases()), {
    'task.js': "import './task-AAAAAAA1.js';\n",
    'first-login.js': "export * from './first-login-AAAAAAA2.js';\nexport { default } from './first-login-AAAAAAA2.js';\n",
    'page-style.css': '@import url("page-style-AAAAAAA3.css");\n',
  });
});

test('every shell is Vietnamese, has a title, a way past the header and a main part, and calls nothing of elsewhere', () => {
  const html = Object.entries(pages).map(([name, page]) => shell(name, page, (file) => `/f/${file}`, () => []));
  assert.ok(html.length > 15);
  for (const page of html) {
    assert.match(page, /<html lang="vi">/);
    assert.match(page, /<title>\S.* – Nền Nếp<\/title>/);
    assert.match(page, /<a class="skip" href="#main">/);
    assert.equal(page.split('id="main"').length, 2);
    assert.doesNotMatch(page, /https?:/);
  }
});
