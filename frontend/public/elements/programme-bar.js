// @ts-check
import {fill, wallTime} from '../lib/format.js';
import {ensureClock, serverClock} from '../lib/server-clock.js';

const MINUTE = 60_000;

/**
 * @typedef {{id: string, title: string, plannedStart?: number, plannedEnd?: number, startedAt?: number}} Segment
 * @typedef {{from?: number, to?: number, now?: string | null, ended?: number, segments: Segment[]}} Data
 */

/**
 * `<programme-bar>`: the programme of a meeting, planned above against actual below, with a needle at now. It moves by itself.
 * Attribute time-zone; properties `words` (left, over, hand, late, on-time, ends, ended, label) and `data` (epoch millis, see Data).
 */
export class ProgrammeBar extends HTMLElement {
  /** @type {Record<string, string>} */ #words = {};
  /** @type {Data} */ #data = {segments: []};
  /** @type {ReturnType<typeof setInterval> | undefined} */ #timer;
  #again = () => this.#render();

  get words() { return this.#words; }
  set words(words) { this.#words = words ?? {}; this.#render(); }
  get data() { return this.#data; }
  set data(data) { this.#data = data ?? {segments: []}; this.#render(); }

  connectedCallback() {
    ensureClock();
    serverClock.addEventListener('adjust', this.#again);
    this.#timer = setInterval(this.#again, 10_000);
    this.#render();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    serverClock.removeEventListener('adjust', this.#again);
  }

  #render() {
    if (!this.isConnected) return;
    const {segments} = this.#data, now = this.#data.ended ?? serverClock.now();
    const planned = segments.filter((each) => each.plannedStart && each.plannedEnd);
    const from = Math.min(this.#data.from ?? Infinity, ...planned.map((each) => each.plannedStart ?? Infinity), ...segments.map((each) => each.startedAt ?? Infinity));
    const to = Math.max(this.#data.to ?? -Infinity, ...planned.map((each) => each.plannedEnd ?? -Infinity));
    this.classList.toggle('strip-plan', true);
    if (!(to > from)) { this.replaceChildren(); return; }
    const end = segments.some((each) => each.startedAt) ? Math.max(to, Math.min(now, to + 60 * MINUTE)) : to;
    const at = (/** @type {number} */ instant) => (Math.max(from, Math.min(end, instant)) - from) / MINUTE;
    const bar = box('div', 'programme');
    bar.style.setProperty('--len', String((end - from) / MINUTE));
    const hours = box('div', 'hours'), plan = box('div', ''), actual = box('div', '');
    const zone = this.getAttribute('time-zone') ?? undefined;
    for (let hour = Math.ceil(from / (30 * MINUTE)) * 30 * MINUTE; hour < end; hour += (end - from > 150 * MINUTE ? 60 : 30) * MINUTE) hours.append(mark(wallTime(hour, zone), at(hour)));
    for (const each of planned) plan.append(block('span', 'plan', '', at(each.plannedStart ?? 0), at(each.plannedEnd ?? 0)));
    this.#actual(actual, at, now, end);
    bar.append(hours, plan, actual);
    if (now >= from && now <= end) {
      const needle = box('span', 'needle');
      needle.style.setProperty('--a', String(at(now)));
      bar.append(needle);
    }
    const [head, tail] = this.#late(now, zone);
    bar.setAttribute('role', 'img');
    bar.setAttribute('aria-label', [this.#words.label, this.#title(), head, tail].filter(Boolean).join(', '));
    const late = box('div', 'late small'), strong = box('b', 'strong'), rest = box('span', 'muted');
    strong.textContent = head;
    rest.textContent = tail;
    late.append(strong, document.createElement('br'), rest);
    this.replaceChildren(bar, late);
  }

  #title() { return this.#data.segments.find((each) => each.id === this.#data.now)?.title ?? ''; }

  /** @param {HTMLElement} row @param {(instant: number) => number} at @param {number} now @param {number} end */
  #actual(row, at, now, end) {
    const {segments} = this.#data;
    const begun = segments.filter((each) => each.startedAt).sort((one, other) => (one.startedAt ?? 0) - (other.startedAt ?? 0));
    begun.forEach((each, i) => {
      const until = begun[i + 1]?.startedAt ?? now;
      row.append(block('b', '', each.title, at(each.startedAt ?? 0), at(until), each.id === this.#data.now ? 'now' : 'done'));
    });
    const current = begun.at(-1), rest = current?.plannedEnd && current.plannedEnd > now ? current.plannedEnd : now;
    if (current && rest > now && !this.#data.ended) row.append(block('b', '', fill(this.#words.left ?? '', Math.round((rest - now) / MINUTE)), at(now), at(rest), 'rest'));
    for (const each of segments) {
      if (each.startedAt || !each.plannedStart || !each.plannedEnd || each.plannedEnd <= rest) continue;
      row.append(block('b', '', each.title, at(begun.length ? Math.max(rest, each.plannedStart) : each.plannedStart), at(each.plannedEnd), 'ahead'));
    }
  }

  /** How far from the plan, in words. @param {number} now @param {string | undefined} zone @returns {[string, string]} */
  #late(now, zone) {
    const words = this.#words, current = this.#data.segments.find((each) => each.id === this.#data.now);
    const ends = this.#data.to ? fill(words.ends ?? '', wallTime(this.#data.to, zone)) : '';
    if (this.#data.ended) return [fill(words.ended ?? '', wallTime(this.#data.ended, zone)), ends];
    if (!current?.startedAt || !current.plannedStart) return ['', ends];
    const over = current.plannedEnd ? Math.floor((now - current.plannedEnd) / MINUTE) : 0;
    if (over > 0) return [fill(words.over ?? '', over), ends];
    const late = Math.round((current.startedAt - current.plannedStart) / MINUTE);
    return [late > 0 ? fill(words.late ?? '', late) : late < 0 ? fill(words.hand ?? '', -late) : words['on-time'] ?? '', ends];
  }
}

/** @param {string} tag @param {string} css */
function box(tag, css) {
  const element = document.createElement(tag);
  if (css) element.className = css;
  return element;
}

/** @param {string} text @param {number} a */
function mark(text, a) {
  const element = box('span', '');
  element.textContent = text;
  element.style.setProperty('--a', String(a));
  return element;
}

/** @param {string} tag @param {string} css @param {string} text @param {number} a @param {number} z @param {string} [state] */
function block(tag, css, text, a, z, state) {
  const element = box(tag, css);
  element.textContent = text;
  if (text) element.title = text;
  element.style.setProperty('--a', String(a));
  element.style.setProperty('--z', String(z));
  if (state) element.dataset.s = state;
  return element;
}

if (!customElements.get('programme-bar')) customElements.define('programme-bar', ProgrammeBar);
