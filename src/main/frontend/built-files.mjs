// What esbuild has made, by the names that stand in build.mjs.

import { basename } from 'node:path';

/** `metafile` of a build whose entries are named `[name]-[hash]`, and what several share or ask for later `part-[hash]`. */
export function builtFiles(metafile) {
  const outputs = new Map(Object.entries(metafile.outputs).map(([path, output]) => [basename(path), output]));
  const entries = new Map([...outputs].filter(([file, { entryPoint }]) => entryPoint && !file.startsWith('part-')).map(([file]) => [file.replace(/-[A-Z0-9]{8}(?=\.(?:js|css)$)/, ''), file]));
  const fileOf = (name) => {
    if (!entries.has(name)) throw new Error(`${name} is not built`);
    return entries.get(name);
  };

  return {
    address: (name) => `/f/${fileOf(name)}`,

    /** Addresses of what the script imports before it can begin, at any depth; what it asks for later isn't among them. */
    parts(name) {
      const found = new Set();
      const visit = (file) =>
        outputs
          .get(file)
          .imports.filter(({ kind, external }) => kind === 'import-statement' && !external)
          .map(({ path }) => basename(path))
          .filter((part) => !found.has(part))
          .forEach((part) => visit(found.add(part) && part));
      visit(fileOf(name));
      return [...found].map((part) => `/f/${part}`);
    },

    /** Files under the plain names, for who can't know the hash: Tasklist's configuration, and pages that aren't made by pages.mjs. */
    aliases() {
      return [...entries].map(([name, file]) => [name, alias(name, file, outputs.get(file))]);
    },
  };
}

function alias(name, file, { exports }) {
  if (name.endsWith('.css')) return `@import url("${file}");\n`;
  return exports.length ? `export * from './${file}';\n${exports.includes('default') ? `export { default } from './${file}';\n` : ''}` : `import './${file}';\n`;
}
