// @ts-check
import {answersOf, countOf} from '../lib/answers.js';
import {fill} from '../lib/format.js';
import {icon, part, put} from './panel-card.js';
import {RowMenu} from './row-menu.js';

/** The drawing beside how an answer stands. @type {Record<string, string>} */
const SHAPES = {answered: 'i-check', late: 'i-clock', withdrawn: 'i-close', chairs: 'i-gavel', none: 'i-more'};

/**
 * `<call-answers>`: who may answer a call and who has: searched and filtered here, since a State among two hundred is found by typing.
 *
 * Properties: `words`, `data` (see Answers in lib/answers.js). Event `answer-act` (bubbles): {act, code}; acts: enter, remind, invite, history.
 * Keys: the list is one stop; up and down between rows, Enter opens the menu of a row.
 */
export class CallAnswers extends HTMLElement {
  /** @type {Record<string, string>} */ #words = {};
  /** @type {import('../lib/answers.js').Answers} */ #data = {rows: [], groups: [], acts: []};
  #search = /** @type {HTMLInputElement} */ (part('input', ''));
  #state = /** @type {HTMLSelectElement} */ (part('select', ''));
  #group = /** @type {HTMLSelectElement} */ (part('select', ''));
  #list = part('ul', 'answers');
  #none = part('p', 'answers-none');
  #menu = new RowMenu(this);
  #current = '';

  get words() { return this.#words; }
  set words(words) { this.#words = words ?? {}; this.#render(); }
  get data() { return this.#data; }
  set data(data) { this.#data = data ?? {rows: [], groups: [], acts: []}; this.#render(); }

  connectedCallback() {
    if (!this.firstChild) {
      this.#search.type = 'search';
      for (const field of [this.#search, this.#state, this.#group]) field.addEventListener('input', () => this.#render());
      const tools = part('div', 'answers-tools', part('div', 'field', icon('i-search'), this.#search), part('div', 'field select-box', this.#state), part('div', 'field select-box', this.#group));
      this.append(tools, this.#list, this.#none);
      this.#list.addEventListener('click', this.#click);
      this.#list.addEventListener('keydown', this.#key);
      this.#list.addEventListener('focusin', this.#focus);
    }
    document.addEventListener('pointerdown', this.#outside, true);
    this.#render();
  }

  disconnectedCallback() { document.removeEventListener('pointerdown', this.#outside, true); }

  #render() {
    if (!this.isConnected) return;
    const words = this.#words;
    this.#search.placeholder = words.search ?? '';
    this.#search.setAttribute('aria-label', words.search ?? '');
    this.#list.setAttribute('aria-label', words.label ?? '');
    this.#options(this.#state, words['by-state'] ?? '', ['all', 'answered', 'none', 'late', 'withdrawn', 'chairs'].map((each) => [each, fill(words[`state-${each}`] ?? '', countOf(this.#data.rows, each))]));
    this.#options(this.#group, words['by-group'] ?? '', [['', words['all-groups'] ?? ''], ...this.#data.groups.map((group) => [group.id, group.name])]);
    const rows = answersOf(this.#data.rows, this.#search.value, this.#state.value, this.#group.value), known = new Map([...this.#list.children].map((item) => [/** @type {HTMLElement} */ (item).dataset.code ?? '', /** @type {HTMLElement} */ (item)]));
    if (!rows.some((row) => row.code === this.#current)) this.#current = rows[0]?.code ?? '';
    rows.forEach((row, index) => {
      const item = known.get(row.code) ?? this.#make(row.code);
      known.delete(row.code);
      this.#fill(item, row);
      if (this.#list.children[index] !== item) this.#list.insertBefore(item, this.#list.children[index] ?? null);
    });
    for (const gone of known.values()) gone.remove();
    put(this.#none, rows.length ? '' : words.nobody ?? '');
    this.#none.hidden = rows.length > 0;
  }

  /** @param {HTMLSelectElement} select @param {string} label @param {string[][]} options */
  #options(select, label, options) {
    select.setAttribute('aria-label', label);
    const key = JSON.stringify(options), value = select.value;
    if (select.dataset.shown === key) return;
    select.dataset.shown = key;
    select.replaceChildren(...options.map(([id, text]) => new Option(text, id)));
    select.value = options.some(([id]) => id === value) ? value : options[0][0];
  }

  /** @param {string} code */
  #make(code) {
    const more = part('button', 'btn', icon('i-more')), item = part('li', 'answer', part('span', 'answer-state'), part('div', 'answer-text', part('span', 'answer-name'), part('span', 'answer-what')), part('span', 'answer-group'), part('span', 'answer-when'), more);
    more.setAttribute('type', 'button');
    more.dataset.act = 'more';
    more.dataset.look = 'quiet';
    more.dataset.icon = '';
    more.tabIndex = -1;
    more.setAttribute('aria-haspopup', 'menu');
    item.dataset.code = code;
    return item;
  }

  /** @param {HTMLElement} item @param {import('../lib/answers.js').Answer} row */
  #fill(item, row) {
    item.tabIndex = row.code === this.#current ? 0 : -1;
    const key = JSON.stringify(row);
    if (item.dataset.shown === key) return;
    item.dataset.shown = key;
    item.dataset.state = row.state;
    item.querySelector('.answer-state')?.replaceChildren(icon(SHAPES[row.state] ?? 'i-more'), part('span', '', row.stateText));
    put(item.querySelector('.answer-name'), row.name);
    put(item.querySelector('.answer-what'), row.what);
    put(item.querySelector('.answer-group'), row.groupName ?? '');
    put(item.querySelector('.answer-when'), row.when ?? '');
    const more = item.querySelector('button');
    more?.setAttribute('aria-label', fill(this.#words.more ?? '', row.name));
    item.setAttribute('aria-label', [row.name, row.stateText, row.what, row.when].filter(Boolean).join('. '));
  }

  #click = (/** @type {MouseEvent} */ event) => {
    const button = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('button')), code = /** @type {HTMLElement | null} */ (button?.closest('.answer'))?.dataset.code;
    if (button && code) { event.stopPropagation(); this.#open(button, code); }
  };

  /** @param {HTMLElement} button @param {string} code */
  #open(button, code) {
    const row = this.#data.rows.find((each) => each.code === code);
    if (!row) return;
    const fits = (/** @type {string} */ act) => act === 'history' ? row.state !== 'none' && row.state !== 'chairs' : act === 'remind' || act === 'invite' ? row.state === 'none' || row.state === 'withdrawn' : true;
    /** @type {Record<string, string>} */ const symbols = {enter: 'i-plus', remind: 'i-announce', invite: 'i-raise', history: 'i-clock'};
    const items = this.#data.acts.filter(fits).map((act) => ({word: act, text: this.#words[act] ?? '', symbol: icon(symbols[act] ?? 'i-more'), does: () => this.#send(act, code)}));
    this.#menu.show(button, code, row.name, [row.stateText, row.what, ...(row.contacts ?? [])].filter(Boolean), items);
  }

  /** @param {string} act @param {string} code */
  #send(act, code) { this.dispatchEvent(new CustomEvent('answer-act', {bubbles: true, detail: {act, code}})); }

  #focus = (/** @type {FocusEvent} */ event) => {
    const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.answer'));
    if (!item) return;
    for (const each of this.#list.children) /** @type {HTMLElement} */ (each).tabIndex = each === item ? 0 : -1;
    this.#current = item.dataset.code ?? '';
  };

  #key = (/** @type {KeyboardEvent} */ event) => {
    const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.answer'));
    if (!item || this.#menu.open || event.target !== item) return;
    /** @type {Record<string, Element | null>} */ const to = {ArrowUp: item.previousElementSibling, ArrowDown: item.nextElementSibling, Home: this.#list.firstElementChild, End: this.#list.lastElementChild};
    if (event.key === 'Enter') this.#open(/** @type {HTMLElement} */ (item.querySelector('button')), item.dataset.code ?? '');
    else if (event.key in to) /** @type {HTMLElement | null} */ (to[event.key])?.focus();
    else return;
    event.preventDefault();
  };

  #outside = (/** @type {Event} */ event) => { if (this.#menu.open && !this.#menu.holds(/** @type {Node} */ (event.composedPath()[0]))) this.#menu.close(); };
}

if (!customElements.get('call-answers')) customElements.define('call-answers', CallAnswers);
