// SPDX-License-Identifier: GPL-3.0-or-later
// How a lab's text becomes TeX with slots. The same rules as ui/typeset/equation_source.cpp; a test holds
// the two together by the key of each equation.
import { createHash } from 'node:crypto';

const kFormat = 'ridgepoint-equation-1\n';
const kPlaceholder = /(?:\\slot\[([0-9]{1,2})\])?\{([A-Za-z][A-Za-z0-9_.-]*\|[^{}|]*\|[0-9])\}/g;
const kDefaultIntegerDigits = 3;

/** Digits to reserve for a placeholder `name|unit|decimals`, its unit written behind the number. */
function reservedDigits(placeholder) {
  const [, unit, last] = placeholder.split('|');
  const decimals = Number(last);
  const fraction = decimals > 0 ? decimals + 1 : 0;
  if (unit === '1') return 1 + fraction;
  if (unit === 'count') return 4 + fraction;
  const suffix = unit === '' ? 0 : unit === '×' ? 1 : unit.length + 1;
  return Math.min(kDefaultIntegerDigits + fraction + suffix, 40);
}

/**
 * @param {string} source  what stands between the dollar signs
 * @returns {{tex: string, placeholders: string[]}} TeX with `\slot[digits]{k}` for the k-th placeholder
 */
export function parseEquation(source) {
  const placeholders = [];
  const tex = source.replace(kPlaceholder, (_whole, digits, placeholder) => {
    placeholders.push(placeholder);
    return `{\\slot[${digits ?? reservedDigits(placeholder)}]{${placeholders.length - 1}}}`;
  });
  return { tex: tex.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, ''), placeholders };
}

/** The name of an equation's file: SHA-256 over the format's name and the TeX with slots, in hexadecimal. */
export function equationKey(tex) {
  return createHash('sha256').update(kFormat + tex, 'utf8').digest('hex');
}

/**
 * @param {string} text  Markdown
 * @returns {{source: string, line: number}[]} the display equations and the lines on which they begin
 * @throws {Error} where a `$$` is not closed
 */
export function equationsIn(text) {
  const pieces = text.split('$$');
  const equations = [];
  let line = 1;
  pieces.forEach((piece, i) => {
    if (i % 2 === 1) {
      if (i === pieces.length - 1) throw Object.assign(new Error('an equation has no closing $$'), { line });
      equations.push({ source: piece, line });
    }
    line += piece.split('\n').length - 1;
  });
  return equations;
}
