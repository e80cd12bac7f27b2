// @ts-check
import {fill, wallTime} from '../lib/format.js';
import {draw, layout, moved} from '../lib/programme-bar.js';
import {ensureClock, serverClock} from '../lib/server-clock.js';

const MINUTE = 60_000;

/**
 * @typedef {{id: string, title: string, plannedStart?: string, plannedEnd?: string, startedAt?: string}} Segment
 * @typedef {{to?: string, now?: string | null, ended?: string, segments: Segment[]}} Data
 */

/**
 * `<programme-bar>`: the programme of a meeting, planned above against actual below, with a needle at now, and how far it is from the plan in words.
 * It moves by itself. Attribute time-zone; properties `words` (left, over, hand, late, on-time, ends, planned, ended, label) and `data` (ISO instants, see Data).
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
    const {segments, ended} = this.#data, zone = this.getAttribute('time-zone') ?? undefined;
    const now = ended ? Date.parse(ended) : serverClock.now(), bar = layout(segments, now, Boolean(ended));
    this.classList.add('strip-plan');
    if (!bar) { this.replaceChildren(); return; }
    const box = document.createElement('div'), late = document.createElement('div');
    draw(box, bar, {title: (segment) => segment.title, rest: (minutes) => fill(this.#words.left ?? '', minutes), timeZone: zone});
    const [head, tail] = this.#late(now, zone);
    box.className = 'programme-box';
    box.setAttribute('role', 'img');
    box.setAttribute('aria-label', [this.#words.label, bar.current?.title, head, tail].filter(Boolean).join(', '));
    late.className = 'late small';
    const strong = Object.assign(document.createElement('b'), {className: 'strong', textContent: head});
    late.append(strong, document.createElement('br'), Object.assign(document.createElement('span'), {className: 'muted', textContent: tail}));
    this.replaceChildren(box, late);
  }

  /** How far from the plan, in words. @param {number} now @param {string | undefined} zone @returns {[string, string]} */
  #late(now, zone) {
    const words = this.#words, {to, ended} = this.#data, current = this.#data.segments.find((each) => each.id === this.#data.now);
    const by = moved(this.#data.segments), from = this.#data.segments[0]?.plannedStart;
    // Held at another time than planned, the planned end says nothing about today.
    const ends = !to ? '' : by !== 0 && from ? fill(words.planned ?? '', wallTime(from, zone), wallTime(to, zone)) : fill(words.ends ?? '', wallTime(to, zone));
    if (ended) return [fill(words.ended ?? '', wallTime(ended, zone)), ''];
    if (!current?.startedAt || !current.plannedStart) return ['', ends];
    const over = current.plannedEnd ? Math.floor((now - Date.parse(current.plannedEnd) - by) / MINUTE) : 0;
    if (over > 0) return [fill(words.over ?? '', over), ends];
    const late = Math.round((Date.parse(current.startedAt) - Date.parse(current.plannedStart) - by) / MINUTE);
    return [late > 0 ? fill(words.late ?? '', late) : late < 0 ? fill(words.hand ?? '', -late) : words['on-time'] ?? '', ends];
  }
}

if (!customElements.get('programme-bar')) customElements.define('programme-bar', ProgrammeBar);
