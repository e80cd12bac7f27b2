// @ts-check
import {fill} from '../lib/format.js';

const ICONS = new URL('../icons.svg', import.meta.url).pathname;
/** A list in somebody's hands waits with what is new; after this long of nothing but focus it shows it. */
const HANDS_MILLIS = 2_000;
/** A pointer that moved less than this has pressed, not dragged. */
const DRAG_PIXELS = 6;

/**
 * @typedef {{id: string, name: string, why: string, badge?: string, look?: string, note?: string, asked?: string, time?: string, range?: string, moved?: boolean, order?: boolean}} Row
 * @typedef {{rows: Row[], newest: string | null, gives: boolean, keeps: boolean}} Data
 */

/**
 * `<speakers-list>`: the list of speakers as a chair works on it. One light element fed with data: rows have one height, keep their element
 * while they live, and never change places while somebody presses, drags or has just moved the focus inside.
 *
 * Properties: `words` (patterns by name), `data` (see Data).
 * Event `speakers-act` (bubbles): {act: give|absent|remove|move|closed, entry, after, before}. For give, `after` is `data.newest` as it was on the screen;
 * for move it is the row that the entry is to follow, or `before` where it is to be first.
 * Keys: one tab stop; up and down between rows, Home and End; Alt with up, down, Home, End moves the row; Tab enters the acts of the row.
 */
export class SpeakersList extends HTMLElement {
  /** @type {Record<string, string>} */ #words = {};
  /** @type {Data} */ #data = {rows: [], newest: null, gives: false, keeps: false};
  /** @type {Data | null} */ #late = null;
  /** @type {Map<string, HTMLLIElement>} */ #items = new Map();
  /** @type {HTMLOListElement | null} */ #list = null;
  /** @type {{item: HTMLElement, startY: number, scroll: number, index: number, to: number, moving: boolean, pointer: number} | null} */ #drag = null;
  /** @type {HTMLElement | null} */ #menu = null;
  #pressed = false;
  #touched = -Infinity;
  #current = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  get words() { return this.#words; }
  set words(words) { this.#words = words ?? {}; this.#render(); }

  get data() { return this.#data; }
  set data(data) {
    const next = data ?? {rows: [], newest: null, gives: false, keeps: false};
    if (this.#inHands() && !sameOrder(next.rows, this.#data.rows)) { this.#wait(next); return; }
    this.#take(next);
  }

  connectedCallback() {
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
    this.addEventListener('focusin', this.#focus);
    document.addEventListener('pointerup', this.#up);
    document.addEventListener('pointercancel', this.#cancel);
    document.addEventListener('pointerdown', this.#outside, true);
    this.#render();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    document.removeEventListener('pointerup', this.#up);
    document.removeEventListener('pointercancel', this.#cancel);
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  /** Whether somebody has the list in hands, so that rows must not move under them. */
  #inHands() {
    return this.#pressed || this.#drag !== null || this.#menu !== null || performance.now() - this.#touched < HANDS_MILLIS;
  }

  /** @param {Data} data */
  #wait(data) {
    this.#late = data;
    this.toggleAttribute('data-waits', true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#catchUp(), 200);
  }

  #catchUp() {
    if (!this.#late) return;
    if (this.#inHands()) { this.#timer = setTimeout(() => this.#catchUp(), 200); return; }
    this.#take(this.#late);
  }

  /** @param {Data} data */
  #take(data) {
    this.#late = null;
    this.toggleAttribute('data-waits', false);
    this.#data = data;
    this.#render();
  }

  #render() {
    if (!this.isConnected) return;
    if (!this.#list) {
      this.#list = document.createElement('ol');
      this.#list.className = 'list';
      this.append(this.#list);
    }
    this.#list.setAttribute('aria-label', this.#words.label ?? '');
    const rows = this.#data.rows, known = new Set(rows.map((row) => row.id));
    const before = this.#tops();
    for (const [id, item] of this.#items) if (!known.has(id)) { item.remove(); this.#items.delete(id); }
    if (!known.has(this.#current)) this.#current = rows[0]?.id ?? '';
    rows.forEach((row, index) => {
      let item = this.#items.get(row.id);
      if (!item) { item = this.#make(row); this.#items.set(row.id, item); }
      this.#fill(item, row, index);
      const there = this.#list?.children[index];
      if (there !== item) keepFocus(item, () => this.#list?.insertBefore(/** @type {Node} */ (item), there ?? null));
    });
    this.#glide(before);
  }

  #tops() {
    /** @type {Map<string, number>} */ const tops = new Map();
    // gliding is for lists that fit a screen; a list of hundreds shows its new order at once
    if (this.#items.size <= 60) for (const [id, item] of this.#items) tops.set(id, item.offsetTop);
    return tops;
  }

  /** @param {Map<string, number>} before */
  #glide(before) {
    if (before.size === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    for (const [id, item] of this.#items) {
      const from = before.get(id);
      if (from !== undefined && from !== item.offsetTop) {
        item.animate([{transform: `translateY(${from - item.offsetTop}px)`}, {transform: 'none'}], {duration: 280, easing: 'cubic-bezier(.2,0,0,1)'});
      }
    }
  }

  /** @param {Row} row @returns {HTMLLIElement} */
  #make(row) {
    const item = document.createElement('li');
    item.className = 'entry';
    item.dataset.entry = row.id;
    item.append(part('span', 'entry-drag', icon('i-drag')), part('span', 'entry-pos'));
    const text = part('div', 'entry-text');
    const name = part('div', 'entry-name');
    name.append(part('span', ''));
    text.append(name, part('div', 'entry-why'));
    item.append(text, part('div', 'entry-time'));
    const acts = part('div', 'entry-acts');
    for (const [act, symbol] of [['up', 'i-up'], ['down', 'i-down'], ['give', 'i-give'], ['more', 'i-more']]) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn';
      button.dataset.icon = '';
      button.dataset.act = act;
      button.append(icon(symbol, act === 'give'));
      acts.append(button);
    }
    item.append(acts);
    return item;
  }

  /** @param {HTMLElement} item @param {Row} row @param {number} index */
  #fill(item, row, index) {
    const last = this.#data.rows.length - 1;
    item.tabIndex = row.id === this.#current ? 0 : -1;
    item.toggleAttribute('data-next', index === 0);
    item.toggleAttribute('data-moved', Boolean(row.moved));
    item.toggleAttribute('data-order', Boolean(row.order));
    put(item.querySelector('.entry-pos'), String(index + 1));
    put(item.querySelector('.entry-name > span'), row.name);
    this.#why(/** @type {HTMLElement} */ (item.querySelector('.entry-why')), row);
    this.#time(/** @type {HTMLElement} */ (item.querySelector('.entry-time')), row);
    const drag = /** @type {HTMLElement} */ (item.querySelector('.entry-drag'));
    drag.title = this.#words.drag ?? '';
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (item.querySelectorAll('.entry-acts .btn'))) {
      const act = button.dataset.act ?? '', label = fill(this.#words[act] ?? '', row.name);
      button.tabIndex = row.id === this.#current ? 0 : -1;
      if (button.title !== label) { button.title = label; button.setAttribute('aria-label', label); }
      const off = (act === 'up' && index === 0) || (act === 'down' && index === last) || (act === 'give' && !this.#data.gives) || (act !== 'give' && !this.#data.keeps);
      if (off) button.setAttribute('aria-disabled', 'true'); else button.removeAttribute('aria-disabled');
      if (act === 'more') button.setAttribute('aria-haspopup', 'menu');
    }
  }

  /** @param {HTMLElement} why @param {Row} row */
  #why(why, row) {
    const key = JSON.stringify([row.badge, row.look, row.why, row.note]);
    if (why.dataset.shown === key) return;
    why.dataset.shown = key;
    why.replaceChildren();
    if (row.badge) {
      const badge = part('span', 'badge');
      badge.textContent = row.badge;
      if (row.look) badge.dataset.kind = row.look;
      why.append(badge);
    }
    why.append(row.why);
    why.title = row.note ?? '';
    if (row.note) why.append(part('span', 'entry-note', row.why ? ' · ' : '', row.note));
  }

  /** @param {HTMLElement} time @param {Row} row */
  #time(time, row) {
    const key = JSON.stringify([row.time, row.range, row.asked]);
    if (time.dataset.shown === key) return;
    time.dataset.shown = key;
    time.replaceChildren();
    time.classList.toggle('entry-asked', !row.time);
    const main = document.createElement('bdi');
    main.textContent = row.time ?? row.asked ?? '';
    if (!row.time && row.asked) { const word = document.createElement('i'); word.textContent = this.#words.asked ?? ''; time.append(word, ' '); }
    time.append(main);
    if (row.range) { const range = part('small', 'ltr'); range.textContent = row.range; time.append(range); }
  }

  // -- acts

  /** @param {string} act @param {string} entry @param {{after?: string | null, before?: string | null}} [beside] */
  #send(act, entry, beside = {}) {
    this.dispatchEvent(new CustomEvent('speakers-act', {bubbles: true, detail: {act, entry, after: beside.after ?? null, before: beside.before ?? null}}));
  }

  /** Moves a row to a place among the others; says nothing where it stands there. @param {string} entry @param {number} to */
  #move(entry, to) {
    const rows = this.#data.rows, from = rows.findIndex((row) => row.id === entry);
    const place = Math.max(0, Math.min(rows.length - 1, to));
    if (from < 0 || place === from || !this.#data.keeps) return;
    const rest = rows.filter((row) => row.id !== entry);
    this.#send('move', entry, place === 0 ? {before: rest[0].id} : {after: rest[place - 1].id});
    // shown at once where it was put; the answer puts it right if the rules put it elsewhere
    rest.splice(place, 0, rows[from]);
    this.#late = null;
    this.#take({...this.#data, rows: rest});
    this.#say(fill(this.#words.moved ?? '', rows[from].name, place + 1, rows.length));
  }

  /** @param {string} words */
  #say(words) {
    const region = document.getElementById('say');
    if (region) region.textContent = words;
  }

  #click = (/** @type {MouseEvent} */ event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('button[data-act]'));
    const entry = /** @type {HTMLElement | null} */ (button?.closest('.entry'))?.dataset.entry;
    if (!button || !entry) return;
    event.stopPropagation();
    const act = button.dataset.act ?? '';
    if (button.getAttribute('aria-disabled') === 'true') {
      if (act === 'give') this.#send('closed', entry);
      return;
    }
    const index = this.#data.rows.findIndex((row) => row.id === entry);
    if (act === 'up') this.#move(entry, index - 1);
    else if (act === 'down') this.#move(entry, index + 1);
    else if (act === 'give') this.#send('give', entry, {after: this.#data.newest});
    else if (act === 'more') this.#open(button, entry, index);
  };

  // -- the menu of a row

  /** @param {HTMLElement} button @param {string} entry @param {number} index */
  #open(button, entry, index) {
    this.#close();
    const menu = part('div', 'entry-menu');
    menu.setAttribute('role', 'menu');
    const last = this.#data.rows.length - 1;
    /** @type {[string, string, () => void, boolean][]} */
    const items = [
      ['first', 'i-up', () => this.#move(entry, 0), index > 0],
      ['last', 'i-down', () => this.#move(entry, last), index < last],
      ['absent', 'i-leave', () => this.#send('absent', entry), true],
      ['remove', 'i-close', () => this.#send('remove', entry), true],
    ];
    for (const [word, symbol, does, can] of items) {
      if (!can) continue;
      const item = document.createElement('button');
      item.type = 'button';
      item.setAttribute('role', 'menuitem');
      item.append(icon(symbol), this.#words[word] ?? '');
      item.addEventListener('click', (event) => { event.stopPropagation(); this.#close(); button.focus(); does(); });
      menu.append(item);
    }
    menu.addEventListener('keydown', (event) => {
      const all = /** @type {HTMLElement[]} */ ([...menu.children]), at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
      if (event.key === 'Escape' || event.key === 'Tab') { this.#close(); button.focus(); }
      else if (event.key === 'ArrowDown') all[(at + 1) % all.length].focus();
      else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length].focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    const box = button.getBoundingClientRect();
    this.append(menu);
    this.#menu = menu;
    const below = box.bottom + menu.offsetHeight < innerHeight;
    menu.style.insetBlockStart = `${below ? box.bottom : box.top - menu.offsetHeight}px`;
    const rtl = getComputedStyle(this).direction === 'rtl';
    menu.style.insetInlineEnd = `${rtl ? box.left : innerWidth - box.right}px`;
    button.setAttribute('aria-expanded', 'true');
    /** @type {HTMLElement} */ (menu.firstElementChild)?.focus();
  }

  #close() {
    this.#menu?.remove();
    this.#menu = null;
    this.querySelector('[aria-expanded]')?.removeAttribute('aria-expanded');
  }

  #outside = (/** @type {Event} */ event) => {
    if (this.#menu && !event.composedPath().includes(this.#menu)) this.#close();
  };

  // -- keys

  #focus = (/** @type {FocusEvent} */ event) => {
    this.#touched = performance.now();
    const entry = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.entry'))?.dataset.entry;
    if (!entry || entry === this.#current) return;
    for (const id of [this.#current, entry]) {
      const item = this.#items.get(id);
      if (!item) continue;
      item.tabIndex = id === entry ? 0 : -1;
      for (const button of /** @type {NodeListOf<HTMLElement>} */ (item.querySelectorAll('.entry-acts .btn'))) button.tabIndex = id === entry ? 0 : -1;
    }
    this.#current = entry;
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.entry'));
    if (!item || this.#menu) return;
    const entry = item.dataset.entry ?? '', index = this.#data.rows.findIndex((row) => row.id === entry), last = this.#data.rows.length - 1;
    /** @type {Record<string, number>} */ const to = {ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: last};
    if (!(event.key in to) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#touched = performance.now();
    if (event.altKey) this.#move(entry, to[event.key]);
    else this.#items.get(this.#data.rows[Math.max(0, Math.min(last, to[event.key]))]?.id)?.focus();
    this.#items.get(this.#current)?.scrollIntoView({block: 'nearest'});
  };

  // -- dragging, by mouse, pen and finger alike

  #down = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    this.#pressed = true;
    const target = /** @type {Element} */ (event.target), item = /** @type {HTMLElement | null} */ (target.closest('.entry'));
    // a finger scrolls the list and drags by the handle; a mouse drags anywhere but on a button
    const grip = event.pointerType === 'mouse' ? !target.closest('button') : Boolean(target.closest('.entry-drag'));
    if (!item || !grip || !this.#data.keeps || this.#menu) return;
    const index = this.#data.rows.findIndex((row) => row.id === item.dataset.entry);
    this.#drag = {item, startY: event.clientY, scroll: this.scrollTop, index, to: index, moving: false, pointer: event.pointerId};
    document.addEventListener('pointermove', this.#moveDrag);
  };

  #moveDrag = (/** @type {PointerEvent} */ event) => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    const rowHeight = drag.item.offsetHeight || 56;
    if (!drag.moving) {
      if (Math.abs(event.clientY - drag.startY) < DRAG_PIXELS) return;
      drag.moving = true;
      drag.item.setAttribute('data-dragged', '');
      this.toggleAttribute('data-dragging', true);
      try { drag.item.setPointerCapture(event.pointerId); } catch { /* the pointer has gone */ }
    }
    event.preventDefault();
    const box = this.getBoundingClientRect();
    if (event.clientY < box.top + 32) this.scrollTop -= 8;
    else if (event.clientY > box.bottom - 32) this.scrollTop += 8;
    const by = event.clientY - drag.startY + this.scrollTop - drag.scroll;
    const last = this.#data.rows.length - 1;
    drag.to = Math.max(0, Math.min(last, drag.index + Math.round(by / rowHeight)));
    drag.item.style.translate = `0 ${Math.max(-drag.index * rowHeight, Math.min((last - drag.index) * rowHeight, by))}px`;
    this.#data.rows.forEach((row, i) => {
      const other = this.#items.get(row.id);
      if (!other || other === drag.item) return;
      const shift = i > drag.index && i <= drag.to ? -rowHeight : i < drag.index && i >= drag.to ? rowHeight : 0;
      other.style.translate = shift ? `0 ${shift}px` : '';
    });
  };

  #up = (/** @type {PointerEvent} */ event) => this.#release(event, true);
  #cancel = (/** @type {PointerEvent} */ event) => this.#release(event, false);

  /** @param {PointerEvent} event @param {boolean} drop */
  #release(event, drop) {
    if (!this.#pressed) return;
    this.#pressed = false;
    const drag = this.#drag;
    this.#drag = null;
    document.removeEventListener('pointermove', this.#moveDrag);
    if (drag) {
      drag.item.removeAttribute('data-dragged');
      this.toggleAttribute('data-dragging', false);
      for (const item of this.#items.values()) item.style.translate = '';
      this.#touched = -Infinity;
      if (drop && drag.moving && drag.pointer === event.pointerId) this.#move(drag.item.dataset.entry ?? '', drag.to);
    }
    this.#catchUp();
  }
}

/** @param {Row[]} one @param {Row[]} other */
function sameOrder(one, other) {
  return one.length === other.length && one.every((row, i) => row.id === other[i].id);
}

/** Moving an element in the page takes its focus; it gets it back. @param {HTMLElement} item @param {() => void} move */
function keepFocus(item, move) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const had = focused !== null && item.contains(focused);
  move();
  if (had && document.activeElement !== focused) focused.focus({preventScroll: true});
}

/** @param {Element | null} element @param {string} value */
function put(element, value) { if (element && element.textContent !== value) element.textContent = value; }

/** @param {string} tag @param {string} css @param {...(Node | string)} content */
function part(tag, css, ...content) {
  const element = document.createElement(tag);
  if (css) element.className = css;
  element.append(...content);
  return element;
}

/** @param {string} symbol @param {boolean} [turns] */
function icon(symbol, turns = false) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', turns ? 'icon dir' : 'icon');
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', `${ICONS}#${symbol}`);
  svg.append(use);
  return svg;
}

if (!customElements.get('speakers-list')) customElements.define('speakers-list', SpeakersList);
