// @ts-check
import {share} from '../lib/board.js';
import {icon, part, put} from './panel-card.js';

/** The shape beside a bar's number: as asked, less, more. @type {Record<string, string>} */
const STATES = {met: 'i-check', below: 'i-down', over: 'i-up'};

/**
 * What stands beside the columns: bars against targets, and below them one place that tells why the card in question is where it is and what
 * moving it would do; while there is none, what the Office should look at.
 */
export class PanelRail {
  element = part('aside', 'board-rail');
  #bars = part('div', 'board-bars');
  #why = part('section', 'board-why');
  #shown = '';

  constructor() {
    this.#why.tabIndex = 0;
    this.element.append(this.#bars, this.#why);
  }

  /** @param {import('../lib/board.js').Bars[]} groups @param {Record<string, string>} words @param {Record<string, number>} [after] values that a move would bring */
  bars(groups, words, after = {}) {
    this.#bars.setAttribute('aria-label', words.balance ?? '');
    this.#bars.setAttribute('role', 'group');
    groups.forEach((group, index) => {
      let box = /** @type {HTMLElement | undefined} */ (this.#bars.children[index]);
      if (!box) { box = part('section', 'board-bar-group', part('h3', ''), part('ul', '')); this.#bars.append(box); }
      put(box.querySelector('h3'), group.title);
      const list = /** @type {HTMLElement} */ (box.querySelector('ul'));
      while (list.children.length > group.rows.length) list.lastElementChild?.remove();
      group.rows.forEach((row, i) => {
        let item = /** @type {HTMLElement | undefined} */ (list.children[i]);
        if (!item) { item = makeBar(); list.append(item); }
        fillBar(item, row, after[row.id]);
      });
    });
    while (this.#bars.children.length > groups.length) this.#bars.lastElementChild?.remove();
  }

  /** Shows one of: warnings, a card's reason, what a move would do. @param {Node[]} content @param {string} key of what is shown, so that the same is not drawn again */
  say(content, key) {
    if (this.#shown === key) return;
    this.#shown = key;
    this.#why.replaceChildren(...content);
  }
}

function makeBar() {
  const track = part('span', 'board-track', part('i', 'board-fill'), part('i', 'board-after'), part('i', 'board-band'), part('i', 'board-target'));
  track.setAttribute('aria-hidden', 'true');
  return part('li', 'board-bar', part('span', 'board-bar-name'), track, part('span', 'board-bar-number'), part('small', 'board-bar-note'));
}

/** @param {HTMLElement} item @param {import('../lib/board.js').Bar} row @param {number | undefined} after */
function fillBar(item, row, after) {
  const key = JSON.stringify([row, after]);
  if (item.dataset.shown === key) return;
  item.dataset.shown = key;
  item.dataset.state = row.state;
  item.title = row.says;
  put(item.querySelector('.board-bar-name'), row.name);
  const number = /** @type {HTMLElement} */ (item.querySelector('.board-bar-number')), says = part('span', 'sr', row.says), shown = part('span', '', ...(STATES[row.state] ? [icon(STATES[row.state])] : []), part('bdi', '', row.text));
  shown.setAttribute('aria-hidden', 'true');
  number.replaceChildren(shown, says);
  put(item.querySelector('.board-bar-note'), row.note ?? '');
  const style = item.style;
  style.setProperty('--value', `${share(row.value, row.of)}%`);
  style.setProperty('--target', `${share(row.target ?? 0, row.of)}%`);
  style.setProperty('--low', `${share(row.low ?? 0, row.of)}%`);
  style.setProperty('--high', `${share(row.high ?? 0, row.of)}%`);
  style.setProperty('--after', `${share(after ?? row.value, row.of)}%`);
  item.toggleAttribute('data-target', typeof row.target === 'number');
  item.toggleAttribute('data-band', typeof row.high === 'number');
  item.toggleAttribute('data-changes', after !== undefined && after !== row.value);
}

/** @param {import('../lib/board.js').Board} board @param {Record<string, string>} words @returns {Node[]} */
export function looksAt(board, words) {
  const list = part('ul', 'board-looks', ...board.looks.map((look) => part('li', '', icon('i-why'), part('span', '', look.text))));
  const none = part('p', 'muted', words[board.cards.length ? 'nothing-to-look-at' : 'nobody'] ?? '');
  return [part('h3', '', words['looks'] ?? ''), board.looks.length ? list : none, part('p', 'faint small', words['looks-note'] ?? '')];
}

/** @param {import('../lib/board.js').Card} card @param {Record<string, string>} words @returns {Node[]} */
export function whyHere(card, words) {
  return [part('h3', '', card.name), part('p', 'board-reason', card.why), part('ul', 'board-facts', ...(card.facts ?? []).map((fact) => part('li', '', fact))), part('p', 'faint small', words['ask-how'] ?? '')];
}

/** @param {import('../lib/board.js').Effect} effect @param {Record<string, string>} words @returns {Node[]} */
export function wouldDo(effect, words) {
  const head = part('tr', '', ...['what', 'before', 'after'].map((word) => { const cell = part('th', '', words[word] ?? ''); cell.setAttribute('scope', 'col'); return cell; }));
  const body = part('tbody', '', ...effect.rows.map((row) => {
    const name = part('th', '', row.what), turn = part('td', '', part('bdi', '', row.after), ...(row.turn === 'same' ? [] : [part('span', 'board-turn', words[row.turn] ?? '')]));
    name.setAttribute('scope', 'row');
    const line = part('tr', '', name, part('td', '', part('bdi', '', row.before)), turn);
    line.dataset.turn = row.turn;
    return line;
  }));
  const table = part('table', 'board-effect', part('thead', '', head), body);
  /** @param {string} look @param {string} symbol @param {string[]} texts @param {string} word */
  const lines = (look, symbol, texts, word) => texts.map((text) => { const line = part('p', 'board-turns', icon(symbol), part('span', '', part('span', 'strong', word), ' ', text)); line.dataset.look = look; return line; });
  return [part('h3', '', effect.title), ...(effect.rows.length ? [table] : []), ...lines('come', 'i-plus', effect.come ?? [], words.comes ?? ''), ...lines('go', 'i-check', effect.go ?? [], words.goes ?? ''), ...(effect.note ? [part('p', 'faint small', effect.note)] : [])];
}
