// @ts-check
import {fill} from '../lib/format.js';

const ICONS = new URL('../icons.svg', import.meta.url).pathname;
const MOST = 8;
let count = 0;

/** @typedef {{code: string, name: string, group: string}} Option */

/**
 * `<add-speaker>`: finds a participant by a few letters of a name or code, and adds whoever is chosen; Enter on a name that nobody has adds a guest.
 * Property `data`: {options: Option[], words: {label, hint, guest, none, count}}.
 * Event `speaker-add` (bubbles): {code, name}; the code is empty for a guest.
 */
export class AddSpeaker extends HTMLElement {
  /** @type {{options: Option[], words: Record<string, string>}} */ #data = {options: [], words: {}};
  /** @type {HTMLInputElement | null} */ #input = null;
  /** @type {HTMLUListElement | null} */ #list = null;
  /** @type {Option[]} */ #found = [];
  #at = 0;
  #id = `add-${++count}`;

  get data() { return this.#data; }
  set data(data) { this.#data = data ?? {options: [], words: {}}; this.#label(); }

  connectedCallback() {
    if (!this.#input) this.#make();
    this.#label();
  }

  #make() {
    const field = document.createElement('label'), svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    field.className = 'field';
    svg.setAttribute('class', 'icon');
    svg.setAttribute('aria-hidden', 'true');
    use.setAttribute('href', ICONS + '#i-search');
    svg.append(use);
    const input = document.createElement('input');
    Object.assign(input, {type: 'text', autocomplete: 'off', spellcheck: false, maxLength: 200});
    for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', this.#id]]) input.setAttribute(name, value);
    const key = document.createElement('kbd');
    key.className = 'key';
    key.textContent = '/';
    key.setAttribute('aria-hidden', 'true');
    field.append(svg, input, key);
    const list = document.createElement('ul');
    list.id = this.#id;
    list.className = 'add-list';
    list.hidden = true;
    list.setAttribute('role', 'listbox');
    this.append(field, list);
    // the key of the field moves the focus instead of pressing: a button that nobody sees stands for it
    const open = document.createElement('button');
    Object.assign(open, {type: 'button', className: 'sr', tabIndex: -1});
    open.dataset.key = '/';
    open.setAttribute('aria-hidden', 'true');
    open.addEventListener('click', () => input.focus());
    this.append(open);
    input.addEventListener('input', () => this.#search());
    input.addEventListener('keydown', (event) => this.#key(event));
    input.addEventListener('blur', () => this.#close());
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const item = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('li'));
      if (item) this.#choose(Number(item.dataset.at));
    });
    this.#input = input;
    this.#list = list;
  }

  #label() {
    if (!this.#input) return;
    const words = this.#data.words;
    this.#input.placeholder = words.hint ?? '';
    this.#input.setAttribute('aria-label', words.label ?? '');
    this.#list?.setAttribute('aria-label', words.label ?? '');
    this.querySelector('[data-key]')?.setAttribute('data-key-label', words.label ?? '');
  }

  #search() {
    const text = plain(this.#input?.value ?? '').trim();
    this.#found = text ? rank(this.#data.options, text).slice(0, MOST) : [];
    this.#at = 0;
    this.#render(text !== '');
  }

  /** @param {boolean} open */
  #render(open) {
    const list = this.#list, input = this.#input;
    if (!list || !input) return;
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) { list.replaceChildren(); input.removeAttribute('aria-activedescendant'); return; }
    const items = this.#found.map((option, at) => {
      const item = document.createElement('li'), name = document.createElement('span'), group = document.createElement('small');
      name.textContent = option.name;
      group.textContent = `${option.group} · ${option.code}`;
      item.append(name, group);
      return this.#item(item, at);
    });
    if (items.length === 0) {
      const guest = document.createElement('li');
      guest.textContent = fill(this.#data.words.guest ?? '', input.value.trim());
      items.push(this.#item(guest, 0));
    }
    list.replaceChildren(...items);
    input.setAttribute('aria-activedescendant', `${this.#id}-${this.#at}`);
  }

  /** @param {HTMLLIElement} item @param {number} at */
  #item(item, at) {
    item.id = `${this.#id}-${at}`;
    item.dataset.at = String(at);
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', String(at === this.#at));
    return item;
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const many = Math.max(1, this.#found.length);
    if (event.key === 'Escape') { this.#clear(); return; }
    if (this.#list?.hidden) return;
    if (event.key === 'ArrowDown') this.#at = (this.#at + 1) % many;
    else if (event.key === 'ArrowUp') this.#at = (this.#at - 1 + many) % many;
    else if (event.key === 'Enter' && !event.isComposing) { event.preventDefault(); this.#choose(this.#at); return; }
    else return;
    event.preventDefault();
    this.#render(true);
  }

  /** @param {number} at */
  #choose(at) {
    const option = this.#found[at], name = this.#input?.value.trim() ?? '';
    this.#clear();
    if (option) this.#send(option.code, option.name);
    else if (name) this.#send('', name);
  }

  /** @param {string} code @param {string} name */
  #send(code, name) { this.dispatchEvent(new CustomEvent('speaker-add', {bubbles: true, detail: {code, name}})); }

  #clear() {
    if (this.#input) this.#input.value = '';
    this.#found = [];
    this.#close();
  }

  #close() { this.#render(false); }
}

/** Letters without their marks, small: "Côte d’Ivoire" is found by "cote d". @param {string} text */
function plain(text) {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[’'`]/g, '').toLowerCase();
}

/** A code first, then beginnings of names, then of words, then anywhere. @param {Option[]} options @param {string} text */
function rank(options, text) {
  /** @type {[number, Option][]} */ const ranked = [];
  for (const option of options) {
    const name = plain(option.name), code = plain(option.code);
    const at = code === text ? 0 : name.startsWith(text) ? 1 : code.startsWith(text) ? 2 : name.includes(' ' + text) ? 3 : name.includes(text) ? 4 : -1;
    if (at >= 0) ranked.push([at, option]);
  }
  return ranked.sort((one, other) => one[0] - other[0]).map(([, option]) => option);
}

if (!customElements.get('add-speaker')) customElements.define('add-speaker', AddSpeaker);
