// The guide: one Markdown file per reader under guide/, turned into plain pages that need no script and no login.

import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Marked } from 'marked';
import { shell } from './pages.mjs';

/** The file and the last part of its address; the order is that of the table of contents. Pages.java maps the same. */
export const CHAPTERS = new Map([
  ['index', ''],
  ['member', 'dang-vien'],
  ['secretary', 'bi-thu'],
  ['minute-taker', 'thu-ky'],
  ['preparer', 'nguoi-chuan-bi'],
  ['duty-officer', 'can-bo-truc-dang'],
  ['upper-committee', 'cap-uy-cap-tren'],
  ['register-keeper', 'quan-ly-dang-vien'],
  ['annual-review', 'kiem-diem'],
]);

const NAVIGATION = '<nav aria-label="Chính"><a href="/viec">Việc của tôi</a><a href="/huong-dan" aria-current="page">Hướng dẫn</a></nav>';

/** Writes the pages and their pictures into the folder; `built` knows the addresses of script and styles. */
export function buildGuide(source, output, built) {
  mkdirSync(output, { recursive: true });
  const texts = new Map([...CHAPTERS.keys()].map((name) => [name, readFileSync(join(source, `${name}.md`), 'utf8')]));
  const titles = new Map([...texts].map(([name, text]) => [name, titleOf(text)]));
  for (const [name, text] of texts) writeFileSync(join(output, `${name}.html`), page(name, text, titles, join(source, 'pictures'), built));
  if (existsSync(join(source, 'pictures'))) cpSync(join(source, 'pictures'), join(output, 'pictures'), { recursive: true });
}

/** Every picture that the text shows, by its file name. */
export function picturesOf(text) {
  return [...text.matchAll(/!\[[^\]]*\]\(pictures\/([^)]+)\)/g)].map(([, name]) => name);
}

export function titleOf(text) {
  return text.match(/^# (.+)$/m)[1].trim();
}

/** The address of a heading within its page: letters without marks, so that it survives being copied into a message. */
export function anchor(heading) {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Width and height of a WebP picture. Chromium writes the simple lossy kind or the lossless one. */
export function webpSize(bytes) {
  if (bytes.toString('latin1', 0, 4) !== 'RIFF' || bytes.toString('latin1', 8, 12) !== 'WEBP') throw new Error('not a WebP picture');
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
  }
}

function page(name, text, titles, pictures, built) {
  const headings = [];
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const words = this.parser.parseInline(tokens);
        const id = anchor(tokens.map(({ raw }) => raw).join(''));
        if (depth === 2) headings.push([id, words]);
        return depth === 1 ? `<h1>${words}</h1>\n` : `<h${depth} id="${id}">${words}</h${depth}>\n`;
      },
      // a picture stands alone in its paragraph and becomes a figure
      paragraph({ tokens }) {
        const words = this.parser.parseInline(tokens);
        return words.startsWith('<figure') ? words : `<p>${words}</p>\n`;
      },
      image({ href, text: caption }) {
        const address = `/f/guide/pictures/${basename(href)}`;
        const kind = href.endsWith('-phone.webp') ? 'phone' : 'desk';
        return (
          `<figure class="${kind}"><a href="${address}"><img src="${address}"${room(join(pictures, basename(href)))} alt="${escape(caption)}" loading="lazy"></a>` +
          `<figcaption>${escape(caption)}</figcaption></figure>\n`
        );
      },
    },
  });
  const body = marked.parse(text);
  const [before, after] = split(body);
  const contents = headings.length > 2 ? `<nav class="contents" aria-label="Trong trang này"><ol>${headings.map(([id, words]) => `<li><a href="#${id}">${words}</a></li>`).join('')}</ol></nav>\n` : '';
  const main = `<main id="main" class="guide" tabindex="-1">\n${before}${contents}${after}${chapters(name, titles)}\n</main>\n`;
  return shell('guide', { title: escape(titles.get(name)), styles: ['page', 'guide'], header: NAVIGATION, body: main }, built.address, built.parts);
}

/** So that the text doesn't jump while pictures load. One that is named and not yet taken needs none; a test asks for it. */
function room(picture) {
  if (!existsSync(picture)) return '';
  const { width, height } = webpSize(readFileSync(picture));
  return ` width="${width}" height="${height}"`;
}

/** The table of contents stands behind the title and the words that introduce the page. */
function split(body) {
  const at = body.indexOf('<h2');
  return at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at)];
}

function chapters(here, titles) {
  const links = [...CHAPTERS].map(([name, path]) => {
    const current = name === here ? ' aria-current="page"' : '';
    return `<li><a href="/huong-dan${path && `/${path}`}"${current}>${escape(titles.get(name))}</a></li>`;
  });
  return `<nav class="chapters" aria-label="Các phần của hướng dẫn"><h2>Các phần của hướng dẫn</h2><ul>${links.join('')}</ul></nav>`;
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** The names of the pictures that lie beside the text. */
export function picturesIn(source) {
  return existsSync(join(source, 'pictures')) ? readdirSync(join(source, 'pictures')) : [];
}
