// Draws every processes/*.bpmn to docs/diagrams/<name>.svg with bpmn-js in a headless Chromium:
//
//   cd src/main/frontend/diagrams && npm ci && npm run diagrams
//
// Each picture carries the SHA-256 of the model it shows (DiagramPicturesTest compares them). Chromium is
// `chromium` of the PATH unless the environment variable CHROMIUM names another.

import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../../../..');
const models = join(root, 'processes');
const pictures = join(root, 'docs/diagrams');

const files = (await readdir(models)).filter(file => file.endsWith('.bpmn')).sort();
await mkdir(pictures, { recursive: true });

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? chromiumOfPath(),
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync']
});
try {
  for (const file of files) {
    const source = await readFile(join(models, file));
    const svg = await draw(source.toString('utf8'));
    const picture = join(pictures, basename(file, '.bpmn') + '.svg');
    await writeFile(picture, stamp(svg, createHash('sha256').update(source).digest('hex')));
    console.log(`${file} → docs/diagrams/${basename(picture)}`);
  }
} finally {
  await browser.close();
}

async function draw(xml) {
  const page = await browser.newPage();
  try {
    // bpmn-js numbers its arrow heads at random: the same model must give the same picture
    await page.addInitScript(() => {
      let seed = 1;
      Math.random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    });
    await page.goto('about:blank');
    await page.setContent('<div id="canvas" style="width: 2400px; height: 1200px"></div>');
    await page.addScriptTag({ path: join(here, 'node_modules/bpmn-js/dist/bpmn-viewer.production.min.js') });
    return await page.evaluate(async xml => {
      const viewer = new window.BpmnJS({
        container: '#canvas',
        // larger than bpmn-js' own 12 and 11 px, since the README shows the picture scaled down
        textRenderer: { defaultStyle: { fontSize: '14px' }, externalStyle: { fontSize: '13px' } }
      });
      const { warnings } = await viewer.importXML(xml);
      if (warnings.length) {
        throw new Error(warnings.map(warning => warning.message).join('\n'));
      }
      // names that outgrow the room the model gives them: activities and labels that stand outside their element
      const overflowing = viewer.get('elementRegistry').filter((element, graphics) => {
        const text = graphics.querySelector('text.djs-label');
        if (!text || !(element.labelTarget || /(Task|Activity|SubProcess)$/.test(element.type))) {
          return false;
        }
        const { width, height } = text.getBBox();
        return width > element.width || height > element.height;
      });
      if (overflowing.length) {
        throw new Error('Give more room to the names of ' + overflowing.map(element => element.id).join(', '));
      }
      return (await viewer.saveSVG()).svg;
    }, xml);
  } finally {
    await page.close();
  }
}

function stamp(svg, hash) {
  return svg
    .replace(/<!DOCTYPE[^>]*>\n?/, '') // names a DTD on another host
    .replace('<svg ', `<svg data-bpmn-sha256="${hash}" `)
    .trimEnd() + '\n';
}

function chromiumOfPath() {
  const found = process.env.PATH.split(delimiter).map(folder => join(folder, 'chromium')).find(existsSync);
  if (!found) {
    throw new Error('No chromium on the PATH: install it or set CHROMIUM to its path');
  }
  return found;
}
