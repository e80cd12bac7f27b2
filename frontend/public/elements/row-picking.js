// @ts-check
import {fill} from '../lib/format.js';

/**
 * @typedef {{id: string, name: string, kind?: string}} Pickable
 * @typedef {{act: 'swap' | 'merge', subject: Pickable, others: Set<string>}} Picking
 */

/** Choosing other rows for an act on one: the one to swap with, or those to share a slot. Rows are known by id, wherever they move meanwhile. */
export class RowPicking {
  /** @type {Picking | null} */ #picking = null;
  /** @type {HTMLElement} */ #host;
  /** @type {HTMLElement | null} */ #bar = null;
  /** @type {(act: string, entry: string, others: string[]) => void} */ #done;
  /** @type {() => void} */ #changed;

  /**
   * @param {HTMLElement} host what the rows are in
   * @param {(act: string, entry: string, others: string[]) => void} done what was chosen
   * @param {() => void} changed draws the rows anew
   */
  constructor(host, done, changed) { this.#host = host; this.#done = done; this.#changed = changed; }

  get active() { return this.#picking !== null; }
  get subject() { return this.#picking?.subject.id ?? ''; }

  /** @param {'swap' | 'merge'} act @param {Pickable} subject @param {Record<string, string>} words */
  start(act, subject, words) {
    this.stop();
    this.#picking = {act, subject, others: new Set()};
    const bar = document.createElement('div');
    bar.className = 'pick-bar';
    bar.setAttribute('role', 'status');
    const says = document.createElement('span');
    says.textContent = fill(words[`${act}-pick`] ?? '', subject.name);
    bar.append(says);
    if (act === 'merge') bar.append(this.#button(words['merge-now'] ?? '', 'merge-now', () => this.#finish()));
    bar.append(this.#button(words.cancel ?? '', 'cancel', () => this.stop()));
    this.#host.append(bar);
    this.#bar = bar;
    this.#host.toggleAttribute('data-picking', true);
    this.#changed();
  }

  /** @param {string} text @param {string} name @param {() => void} does */
  #button(text, name, does) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.dataset.pickAct = name;
    button.textContent = text;
    if (name === 'merge-now') { button.dataset.look = 'primary'; button.setAttribute('aria-disabled', 'true'); }
    button.addEventListener('click', (event) => { event.stopPropagation(); if (button.getAttribute('aria-disabled') !== 'true') does(); });
    return button;
  }

  stop() {
    if (!this.#picking) return;
    this.#picking = null;
    this.#bar?.remove();
    this.#bar = null;
    this.#host.toggleAttribute('data-picking', false);
    this.#changed();
  }

  /** Takes in who waits now: a chosen row that left is not chosen any more. Says whether the row it is all about is still there. @param {Set<string>} known */
  keep(known) {
    if (!this.#picking) return true;
    for (const id of this.#picking.others) if (!known.has(id)) this.#picking.others.delete(id);
    this.#ready();
    return known.has(this.#picking.subject.id);
  }

  /** Whether a row can be chosen. @param {Pickable} row */
  can(row) {
    const picking = this.#picking;
    if (!picking || row.id === picking.subject.id) return false;
    // a slot has one kind, and a point of order keeps its place before all others
    const order = (/** @type {Pickable} */ each) => each.kind === 'point-of-order';
    return picking.act === 'merge' ? row.kind === picking.subject.kind : order(row) === order(picking.subject);
  }

  /** @param {string} id */
  has(id) { return this.#picking?.others.has(id) ?? false; }

  /** What choosing a row means, in words. @param {Pickable} row @param {Record<string, string>} words */
  label(row, words) {
    return this.#picking ? fill(words[`${this.#picking.act}-with`] ?? '', this.#picking.subject.name, row.name) : '';
  }

  /** @param {Pickable} row */
  pick(row) {
    const picking = this.#picking;
    if (!picking || !this.can(row)) return;
    if (picking.act === 'swap') { picking.others = new Set([row.id]); this.#finish(); return; }
    if (!picking.others.delete(row.id)) picking.others.add(row.id);
    this.#ready();
    this.#changed();
  }

  #ready() {
    const button = this.#bar?.querySelector('[data-pick-act="merge-now"]');
    if (this.#picking?.others.size) button?.removeAttribute('aria-disabled'); else button?.setAttribute('aria-disabled', 'true');
  }

  #finish() {
    const picking = this.#picking;
    if (!picking) return;
    this.stop();
    this.#done(picking.act, picking.subject.id, [...picking.others]);
  }
}
