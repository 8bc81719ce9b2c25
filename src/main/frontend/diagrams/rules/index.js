const { readdirSync } = require('node:fs');
const { join } = require('node:path');

const names = readdirSync(join(__dirname, 'rules')).map(file => file.replace(/\.js$/, ''));

module.exports = {
  rules: Object.fromEntries(names.map(name => [name, `./rules/${name}`])),
  configs: {
    all: { rules: Object.fromEntries(names.map(name => [name, 'error'])) }
  }
};
