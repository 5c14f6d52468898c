// SPDX-License-Identifier: GPL-3.0-or-later
// The typesetting engine: TeX in, one self-describing SVG out. Bundled once; the build runs the bundle in
// node and the application runs the same bundle in its JavaScript engine, so both give the same bytes.
import { liteAdaptor } from 'mathjax-full/js/adaptors/liteAdaptor.js';
import { RegisterHTMLHandler } from 'mathjax-full/js/handlers/html.js';
import { TeX } from 'mathjax-full/js/input/tex.js';
import { Configuration } from 'mathjax-full/js/input/tex/Configuration.js';
import { CommandMap } from 'mathjax-full/js/input/tex/SymbolMap.js';
import texErrorModule from 'mathjax-full/js/input/tex/TexError.js';
import 'mathjax-full/js/input/tex/ams/AmsConfiguration.js';
import 'mathjax-full/js/input/tex/base/BaseConfiguration.js';
import { mathjax } from 'mathjax-full/js/mathjax.js';
import { SVG } from 'mathjax-full/js/output/svg.js';

import { kSlot, serialise } from './serialise.mjs';

const TexError = texErrorModule.default;
const kDefaultDigits = 4;

/** `\slot[digits]{index}`: an empty box, set as an ordinary symbol, for a number painted later. */
function slot(parser, name) {
  const digits = parser.GetBrackets(name, String(kDefaultDigits));
  const index = parser.GetArgument(name);
  if (!/^[0-9]{1,2}$/.test(digits) || !/^[0-9]{1,2}$/.test(index))
    throw new TexError('BadSlot', 'A slot takes a width in digits and a number: \\slot[4]{0}');
  const space = parser.create('node', 'mspace', [], {
    width: `${(kSlot.digitEm * Number(digits)).toFixed(3)}em`,
    height: `${kSlot.heightEm}em`,
    depth: `${kSlot.depthEm}em`,
    'data-slot': `${Number(index)} ${Number(digits)}`,
  });
  parser.Push(parser.create('node', 'TeXAtom', [space]));
}

new CommandMap('ridgepoint-slot', { slot: 'Slot' }, { Slot: slot });
Configuration.create('ridgepoint', { handler: { macro: ['ridgepoint-slot'] } });

const adaptor = liteAdaptor();
RegisterHTMLHandler(adaptor);
const input = new TeX({
  packages: ['base', 'ams', 'ridgepoint'],
  maxMacros: 200,
  maxBuffer: 4096,
  formatError: (_jax, error) => {
    throw error;
  },
});
const output = new SVG({ fontCache: 'none' });
const page = mathjax.document('', { InputJax: input, OutputJax: output });

/** TeX reads a bare percent sign as the start of a comment and would silently drop what follows. */
function refuseComment(tex) {
  if (/(^|[^\\])(\\\\)*%/.test(tex)) throw new TexError('Comment', 'Write a percent sign as \\%%');
}

/**
 * @param {string} tex  display mathematics, with slots for live numbers
 * @returns {string} JSON: {"svg": "..."} or {"error": {"id": "...", "message": "..."}}
 */
export function typeset(tex) {
  try {
    refuseComment(tex);
    input.reset();
    page.reset();
    const container = page.convert(tex, { display: true });
    return JSON.stringify({ svg: serialise(adaptor, adaptor.firstChild(container)) });
  } catch (error) {
    return JSON.stringify({ error: { id: error.id || 'Engine', message: String(error.message) } });
  }
}
