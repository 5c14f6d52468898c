// SPDX-License-Identifier: GPL-3.0-or-later
// Writes MathJax's SVG in the subset that SVG Tiny renderers draw: no nested viewports, no foreign
// attributes, and the slots as <rect id="slot-K"> in the coordinates of the viewBox.

/** A slot's size: the widest digit of the interface's strong face, as tall as the digits of TeX. */
export const kSlot = { digitEm: 0.6, heightEm: 0.72, depthEm: 0.16 };

const kUnitsPerEm = 1000;

const kKept = {
  g: ['transform'],
  path: ['transform', 'd'],
  rect: ['transform', 'x', 'y', 'width', 'height', 'fill', 'stroke-width', 'rx', 'ry'],
  line: ['transform', 'x1', 'y1', 'x2', 'y2', 'stroke-width', 'stroke-dasharray'],
  polygon: ['transform', 'points'],
  ellipse: ['transform', 'cx', 'cy', 'rx', 'ry', 'fill', 'stroke-width'],
  text: ['transform', 'font-size', 'font-family', 'font-style', 'font-weight'],
};

const round = (value) => Number(value.toFixed(3));

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** String.matchAll, which the application's JavaScript engine does not have. */
function matches(pattern, text) {
  const found = [];
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}

/** A placement is x -> sx * x + tx, y -> sy * y + ty. */
const kIdentity = { sx: 1, sy: 1, tx: 0, ty: 0 };

function placed(outer, transform) {
  const result = { ...outer };
  const step = /(translate|scale)\(\s*([^\s,)]+)(?:[\s,]+([^\s)]+))?\s*\)/g;
  for (const [, kind, first, second] of matches(step, transform || '')) {
    const a = Number(first);
    if (kind === 'translate') {
      result.tx += result.sx * a;
      result.ty += result.sy * Number(second ?? 0);
    } else {
      result.sx *= a;
      result.sy *= Number(second ?? first);
    }
  }
  return result;
}

/** The box of an absolute path; MathJax writes only M, L, H, V, Q, T, C, S and Z. */
function pathBox(d) {
  const xs = [];
  const ys = [];
  for (const [, command, list] of matches(/([A-Z])([^A-Z]*)/g, d)) {
    const numbers = (list.match(/-?[0-9.]+/g) || []).map(Number);
    if (command === 'H') xs.push(...numbers);
    else if (command === 'V') ys.push(...numbers);
    else numbers.forEach((value, i) => (i % 2 ? ys : xs).push(value));
  }
  return { left: Math.min(...xs), right: Math.max(...xs), low: Math.min(...ys), high: Math.max(...ys) };
}

/** The middle piece of a tall bracket or a wide brace: a bar, stretched and then cut by a viewport. */
function extender(adaptor, node) {
  const [left, low, width, height] = adaptor.getAttribute(node, 'viewBox').split(' ').map(Number);
  const path = adaptor.firstChild(node);
  const bar = pathBox(adaptor.getAttribute(path, 'd'));
  const at = placed(kIdentity, adaptor.getAttribute(path, 'transform'));
  const x1 = Math.max(left, bar.left * at.sx);
  const x2 = Math.min(left + width, bar.right * at.sx);
  const y1 = Math.max(low, bar.low * at.sy);
  const y2 = Math.min(low + height, bar.high * at.sy);
  const x = Number(adaptor.getAttribute(node, 'x')) + x1 - left;
  const y = Number(adaptor.getAttribute(node, 'y')) + y1 - low;
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(x2 - x1)}" height="${round(y2 - y1)}"/>`;
}

class Writer {
  constructor(adaptor) {
    this.adaptor = adaptor;
    this.slots = [];
  }

  attributes(node, kind) {
    const kept = kKept[kind]
      .filter((name) => this.adaptor.hasAttribute(node, name))
      .map((name) => ` ${name}="${escape(this.adaptor.getAttribute(node, name))}"`);
    if (kind !== 'g' && this.adaptor.hasAttribute(node, 'stroke-width')) kept.push(' stroke="currentColor"');
    return kept.join('');
  }

  noteSlot(node, at) {
    const [index, digits] = this.adaptor.getAttribute(node, 'data-slot').split(' ').map(Number);
    const unit = Math.abs(at.sy) * kUnitsPerEm;
    this.slots.push(
      `<rect id="slot-${index}" x="${round(at.tx)}" y="${round(at.ty - kSlot.heightEm * unit)}"` +
        ` width="${round(kSlot.digitEm * digits * unit)}"` +
        ` height="${round((kSlot.heightEm + kSlot.depthEm) * unit)}"` +
        ` data-baseline="${round(at.ty)}" data-scale="${round(Math.abs(at.sy))}" fill="none" stroke="none"/>`,
    );
  }

  write(node, outer) {
    const kind = this.adaptor.kind(node);
    if (kind === '#text') return escape(this.adaptor.value(node));
    if (kind === 'svg') return extender(this.adaptor, node);
    if (!kKept[kind]) return '';
    const at = placed(outer, this.adaptor.getAttribute(node, 'transform'));
    if (this.adaptor.hasAttribute(node, 'data-slot')) this.noteSlot(node, at);
    const inner = this.adaptor.childNodes(node).map((child) => this.write(child, at)).join('');
    if (kind === 'g' && !inner) return '';
    return `<${kind}${this.attributes(node, kind)}>${inner}</${kind}>`;
  }
}

/**
 * @param adaptor  MathJax's document adaptor
 * @param root     the <svg> element that MathJax made
 * @returns {string} an SVG whose root carries width and height in ex and vertical-align (the depth)
 */
export function serialise(adaptor, root) {
  const writer = new Writer(adaptor);
  const inner = adaptor.childNodes(root).map((child) => writer.write(child, kIdentity)).join('');
  const rootAttributes = ['width', 'height', 'style', 'viewBox']
    .map((name) => ` ${name}="${escape(adaptor.getAttribute(root, name) || '')}"`)
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg"${rootAttributes}>` +
    `<g fill="currentColor" stroke="none">${inner}</g>${writer.slots.join('')}</svg>\n`
  );
}
