import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { anchor, CHAPTERS, picturesIn, picturesOf, titleOf, webpSize } from '../guide.mjs';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const source = join(root, 'src/main/frontend/guide');
const texts = new Map([...CHAPTERS.keys()].map((name) => [name, readFileSync(join(source, `${name}.md`), 'utf8')]));

/** A screenshot of each width, in pixels of the picture: telephones show two for one. */
const WIDTHS = { phone: 780, desk: 1400 };
const RENEW =
  'renew the pictures with: mvn test-compile failsafe:integration-test failsafe:verify -Dit.test=FiveDesksIT -Dguide.pictures.write=true';
const LARGEST = 150_000;
const ALL_TOGETHER = 3_000_000;

test('every file beside the guide is one of its pages', () => {
  const files = readdirSync(source).filter((name) => name.endsWith('.md')).map((name) => name.slice(0, -3));
  assert.deepEqual(files.sort(), [...CHAPTERS.keys()].sort());
});

test('every picture that the guide shows lies beside it, and no other', () => {
  const shown = new Set([...texts.values()].flatMap(picturesOf));
  const present = new Set(picturesIn(source));
  const missing = [...shown].filter((name) => !present.has(name));
  const idle = [...present].filter((name) => !shown.has(name));
  assert.ok(!missing.length && !idle.length, `not there: ${missing}; shown by no page: ${idle}; ${RENEW}`);
});

test('pictures are as wide as a screen and light enough for a slow line', () => {
  let together = 0;
  for (const name of picturesIn(source)) {
    const file = join(source, 'pictures', name);
    assert.equal(webpSize(readFileSync(file)).width, WIDTHS[name.match(/-(phone|desk)\.webp$/)[1]], name);
    assert.ok(statSync(file).size <= LARGEST, `${name} has ${statSync(file).size} bytes`);
    together += statSync(file).size;
  }
  assert.ok(together <= ALL_TOGETHER, `${together} bytes`);
});

test('every link within the guide leads somewhere', () => {
  const addresses = new Set([...CHAPTERS.values()].map((path) => `/huong-dan${path && `/${path}`}`));
  for (const [name, text] of texts) {
    for (const [, href] of text.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)) {
      const [path, fragment] = href.split('#');
      if (path) assert.ok(addresses.has(path), `${name} links to ${href}`);
      const target = path ? [...CHAPTERS].find(([, end]) => path === `/huong-dan${end && `/${end}`}`)[0] : name;
      if (fragment) assert.ok(headings(texts.get(target)).map(anchor).includes(fragment), `${name} links to ${href}`);
    }
  }
});

test('no two headings of a page have the same address', () => {
  for (const [name, text] of texts) {
    const anchors = headings(text).map(anchor);
    assert.equal(new Set(anchors).size, anchors.length, name);
  }
});

test('letters are composed, so that a search finds them', () => {
  for (const [name, text] of texts) assert.equal(text, text.normalize('NFC'), name);
});

/** What is written in bold is what the reader is to look for on his screen: it must stand there, letter by letter. */
test('the guide calls everything as the screen does', () => {
  const screens = [...words()].join('\n').normalize('NFC');
  const unknown = [];
  for (const [name, text] of texts) {
    for (const [, bold] of text.matchAll(/\*\*([^*]+)\*\*/g)) {
      const wanted = bold.replace(/:$/, '');
      // three bold words at the head of a list say what the line is about
      if (!screens.includes(wanted) && !ABOUT.has(wanted)) unknown.push(`${name}: ${bold}`);
    }
  }
  assert.deepEqual(unknown, []);
});

const ABOUT = new Set(['Lần đầu', 'Quên mật khẩu, có thư điện tử', 'Quên mật khẩu, không có thư điện tử', 'Trên điện thoại', 'Trên máy tính']);

test('pages name the chapters of Pages.java', () => {
  const mapped = readFileSync(join(root, 'src/main/java/vn/nennep/platform/web/Pages.java'), 'utf8');
  for (const [name, path] of CHAPTERS) assert.ok(mapped.includes(path ? `"${path}", "${name}"` : '/f/guide/index.html'), name);
});

test('a title is the first heading', () => assert.equal(titleOf('vorweg\n\n# Tên trang\n\n## Phần'), 'Tên trang'));

test('addresses of headings lose their marks', () => assert.equal(anchor('1. Đề cương: “viết” & gửi'), '1-de-cuong-viet-gui'));

function headings(text) {
  return [...text.matchAll(/^##+ (.+)$/gm)].map(([, words]) => words.trim());
}

/** Everything that a screen may say. */
function* words() {
  for (const folder of ['processes', 'forms', 'src/main/frontend/pages', 'src/main/frontend/src', 'src/main/resources/messages', 'src/main/java', 'src/main/resources/META-INF/resources/webjars/camunda/app']) {
    for (const name of readdirSync(join(root, folder), { recursive: true })) {
      if (/\.(bpmn|form|html|js|json|properties|java)$/.test(name)) yield readFileSync(join(root, folder, name), 'utf8');
    }
  }
}
