// @ts-check
import {EMPTY, cardBeside, cardsOf, changes, columnBeside, effectOf, exchanged, moved, waitingByGroup} from '../lib/board.js';
import {fill} from '../lib/format.js';
import {fillCard, icon, makeCard, markOf, part, put} from './panel-card.js';
import {PanelRail, looksAt, whyHere, wouldDo} from './panel-rail.js';
import {RowMenu} from './row-menu.js';

/** A pointer that moved less than this has pressed, not dragged. */
const DRAG_PIXELS = 6;
/** A card has to be held so long over another before the server is asked what changing places would do. */
const ASK_MILLIS = 150;
/** So near an edge a dragged card scrolls what is under it. */
const EDGE_PIXELS = 36;

/**
 * @typedef {import('../lib/board.js').Board} Board
 * @typedef {import('../lib/board.js').Card} Card
 * @typedef {import('../lib/board.js').Effects} Effects
 * @typedef {{code: string, how: 'drag' | 'carry' | 'exchange' | 'menu', to?: string, other?: string}} Held
 * @typedef {{item: HTMLElement, ghost: HTMLElement | null, pointer: number, x: number, y: number}} Drag
 */

/**
 * `<panel-board>`: the Office composes panels. Columns with cards, bars against targets, and one place that tells why a card is where it is and
 * what moving it would do. A card keeps its element while it lives; nothing changes place while somebody has the board in hands: what is new waits, marked.
 *
 * Properties: `words` (patterns by name), `data` (see Board in lib/board.js), `effects` (answer to `consider`).
 * Event `panel-act` (bubbles): {act, code, to, other, revision}. Acts: consider (what would it do; with `other` an exchange), release, move, exchange,
 * lock, unlock, exclude, include, apart, together, withdraw, replace. `revision` is that of the board that was on the screen.
 * Keys: one tab stop a column; arrows between cards, Home and End in a column; Enter opens the menu of a card; Space picks it up, then arrows choose a
 * column, Enter or Space puts it down, Escape leaves it where it is.
 */
export class PanelBoard extends HTMLElement {
  /** @type {Record<string, string>} */ #words = {};
  /** @type {Board} */ #data = EMPTY;
  /** @type {Board | null} */ #late = null;
  /** @type {Effects | null} */ #effects = null;
  /** @type {Map<string, HTMLLIElement>} */ #items = new Map();
  /** @type {Map<string, HTMLElement>} */ #columns = new Map();
  /** @type {Held | null} */ #held = null;
  /** @type {Drag | null} */ #drag = null;
  #rail = new PanelRail();
  #menu = new RowMenu(this);
  #box = part('div', 'board-columns');
  #bar = part('div', 'board-hold');
  #pressed = false;
  #current = '';
  /** The card of each column that Tab reaches. @type {Map<string, string>} */ #stops = new Map();
  #filter = '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #asking;

  get words() { return this.#words; }
  set words(words) { this.#words = words ?? {}; this.#render(); }

  get data() { return this.#data; }
  set data(data) {
    const next = data ?? EMPTY, about = this.#menu.entry || this.#held?.code;
    if (about && this.#data.cards.some((card) => card.code === about) && !next.cards.some((card) => card.code === about)) this.#gone(about);
    const others = this.#inHands() ? changes(this.#data, next) : [];
    if (others.length === 0) { this.#take(this.#inHands() ? {...next, revision: this.#data.revision} : next, this.#inHands() ? next : null); return; }
    this.#late = next;
    this.#hold();
  }

  get effects() { return this.#effects; }
  set effects(effects) { this.#effects = effects; this.#tell(); }

  connectedCallback() {
    this.addEventListener('pointerdown', this.#down);
    this.addEventListener('keydown', this.#key);
    this.addEventListener('click', this.#click);
    this.addEventListener('focusin', this.#focus);
    this.addEventListener('pointerover', this.#over);
    this.addEventListener('entry-back', () => this.#items.get(this.#current)?.focus());
    document.addEventListener('pointerup', this.#up);
    document.addEventListener('pointercancel', this.#cancel);
    document.addEventListener('pointerdown', this.#outside, true);
    this.#bar.setAttribute('role', 'status');
    if (!this.firstChild) this.append(part('div', 'board-main', this.#box, this.#bar), this.#rail.element);
    this.#render();
  }

  disconnectedCallback() {
    document.removeEventListener('pointermove', this.#moveDrag);
    document.removeEventListener('pointerup', this.#up);
    document.removeEventListener('pointercancel', this.#cancel);
    document.removeEventListener('pointerdown', this.#outside, true);
  }

  #inHands() { return this.#pressed || this.#held !== null || this.#menu.open; }

  /** Shows a board; the one that waits, if any, comes when the hands are off. @param {Board} data @param {Board | null} [late] */
  #take(data, late = null) {
    this.#late = late;
    this.#data = data;
    this.#render();
  }

  #catchUp() {
    if (this.#late && !this.#inHands()) this.#take(this.#late);
    this.#hold();
  }

  /** A card has left the board while somebody had it in hands. @param {string} code */
  #gone(code) {
    const says = fill(this.#words.gone ?? '', this.#name(code));
    if (this.#menu.open) this.#menu.gone(says, this.#words['back-to-board'] ?? '');
    if (this.#held) this.#let();
    this.#say(says);
  }

  /** @param {string} code */ #card(code) { return this.#data.cards.find((card) => card.code === code); }
  /** @param {string} code */ #name(code) { return this.#card(code)?.name ?? ''; }
  /** @param {string} id */ #columnName(id) { return this.#data.columns.find((each) => each.id === id)?.name ?? ''; }

  // -- drawing

  #render() {
    if (!this.isConnected) return;
    const before = this.#places(), known = new Set(this.#data.cards.map((card) => card.code)), focused = /** @type {HTMLElement | null} */ (document.activeElement);
    for (const [code, item] of this.#items) if (!known.has(code)) { item.remove(); this.#items.delete(code); }
    if (!known.has(this.#current)) this.#current = this.#data.cards[0]?.code ?? '';
    const ids = new Set(this.#data.columns.map((column) => column.id));
    for (const [id, column] of this.#columns) if (!ids.has(id)) { column.remove(); this.#columns.delete(id); }
    this.#data.columns.forEach((column, index) => {
      let section = this.#columns.get(column.id);
      if (!section) { section = this.#makeColumn(column); this.#columns.set(column.id, section); }
      if (this.#box.children[index] !== section) this.#box.insertBefore(section, this.#box.children[index] ?? null);
      this.#fillColumn(section, column);
    });
    if (focused && focused !== document.activeElement && this.contains(focused)) focused.focus({preventScroll: true});
    this.#glide(before);
    this.#tell();
    this.#hold();
  }

  /** @param {import('../lib/board.js').Column} column */
  #makeColumn(column) {
    const title = part('h2', 'board-column-name'), list = part('ol', 'board-cards');
    title.id = `board-${column.id || 'waiting'}`;
    const section = part('section', 'board-column', part('header', 'board-column-head', part('div', 'board-column-line', title, part('span', 'board-count')), part('p', 'board-theme'), part('p', 'board-chairs'), part('p', 'board-column-facts', part('span', 'board-facts-line'))), list);
    section.dataset.column = column.id;
    section.setAttribute('aria-labelledby', title.id);
    if (column.waiting) { section.dataset.waiting = ''; section.querySelector('header')?.append(this.#makeFilter()); }
    return section;
  }

  #makeFilter() {
    const select = /** @type {HTMLSelectElement} */ (part('select', 'board-filter'));
    select.addEventListener('change', () => { this.#filter = select.value; this.#render(); });
    return part('div', 'field select-box', select);
  }

  /** @param {HTMLElement} section @param {import('../lib/board.js').Column} column */
  #fillColumn(section, column) {
    put(section.querySelector('.board-column-name'), column.name);
    put(section.querySelector('.board-count'), column.count);
    for (const [css, text] of /** @type {[string, string | undefined][]} */ ([['.board-theme', column.theme], ['.board-chairs', column.chairs], ['.board-facts-line', column.facts]])) {
      const line = /** @type {HTMLElement} */ (section.querySelector(css));
      put(line, text ?? '');
      line.title = text ?? '';
    }
    const key = JSON.stringify(column.marks ?? []);
    if (section.dataset.marks !== key) {
      section.dataset.marks = key;
      for (const old of section.querySelectorAll('.board-column-facts .board-mark')) old.remove();
      section.querySelector('.board-column-facts')?.append(...(column.marks ?? []).map(markOf));
    }
    const select = /** @type {HTMLSelectElement | null} */ (section.querySelector('.board-filter'));
    if (select) this.#fillFilter(select);
    this.#fillCards(/** @type {HTMLElement} */ (section.querySelector('.board-cards')), column);
  }

  /** @param {HTMLSelectElement} select */
  #fillFilter(select) {
    const counts = waitingByGroup(this.#data), all = [...counts.values()].reduce((sum, n) => sum + n, 0);
    const options = [['', fill(this.#words['all-groups'] ?? '', all)], ...this.#data.groups.map((group) => [group.id, `${group.name} (${counts.get(group.id) ?? 0})`])];
    select.setAttribute('aria-label', this.#words.filter ?? '');
    const key = JSON.stringify(options);
    if (select.dataset.shown !== key) {
      select.dataset.shown = key;
      select.replaceChildren(...options.map(([value, text]) => new Option(text, value)));
    }
    if (!this.#data.groups.some((group) => group.id === this.#filter)) this.#filter = '';
    select.value = this.#filter;
  }

  /** @param {HTMLElement} list @param {import('../lib/board.js').Column} column */
  #fillCards(list, column) {
    const cards = cardsOf(this.#data, column.id, this.#filter), shown = new Set(cards.map((card) => card.code));
    const kept = this.#stops.get(column.id) ?? '', stop = shown.has(kept) ? kept : cards[0]?.code;
    for (const child of [...list.children]) {
      const code = /** @type {HTMLElement} */ (child).dataset.code;
      if (!code || (!shown.has(code) && this.#card(code)?.column === column.id)) child.remove();
    }
    cards.forEach((card, index) => {
      let item = this.#items.get(card.code);
      if (!item) { item = makeCard(card.code); this.#items.set(card.code, item); }
      const holder = this.#data.held?.[card.code] ?? '';
      fillCard(item, card, {more: fill(this.#words.more ?? '', card.name), heldBy: holder, held: fill(this.#words.held ?? '', holder)});
      item.tabIndex = card.code === stop ? 0 : -1;
      /** @type {HTMLElement} */ (item.querySelector('[data-act="more"]')).hidden = this.#data.acts.length === 0;
      item.toggleAttribute('data-fixed', this.#data.acts.length === 0);
      if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
    });
    for (let i = 0; i < (column.empty ?? 0); i++) list.append(part('li', 'board-seat', this.#words['empty-seat'] ?? ''));
    if (column.waiting && cards.length === 0) list.append(part('li', 'board-seat', this.#words['nobody-waits'] ?? ''));
  }

  /** @returns {Map<string, DOMRect>} */
  #places() {
    if (this.#drag || matchMedia('(prefers-reduced-motion: reduce)').matches) return new Map();
    return new Map([...this.#items].map(([code, item]) => [code, item.getBoundingClientRect()]));
  }

  /** Cards that stand elsewhere now glide there, so that the eye can follow. @param {Map<string, DOMRect>} before */
  #glide(before) {
    const duration = parseFloat(getComputedStyle(this).getPropertyValue('--r-slow')) || 0;
    if (!duration) return;
    for (const [code, item] of this.#items) {
      const was = before.get(code), is = item.getBoundingClientRect();
      if (!was || was.width === 0 || is.width === 0 || (Math.abs(was.x - is.x) < 2 && Math.abs(was.y - is.y) < 2)) continue;
      item.animate([{translate: `${was.x - is.x}px ${was.y - is.y}px`}, {translate: '0 0'}], {duration, easing: 'cubic-bezier(.2, 0, 0, 1)'});
    }
  }

  // -- the place that tells why, and what if

  #tell() {
    const effect = this.#held ? effectOf(this.#effects, this.#held) : null, card = this.#card(this.#held?.code ?? this.#current), words = this.#words;
    this.#rail.bars(this.#data.bars, words, effect?.bars);
    if (effect) this.#rail.say(wouldDo(effect, words), `do ${JSON.stringify(effect)}`);
    else if (card && (this.#held || this.querySelector('.board-card:focus-within'))) this.#rail.say(whyHere(card, words), `why ${JSON.stringify(card)}`);
    else if (!this.#rail.element.contains(document.activeElement)) this.#rail.say(looksAt(this.#data, words), `looks ${JSON.stringify([this.#data.looks, words.looks, this.#data.cards.length])}`);
    for (const [code, item] of this.#items) {
      item.toggleAttribute('data-subject', this.#held?.code === code);
      item.toggleAttribute('data-other', this.#held?.other === code);
    }
    for (const [id, column] of this.#columns) column.toggleAttribute('data-over', this.#held !== null && this.#held.to === id && !this.#held.other);
  }

  /** The line under the columns: what is in hands, and that something waits. */
  #hold() {
    const held = this.#held, words = this.#words;
    const waits = this.#late ? changes(this.#data, this.#late) : [];
    const text = !held || held.how === 'menu' ? '' : fill(words[held.how === 'exchange' ? 'exchange-pick' : held.how === 'carry' ? 'carrying' : 'dragging'] ?? '', this.#name(held.code));
    const late = waits.length ? fill(words[waits.length === 1 ? 'waits-one' : 'waits'] ?? '', waits.length, waits.slice(0, 3).join(', ')) : '';
    const key = JSON.stringify([text, late]);
    if (this.#bar.dataset.shown === key) return;
    this.#bar.dataset.shown = key;
    this.#bar.replaceChildren(...(text ? [part('span', 'strong', text)] : []), ...(late ? [part('span', 'board-late', icon('i-live'), late)] : []));
    if (held?.how === 'exchange') {
      const cancel = part('button', 'btn', words.cancel ?? '');
      cancel.setAttribute('type', 'button');
      cancel.dataset.size = 's';
      cancel.addEventListener('click', () => { const back = held.code; this.#let(); this.#items.get(back)?.focus(); });
      this.#bar.append(cancel);
    }
    this.toggleAttribute('data-waits', late !== '');
    this.toggleAttribute('data-holding', held !== null && held.how !== 'menu');
    this.dataset.how = held?.how ?? '';
  }

  // -- acts

  /** @param {string} act @param {string} code @param {{to?: string, other?: string, revision?: number}} [beside] `revision`: of the board that somebody had before their eyes */
  #send(act, code, beside = {}) {
    this.dispatchEvent(new CustomEvent('panel-act', {bubbles: true, detail: {act, code, to: beside.to ?? '', other: beside.other ?? '', revision: beside.revision ?? this.#data.revision}}));
  }

  /** Takes a card in hands: from now on nothing changes place, and the server is asked what each move would do. @param {string} code @param {Held['how']} how @param {string} [to] */
  #pick(code, how, to) {
    this.#held = {code, how, to};
    this.#effects = null;
    this.#send('consider', code);
    this.#tell();
    this.#hold();
  }

  /** Holds it over a place. @param {{to?: string, other?: string}} place */
  #aim(place) {
    if (!this.#held || (this.#held.to === place.to && this.#held.other === place.other)) return;
    this.#held = {...this.#held, to: place.to, other: place.other};
    clearTimeout(this.#asking);
    if (place.other && !this.#effects?.others?.[place.other]) this.#asking = setTimeout(() => this.#ask(place.other ?? ''), ASK_MILLIS);
    this.#tell();
  }

  /** Asks what changing places with a card would do, where it is still held over it. @param {string} other */
  #ask(other) { if (this.#held?.other === other) this.#send('consider', this.#held.code, {other}); }

  /** Lets go without doing anything. */
  #let() {
    const held = this.#held;
    this.#held = null;
    if (held) this.#send('release', held.code);
    this.#tell();
    this.#catchUp();
  }

  /** Puts down what is in hands where it is held over. */
  #drop() {
    const held = this.#held, card = held ? this.#card(held.code) : undefined;
    if (!held || !card) { this.#let(); return; }
    const other = held.other ? this.#card(held.other) : undefined;
    if (other && other.column !== card.column) { this.#exchange(card, other); return; }
    if (held.to !== undefined && held.to !== card.column) { this.#move(card, held.to); return; }
    this.#let();
  }

  /** Shown at once where it was put; the answer puts it right if it was refused. @param {Card} card @param {string} to @param {number} [revision] */
  #move(card, to, revision) {
    this.#held = null;
    this.#send('move', card.code, {to, revision});
    this.#say(fill(this.#words.moved ?? '', card.name, this.#columnName(to)));
    this.#after(moved(this.#data, card.code, to));
  }

  /** @param {Card} card @param {Card} other */
  #exchange(card, other) {
    this.#held = null;
    this.#send('exchange', card.code, {other: other.code});
    this.#say(fill(this.#words.exchanged ?? '', card.name, other.name));
    this.#after(exchanged(this.#data, card.code, other.code));
  }

  /** @param {Board} shown */
  #after(shown) { this.#take(shown); }

  /** @param {string} words */
  #say(words) {
    const region = document.getElementById('say');
    if (region) region.textContent = words;
  }

  #click = (/** @type {MouseEvent} */ event) => {
    const target = /** @type {Element} */ (event.target), item = /** @type {HTMLElement | null} */ (target.closest('.board-card')), code = item?.dataset.code;
    if (!item || !code) return;
    if (this.#held?.how === 'exchange') { this.#choose(code); return; }
    const button = /** @type {HTMLElement | null} */ (target.closest('button[data-act="more"]'));
    if (button) { event.stopPropagation(); this.#open(button, code); }
  };

  /** @param {string} code of the card to change places with */
  #choose(code) {
    const card = this.#card(this.#held?.code ?? ''), other = this.#card(code);
    if (!card || !other || other.column === card.column) { this.#say(this.#words['same-column'] ?? ''); return; }
    this.#exchange(card, other);
  }

  // -- the menu of a card

  /** @param {HTMLElement} button @param {string} code */
  #open(button, code) {
    const card = this.#card(code);
    if (!card || this.#data.acts.length === 0) return;
    this.#pick(code, 'menu', card.column);
    this.#menu.show(button, code, card.name, [card.why, ...(card.facts ?? [])], this.#choices(card), () => { if (this.#held?.how === 'menu') this.#let(); });
  }

  /** What can be done with a card. @param {Card} card */
  #choices(card) {
    const can = new Set(this.#data.acts), words = this.#words, revision = this.#data.revision;
    /** @type {import('./row-menu.js').Item[]} */ const items = [];
    if (can.has('move') && !card.locked) {
      for (const column of this.#data.columns.filter((each) => each.id !== card.column)) {
        items.push({word: `move-${column.id}`, text: fill(words[column.waiting ? 'move-waiting' : 'move-to'] ?? '', column.name), symbol: icon('i-swap'), does: () => this.#move(card, column.id, revision), shown: () => this.#aim({to: column.id})});
      }
    }
    /** @type {[string, string, boolean][]} */
    const others = [['exchange', 'i-swap', !card.locked], ['lock', 'i-lock', !card.locked], ['unlock', 'i-lock', Boolean(card.locked)], ['exclude', 'i-close', true], ['include', 'i-check', Boolean(card.keptOff)], ['apart', 'i-apart', true], ['together', 'i-check', Boolean(card.keptApart)], ['withdraw', 'i-leave', true], ['replace', 'i-plus', true]];
    for (const [act, symbol, fits] of others) {
      if (!can.has(act) || !fits || !this.#fits(act, card)) continue;
      const does = act === 'exchange' ? () => this.#pick(card.code, 'exchange') : () => this.#send(act, card.code, {to: card.column, revision});
      items.push({word: act, group: act === 'exchange' || act === 'exclude' || act === 'withdraw', text: words[act] ?? '', symbol: icon(symbol), does, shown: () => this.#aim({to: card.column})});
    }
    return items;
  }

  /** Some acts are for those who have a seat, some for those who wait. @param {string} act @param {Card} card */
  #fits(act, card) {
    const waits = this.#data.columns.find((each) => each.id === card.column)?.waiting ?? false;
    return act === 'withdraw' || act === 'replace' || act === 'lock' || act === 'unlock' ? !waits : true;
  }

  #outside = (/** @type {Event} */ event) => {
    if (this.#menu.open && !this.#menu.holds(/** @type {Node} */ (event.composedPath()[0]))) this.#menu.close();
  };

  // -- keys

  #focus = (/** @type {FocusEvent} */ event) => {
    const code = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.board-card'))?.dataset.code;
    if (!code) { if (!this.#rail.element.contains(/** @type {Node} */ (event.target))) this.#tell(); return; }
    this.#current = code;
    this.#stop(code);
    if (this.#held?.how === 'exchange') this.#aim({other: code}); else this.#tell();
  };

  /** Tab comes back to the card of a column that had the focus last. @param {string} code */
  #stop(code) {
    const column = this.#card(code)?.column;
    if (column === undefined) return;
    this.#stops.set(column, code);
    for (const card of cardsOf(this.#data, column, this.#filter)) {
      const item = this.#items.get(card.code);
      if (item) item.tabIndex = card.code === code ? 0 : -1;
    }
  }

  #over = (/** @type {PointerEvent} */ event) => {
    if (this.#held?.how !== 'exchange') return;
    const code = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.board-card'))?.dataset.code;
    if (code && code !== this.#held.code) this.#aim({other: code});
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    if (this.#menu.open) return;
    if (event.key === 'Escape' && this.#held) { const back = this.#held.code; this.#endDrag(); this.#let(); this.#items.get(back)?.focus(); event.preventDefault(); return; }
    const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.board-card')), code = item?.dataset.code;
    if (!item || !code || event.target !== item || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter' || event.key === ' ') this.#enter(event, item, code); else this.#arrow(event, code);
  };

  /** @param {KeyboardEvent} event @param {HTMLElement} item @param {string} code */
  #enter(event, item, code) {
    event.preventDefault();
    if (this.#held?.how === 'exchange') this.#choose(code);
    else if (this.#held?.how === 'carry') { this.#drop(); this.#items.get(code)?.focus(); }
    else if (event.key === 'Enter') this.#open(/** @type {HTMLElement} */ (item.querySelector('[data-act="more"]')), code);
    else if (this.#data.acts.includes('move')) { this.#pick(code, 'carry', this.#card(code)?.column); this.#say(fill(this.#words.carrying ?? '', this.#name(code))); }
  }

  /** @param {KeyboardEvent} event @param {string} code */
  #arrow(event, code) {
    const rtl = getComputedStyle(this).direction === 'rtl';
    /** @type {Record<string, 'up' | 'down' | 'back' | 'on' | 'first' | 'last'>} */
    const ways = {ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: rtl ? 'on' : 'back', ArrowRight: rtl ? 'back' : 'on', Home: 'first', End: 'last'};
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    if (this.#held?.how === 'carry') {
      if (way !== 'back' && way !== 'on') return;
      const to = columnBeside(this.#data, this.#held.to ?? '', way === 'on' ? 1 : -1);
      this.#aim({to});
      this.#say(fill(this.#words.over ?? '', this.#name(this.#held.code), this.#columnName(to)));
      this.#columns.get(to)?.scrollIntoView({block: 'nearest', inline: 'nearest'});
      return;
    }
    const next = this.#items.get(cardBeside(this.#data, code, way, this.#filter));
    next?.focus();
    next?.scrollIntoView({block: 'nearest', inline: 'nearest'});
  }

  // -- dragging, by mouse, pen and finger alike

  #down = (/** @type {PointerEvent} */ event) => {
    if (event.button !== 0) return;
    this.#pressed = true;
    const target = /** @type {Element} */ (event.target), item = /** @type {HTMLElement | null} */ (target.closest('.board-card'));
    // a finger scrolls the column and drags by the handle; a mouse drags anywhere but on a button
    const grip = event.pointerType === 'mouse' ? !target.closest('button') : Boolean(target.closest('.board-grip'));
    if (!item || !grip || !this.#data.acts.includes('move') || this.#menu.open || this.#held) return;
    this.#drag = {item, ghost: null, pointer: event.pointerId, x: event.clientX, y: event.clientY};
    document.addEventListener('pointermove', this.#moveDrag);
  };

  #moveDrag = (/** @type {PointerEvent} */ event) => {
    const drag = this.#drag;
    if (!drag || event.pointerId !== drag.pointer) return;
    if (!drag.ghost) {
      if (Math.hypot(event.clientX - drag.x, event.clientY - drag.y) < DRAG_PIXELS) return;
      this.#startDrag(drag);
    }
    event.preventDefault();
    if (drag.ghost) drag.ghost.style.translate = `${event.clientX - drag.x}px ${event.clientY - drag.y}px`;
    this.#scrollAt(event.clientX, event.clientY);
    const under = document.elementsFromPoint(event.clientX, event.clientY).find((each) => this.#box.contains(each));
    const column = /** @type {HTMLElement | null | undefined} */ (under?.closest('.board-column'))?.dataset.column;
    const over = /** @type {HTMLElement | null | undefined} */ (under?.closest('.board-card'))?.dataset.code;
    this.#aim(this.#placeOf(column, over));
  };

  /** Over a card of a panel that is full it would change places with it; else it would move to the column. @param {string | undefined} column @param {string | undefined} over */
  #placeOf(column, over) {
    const from = this.#card(this.#held?.code ?? ''), there = this.#data.columns.find((each) => each.id === column);
    const full = there && !there.waiting && (there.free ?? 0) <= 0 && column !== from?.column;
    return full && over && this.#data.acts.includes('exchange') ? {to: column, other: over} : {to: column};
  }

  /** @param {Drag} drag */
  #startDrag(drag) {
    const box = drag.item.getBoundingClientRect(), ghost = /** @type {HTMLElement} */ (drag.item.cloneNode(true));
    ghost.classList.add('board-ghost');
    ghost.removeAttribute('tabindex');
    ghost.setAttribute('aria-hidden', 'true');
    Object.assign(ghost.style, {left: `${box.x}px`, top: `${box.y}px`, width: `${box.width}px`, height: `${box.height}px`});
    this.append(ghost);
    drag.ghost = ghost;
    this.toggleAttribute('data-dragging', true);
    try { drag.item.setPointerCapture(drag.pointer); } catch { /* the pointer has gone */ }
    this.#pick(drag.item.dataset.code ?? '', 'drag', this.#card(drag.item.dataset.code ?? '')?.column);
  }

  /** @param {number} x @param {number} y */
  #scrollAt(x, y) {
    const box = this.#box.getBoundingClientRect();
    if (x < box.left + EDGE_PIXELS) this.#box.scrollLeft -= 12; else if (x > box.right - EDGE_PIXELS) this.#box.scrollLeft += 12;
    for (const column of this.#columns.values()) {
      const list = /** @type {HTMLElement} */ (column.querySelector('.board-cards')), at = list.getBoundingClientRect();
      if (x < at.left || x > at.right) continue;
      if (y < at.top + EDGE_PIXELS) list.scrollTop -= 8; else if (y > at.bottom - EDGE_PIXELS) list.scrollTop += 8;
    }
  }

  #endDrag() {
    this.#drag?.ghost?.remove();
    this.#drag = null;
    document.removeEventListener('pointermove', this.#moveDrag);
    this.toggleAttribute('data-dragging', false);
  }

  #up = (/** @type {PointerEvent} */ event) => this.#release(event, true);
  #cancel = (/** @type {PointerEvent} */ event) => this.#release(event, false);

  /** @param {PointerEvent} event @param {boolean} drop */
  #release(event, drop) {
    if (!this.#pressed) return;
    this.#pressed = false;
    const drag = this.#drag, dragged = drag?.ghost && drag.pointer === event.pointerId;
    this.#endDrag();
    if (dragged) { if (drop) this.#drop(); else this.#let(); } else this.#catchUp();
  }
}

if (!customElements.get('panel-board')) customElements.define('panel-board', PanelBoard);
