// @ts-check
import {fill} from '../lib/format.js';
import {RowMenu} from './row-menu.js';
import {RowPicking} from './row-picking.js';

const ICONS = new URL('../icons.svg', import.meta.url).pathname;
/** A list in somebody's hands waits with what is new; after this long of nothing but focus it shows it. */
const HANDS_MILLIS = 2_000;
/** A pointer that moved less than this has pressed, not dragged. */
const DRAG_PIXELS = 6;

/**
 * @typedef {{id: string, name: string, names?: string[], kind: string, why: string, plain?: boolean, badge?: string, look?: string, group?: string, to?: string, bonus?: string, offer?: string, note?: string, asked?: string, moved?: boolean, order?: boolean, files?: boolean, details?: string[]}} Row
 * @typedef {{rows: Row[], newest: string | null, gives: boolean, keeps: boolean}} Data
 * @typedef {Record<string, 'here' | 'away' | 'partly'>} Net
 * @typedef {Record<string, {at: string, range: string, sure: 'good' | 'fair' | 'rough', late: boolean}>} Times
 */

/**
 * `<speakers-list>`: the list of speakers as a chair works on it. One light element fed with data: rows have one height, keep their element
 * while they live, and never change places while somebody presses, drags or has just moved the focus inside.
 *
 * Properties: `words` (patterns by name), `data` (see Data), `times` (when each is likely to speak, by id; apart, since it changes while nothing else does),
 * `net` (whose screens are connected, by id).
 * Event `speakers-act` (bubbles): {act: give|absent|remove|move|swap|merge|amend|file|closed, entry, after, before, others}. For give, `after` is
 * `data.newest` as it was on the screen; for move it is the row that the entry is to follow, or `before` where it is to be first; `others` are the
 * rows to swap or merge with.
 * Keys: one tab stop; up and down between rows, Home and End; Alt with up, down, Home, End moves the row; Enter opens its menu; Tab enters the acts
 * of the row. While a row is chosen for an act on another, Enter and Space choose, Escape goes back.
 */
export class SpeakersList extends HTMLElement {
  /** @type {Record<string, string>} */ #words = {};
  /** @type {Data} */ #data = {rows: [], newest: null, gives: false, keeps: false};
  /** @type {Data | null} */ #late = null;
  /** @type {Map<string, HTMLLIElement>} */ #items = new Map();
  /** @type {HTMLOListElement | null} */ #list = null;
  /** @type {{item: HTMLElement, startY: number, scroll: number, index: number, to: number, moving: boolean, pointer: number} | null} */ #drag = null;
  /** @type {Times} */ #times = {};
  /** @type {Net} */ #net = {};
  #menu = new RowMenu(this);
  #picking = new RowPicking(this, (act, entry, others) => this.#send(act, entry, {others}), () => this.#render());
  #pressed = false;
  #touched = -Infinity;
  #current = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  get words() { return this.#words; }
  set words(words) { this.#words = words ?? {}; this.#render(); }

  get data() { return this.#data; }
  set data(data) {
    const next = data ?? {rows: [], newest: null, gives: false, keeps: false};
    const about = this.#menu.entry;
    if (about && !next.rows.some((row) => row.id === about)) this.#menu.gone(fill(this.#words.gone ?? '', this.#name(about)), this.#words['back-to-list'] ?? '');
    if (this.#inHands() && !sameOrder(next.rows, this.#data.rows)) { this.#wait(next); return; }
    this.#take(next);
  }

  get net() { return this.#net; }
  set net(net) {
    this.#net = net ?? {};
    for (const row of this.#data.rows) {
      const item = this.#items.get(row.id);
      if (item) this.#head(/** @type {HTMLElement} */ (item.querySelector('.entry-name')), row);
    }
  }

  get times() { return this.#times; }
  set times(times) {
    this.#times = times ?? {};
    for (const row of this.#data.rows) {
      const item = this.#items.get(row.id);
      if (item) this.#time(/** @type {HTMLElement} */ (item.querySelector('.entry-time')), row);
    }
  }

  /** @param {string} id */
  #name(id) { return this.#data.rows.find((row) => row.id === id)?.name ?? ''; }

  connectedCallback() {
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
    this.addEventListener('focusin', this.#focus);
    this.addEventListener('entry-back', () => this.#items.get(this.#current)?.focus());
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
    return this.#pressed || this.#drag !== null || this.#menu.open || performance.now() - this.#touched < HANDS_MILLIS;
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
    if (!this.#picking.keep(known)) {
      this.#say(fill(this.#words.gone ?? '', this.#items.get(this.#picking.subject)?.querySelector('.entry-name > span')?.textContent ?? ''));
      this.#picking.stop();
      return; // stopping has drawn the rows
    }
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
    const pick = document.createElement('button');
    pick.type = 'button';
    pick.className = 'btn pick';
    pick.dataset.act = 'pick';
    acts.append(pick);
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
    item.toggleAttribute('data-subject', this.#picking.subject === row.id);
    item.toggleAttribute('data-picked', this.#picking.has(row.id));
    this.#head(/** @type {HTMLElement} */ (item.querySelector('.entry-name')), row);
    this.#why(/** @type {HTMLElement} */ (item.querySelector('.entry-why')), row);
    this.#time(/** @type {HTMLElement} */ (item.querySelector('.entry-time')), row);
    const drag = /** @type {HTMLElement} */ (item.querySelector('.entry-drag'));
    drag.title = this.#words.drag ?? '';
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (item.querySelectorAll('.entry-acts .btn:not(.pick)'))) {
      const act = button.dataset.act ?? '', label = fill(this.#words[act] ?? '', row.name);
      button.tabIndex = row.id === this.#current ? 0 : -1;
      if (button.title !== label) { button.title = label; button.setAttribute('aria-label', label); }
      const off = (act === 'up' && index === 0) || (act === 'down' && index === last) || (act === 'give' && !this.#data.gives) || (act !== 'give' && !this.#data.keeps);
      if (off) button.setAttribute('aria-disabled', 'true'); else button.removeAttribute('aria-disabled');
      if (act === 'more') button.setAttribute('aria-haspopup', 'menu');
    }
    this.#pick(/** @type {HTMLElement} */ (item.querySelector('.pick')), row);
  }

  /** @param {HTMLElement} pick @param {Row} row */
  #pick(pick, row) {
    pick.hidden = !this.#picking.can(row);
    if (pick.hidden) return;
    const chosen = this.#picking.has(row.id);
    pick.tabIndex = row.id === this.#current ? 0 : -1;
    pick.setAttribute('aria-pressed', String(chosen));
    pick.setAttribute('aria-label', this.#picking.label(row, this.#words));
    put(pick, this.#words[chosen ? 'chosen' : 'choose'] ?? '');
  }

  /** The name, or the plates of all who share the slot, and what stands beside it. @param {HTMLElement} head @param {Row} row */
  #head(head, row) {
    const net = this.#net[row.id], key = JSON.stringify([row.name, row.names, row.to, row.bonus, net]);
    if (head.dataset.shown === key) return;
    head.dataset.shown = key;
    const name = part('span', row.names ? 'entry-plates' : '');
    if (row.names) name.append(...row.names.map((each) => part('span', 'entry-plate', each))); else name.append(row.name);
    head.replaceChildren(name);
    head.title = row.name;
    if (row.to) head.append(part('span', 'entry-to', row.to));
    if (row.bonus) head.append(part('span', 'entry-bonus', row.bonus));
    if (net) head.append(this.#mark(net));
  }

  /** Whether their screens answer: a full dot says yes quietly, anything else says so in words. @param {'here' | 'away' | 'partly'} net */
  #mark(net) {
    const says = this.#words[`net.${net}`] ?? '', mark = part('span', 'net', ...(net === 'here' ? [] : [says]));
    mark.dataset.net = net;
    mark.title = says;
    if (net === 'here') { mark.setAttribute('role', 'img'); mark.setAttribute('aria-label', says); }
    return mark;
  }

  /** @param {HTMLElement} why @param {Row} row */
  #why(why, row) {
    const key = JSON.stringify([row.badge, row.look, row.group, row.why, row.plain, row.offer, row.note]);
    if (why.dataset.shown === key) return;
    why.dataset.shown = key;
    why.replaceChildren();
    if (row.badge) {
      const badge = part('span', 'badge', row.badge);
      if (row.look) badge.dataset.kind = row.look;
      why.append(badge);
    }
    if (row.offer) why.append(part('span', 'entry-offer', icon('i-swap'), row.offer), ' · ');
    if (row.group) why.append(part('span', 'entry-plain', row.group), ' · ');
    why.append(part('span', row.plain ? 'entry-plain' : '', row.why));
    why.title = [row.badge, row.group, row.offer, row.why, row.note].filter(Boolean).join(' · ');
    if (row.note) why.append(part('span', 'entry-note', ' · ', row.note));
  }

  /** @param {HTMLElement} time @param {Row} row */
  #time(time, row) {
    const expected = this.#times[row.id], key = JSON.stringify([expected, row.asked]);
    if (time.dataset.shown === key) return;
    time.dataset.shown = key;
    time.classList.toggle('entry-asked', !expected);
    const word = document.createElement('i'), main = document.createElement('bdi');
    word.textContent = this.#words[expected ? 'about' : 'asked'] ?? '';
    main.textContent = expected?.at ?? row.asked ?? '';
    time.replaceChildren(word, ' ', main);
    if (!expected) { time.title = ''; return; }
    const range = part('small', ''), sure = part('span', 'sure'), says = this.#words[`sure.${expected.sure}`] ?? '';
    sure.dataset.sure = expected.sure;
    sure.setAttribute('role', 'img');
    sure.setAttribute('aria-label', says);
    sure.append(part('i', ''), part('i', ''), part('i', ''));
    const figures = document.createElement('bdi');
    figures.textContent = expected.range;
    range.toggleAttribute('data-late', expected.late);
    range.append(sure, figures);
    time.title = says;
    time.append(range);
  }

  // -- acts

  /** @param {string} act @param {string} entry @param {{after?: string | null, before?: string | null, others?: string[]}} [beside] */
  #send(act, entry, beside = {}) {
    this.dispatchEvent(new CustomEvent('speakers-act', {bubbles: true, detail: {act, entry, after: beside.after ?? null, before: beside.before ?? null, others: beside.others ?? []}}));
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
    else if (act === 'pick') this.#picking.pick(this.#data.rows[index]);
  };

  // -- the menu of a row

  /** @param {HTMLElement} button @param {string} entry @param {number} index */
  #open(button, entry, index) {
    const row = this.#data.rows[index], last = this.#data.rows.length - 1, newest = this.#data.newest, gives = this.#data.gives;
    /** @type {[string, string, () => void, boolean, boolean?][]} */
    const acts = [
      ['give-now', 'i-give', () => gives ? this.#send('give', entry, {after: newest}) : this.#send('closed', entry), true],
      ['first', 'i-up', () => this.#move(entry, 0), index > 0, true],
      ['one-up', 'i-up', () => this.#step(entry, -1), index > 0],
      ['one-down', 'i-down', () => this.#step(entry, 1), index < last],
      ['last', 'i-down', () => this.#move(entry, last), index < last],
      ['swap', 'i-swap', () => this.#choose('swap', entry), last > 0, true],
      ['merge', 'i-plus', () => this.#choose('merge', entry), last > 0],
      ['amend', 'i-why', () => this.#send('amend', entry), true],
      ['absent', 'i-leave', () => this.#send('absent', entry), true, true],
      ['file', 'i-check', () => this.#send('file', entry), Boolean(row.files)],
      ['remove', 'i-close', () => this.#send('remove', entry), true],
    ];
    const items = acts.filter(([, , , can]) => can).map(([word, symbol, does, , group]) => ({
      word, does, group, text: this.#words[word] ?? '', symbol: icon(symbol, word === 'give-now'), off: word === 'give-now' && !gives,
    }));
    this.#menu.show(button, entry, row.name, [row.why, ...(row.offer ? [row.offer] : []), ...(row.bonus ? [row.bonus] : []), ...(row.details ?? []), ...(row.note ? [row.note] : [])], items);
  }

  /** @param {string} entry @param {number} by */
  #step(entry, by) { this.#move(entry, this.#data.rows.findIndex((row) => row.id === entry) + by); }

  /** @param {'swap' | 'merge'} act @param {string} entry */
  #choose(act, entry) {
    const subject = this.#data.rows.find((row) => row.id === entry);
    if (subject) this.#picking.start(act, subject, this.#words);
    else this.#say(fill(this.#words.gone ?? '', this.#name(entry)));
  }

  #outside = (/** @type {Event} */ event) => {
    if (this.#menu.open && !this.#menu.holds(/** @type {Node} */ (event.composedPath()[0]))) this.#menu.close();
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
    if (this.#menu.open) return;
    if (event.key === 'Escape' && this.#picking.active) { this.#picking.stop(); event.preventDefault(); return; }
    if (!item) return;
    const onRow = event.target === item;
    if (onRow && (event.key === 'Enter' || event.key === ' ')) { this.#enter(event, item); return; }
    const entry = item.dataset.entry ?? '', index = this.#data.rows.findIndex((row) => row.id === entry), last = this.#data.rows.length - 1;
    /** @type {Record<string, number>} */ const to = {ArrowUp: index - 1, ArrowDown: index + 1, Home: 0, End: last};
    if (!(event.key in to) || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#touched = performance.now();
    if (event.altKey) this.#move(entry, to[event.key]);
    else this.#items.get(this.#data.rows[Math.max(0, Math.min(last, to[event.key]))]?.id)?.focus();
    this.#items.get(this.#current)?.scrollIntoView({block: 'nearest'});
  };

  /** Enter on a row opens its menu, or chooses it. @param {KeyboardEvent} event @param {HTMLElement} item */
  #enter(event, item) {
    const index = this.#data.rows.findIndex((row) => row.id === item.dataset.entry);
    if (this.#picking.active) this.#picking.pick(this.#data.rows[index]);
    else if (event.key === 'Enter' && this.#data.keeps) this.#open(/** @type {HTMLElement} */ (item.querySelector('[data-act="more"]')), item.dataset.entry ?? '', index);
    else return;
    event.preventDefault();
  }

  // -- dragging, by mouse, pen and finger alike

  #down = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    this.#pressed = true;
    const target = /** @type {Element} */ (event.target), item = /** @type {HTMLElement | null} */ (target.closest('.entry'));
    // a finger scrolls the list and drags by the handle; a mouse drags anywhere but on a button
    const grip = event.pointerType === 'mouse' ? !target.closest('button') : Boolean(target.closest('.entry-drag'));
    if (!item || !grip || !this.#data.keeps || this.#menu.open || this.#picking.active) return;
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
