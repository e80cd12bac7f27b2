// @ts-check
/** @typedef {import('../lib/board.js').Card} Card */

const ICONS = new URL('../icons.svg', import.meta.url).pathname;
/** The drawing beside a mark: a state is told by word and shape. @type {Record<string, string>} */
const SHAPES = {locked: 'i-lock', late: 'i-clock', moved: 'i-swap', excluded: 'i-close', apart: 'i-apart', invited: 'i-announce', office: 'i-phone', warning: 'i-why', held: 'i-drag'};

/** @param {string} symbol */
export function icon(symbol) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${ICONS}#${symbol}`);
  svg.append(use);
  return svg;
}

/** @param {string} tag @param {string} css @param {...(Node | string)} content */
export function part(tag, css, ...content) {
  const element = document.createElement(tag);
  if (css) element.className = css;
  element.append(...content);
  return element;
}

/** @param {import('../lib/board.js').Mark} mark */
export function markOf(mark) {
  const element = part('span', 'board-mark', icon(SHAPES[mark.look] ?? 'i-why'), mark.text);
  element.dataset.look = mark.look;
  return element;
}

/** An empty card. Its element lives as long as the State is on the board. @param {string} code */
export function makeCard(code) {
  const item = /** @type {HTMLLIElement} */ (part('li', 'board-card'));
  item.dataset.code = code;
  const more = part('button', 'btn', icon('i-more'));
  more.setAttribute('type', 'button');
  more.setAttribute('aria-haspopup', 'menu');
  more.dataset.act = 'more';
  more.dataset.look = 'quiet';
  more.dataset.icon = '';
  more.tabIndex = -1;
  const grip = part('span', 'board-grip', icon('i-drag'));
  grip.setAttribute('aria-hidden', 'true');
  const rank = part('span', 'board-rank');
  rank.setAttribute('aria-hidden', 'true');
  item.append(rank, part('div', 'board-card-text', part('h3', 'board-name'), part('p', 'board-nominee'), part('p', 'board-brief'), part('p', 'board-marks')), grip, more);
  return item;
}

/** Fills a card with what is known now. @param {HTMLElement} item @param {Card} card @param {{more: string, held: string, heldBy: string}} words */
export function fillCard(item, card, words) {
  const key = JSON.stringify([card, words]);
  if (item.dataset.shown === key) return;
  item.dataset.shown = key;
  put(item.querySelector('.board-name'), card.name);
  put(item.querySelector('.board-nominee'), card.nominee ?? '');
  put(item.querySelector('.board-brief'), card.brief ?? '');
  const rank = /** @type {HTMLElement} */ (item.querySelector('.board-rank'));
  put(rank, card.rank ?? '');
  rank.dataset.rank = card.rank ?? '';
  const marks = [...(card.marks ?? []), ...(words.heldBy ? [{look: 'held', text: words.held}] : [])];
  item.querySelector('.board-marks')?.replaceChildren(...marks.map(markOf));
  item.toggleAttribute('data-locked', Boolean(card.locked));
  item.toggleAttribute('data-held', words.heldBy !== '');
  item.toggleAttribute('data-waits', Boolean(card.stays));
  item.dataset.kind = card.kind ?? 'state';
  item.title = card.why;
  const more = /** @type {HTMLElement} */ (item.querySelector('[data-act="more"]'));
  more.setAttribute('aria-label', words.more);
  more.title = words.more;
  item.setAttribute('aria-label', [card.name, card.nominee, ...marks.map((mark) => mark.text), card.why].filter(Boolean).join('. '));
}

/** @param {Element | null} element @param {string} value */
export function put(element, value) { if (element && element.textContent !== value) element.textContent = value; }
