// SPDX-License-Identifier: GPL-3.0-or-later
// node convert.mjs --engine typeset.js --out FOLDER [TEXT.md ...]
// Typesets every $$...$$ of the given texts into FOLDER/<key>.svg and writes index.json and equations.qrc.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { parseArgs } from 'node:util';

import { equationKey, equationsIn, parseEquation } from './source.mjs';

const { values, positionals } = parseArgs({
  options: { engine: { type: 'string' }, out: { type: 'string' } },
  allowPositionals: true,
});
runInThisContext(readFileSync(values.engine, 'utf8'), { filename: values.engine });

const problems = [];
const index = {};
const drawings = {};

function convert(file, { source, line }) {
  const { tex } = parseEquation(source);
  const key = equationKey(tex);
  if (index[key] !== undefined) return;
  const answer = JSON.parse(globalThis.ridgepointTypeset.typeset(tex));
  if (answer.error) problems.push(`${file}:${line}: this equation cannot be typeset: ${answer.error.message}`);
  else {
    index[key] = tex;
    drawings[key] = answer.svg;
  }
}

for (const file of positionals) {
  try {
    for (const equation of equationsIn(readFileSync(file, 'utf8'))) convert(file, equation);
  } catch (error) {
    problems.push(`${file}:${error.line ?? 1}: ${error.message}`);
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

mkdirSync(values.out, { recursive: true });
for (const name of readdirSync(values.out))
  if (name.endsWith('.svg') && !(name.slice(0, -4) in index)) rmSync(join(values.out, name));

const keys = Object.keys(index).sort();
for (const key of keys) writeFileSync(join(values.out, `${key}.svg`), drawings[key]);
writeFileSync(
  join(values.out, 'index.json'),
  JSON.stringify(Object.fromEntries(keys.map((key) => [key, index[key]])), null, 1) + '\n',
);
const entries = ['index.json', ...keys.map((key) => `${key}.svg`)].map((name) => `  <file>${name}</file>\n`);
writeFileSync(
  join(values.out, 'equations.qrc'),
  `<RCC>\n <qresource prefix="/ridgepoint/equations">\n${entries.join('')} </qresource>\n</RCC>\n`,
);
