// @ts-check
import {clockFigure, duration, fill, lightOf, untilNextSecond} from '../lib/format.js';
import {ensureClock, serverClock} from '../lib/server-clock.js';

const ICONS = new URL('../icons.svg', import.meta.url).pathname;
const WORDS = ['green', 'yellow', 'red', 'over', 'paused', 'ready', 'of'];
const NUMBERS = ['limit-millis', 'elapsed-millis', 'warn-millis', 'flash-millis'];

/**
 * `<floor-clock>`: how long whoever has the floor may still speak. It gets a state and an instant, and ticks by itself on the server's seconds,
 * so that two screens side by side change together. It shows nothing of its own while `limit-millis` is absent.
 *
 * Attributes (and properties of the same name in camelCase):
 *   limit-millis, elapsed-millis, as-of (ISO instant at which elapsed was so), running, warn-millis (30000), flash-millis (30000)
 *   word-green, word-yellow, word-red, word-over, word-paused, word-ready (not started yet), word-of ("of {0}"); or the property/attribute `words` (JSON)
 *   say-yellow, say-red, say-over with announce="id of a live region": spoken once when the light changes while somebody watches
 *   prompts (JSON [{afterMillis, text}], rising): what the part data-part="prompt" says so long after zero, and the live region once
 *   parts="bar figure lamp facts": what it renders. With children that carry data-part="bar|figure|lamp|facts" it fills those instead,
 *   wherever they lie inside; so a plate may stand between them.
 * `data-light` (green|yellow|red|over|paused) is set on the nearest ancestor with data-light-host, else on itself.
 * Event `light-change` (bubbles): {light, remainingMillis}.
 */
export class FloorClock extends HTMLElement {
  static observedAttributes = [...NUMBERS, 'as-of', 'running', 'words', ...WORDS.map((word) => 'word-' + word)];

  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  /** @type {string | null} */ #light = null;
  #queued = false;
  #again = () => this.#tick();

  connectedCallback() {
    ensureClock();
    serverClock.addEventListener('adjust', this.#again);
    document.addEventListener('visibilitychange', this.#again);
    this.#later();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    serverClock.removeEventListener('adjust', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
    this.#host().removeAttribute('data-light');
  }

  attributeChangedCallback() { this.#later(); }

  /** Several attributes that change together are one change. */
  #later() {
    if (this.#queued) return;
    this.#queued = true;
    queueMicrotask(() => { this.#queued = false; if (this.isConnected) this.#tick(); });
  }

  get limitMillis() { return this.#number('limit-millis', NaN); }
  set limitMillis(value) { this.#put('limit-millis', value); }
  get elapsedMillis() { return this.#number('elapsed-millis', 0); }
  set elapsedMillis(value) { this.#put('elapsed-millis', value); }
  get warnMillis() { return this.#number('warn-millis', 30_000); }
  set warnMillis(value) { this.#put('warn-millis', value); }
  get flashMillis() { return this.#number('flash-millis', 30_000); }
  set flashMillis(value) { this.#put('flash-millis', value); }
  get asOf() { return this.getAttribute('as-of') ?? ''; }
  set asOf(value) { this.#put('as-of', value); }
  get running() { return this.hasAttribute('running') && this.getAttribute('running') !== 'false'; }
  set running(value) { this.toggleAttribute('running', Boolean(value)); }
  get words() { return this.getAttribute('words') ?? ''; }
  set words(value) { this.#put('words', typeof value === 'string' ? value : JSON.stringify(value)); }

  /** The `floor` of a snapshot, or null when nobody has the floor. @param {any} floor */
  set floor(floor) {
    this.#put('limit-millis', floor?.limitMillis);
    this.#put('elapsed-millis', floor?.elapsedMillis);
    this.#put('as-of', floor?.asOf);
    this.#put('warn-millis', floor?.warnMillis);
    this.#put('flash-millis', floor?.flashMillis);
    this.running = Boolean(floor?.running);
  }

  /** Milliseconds left now, negative when over; NaN without a limit. */
  get remainingMillis() {
    const from = Date.parse(this.asOf);
    const since = this.running && Number.isFinite(from) ? Math.max(0, serverClock.now() - from) : 0;
    return this.limitMillis - this.elapsedMillis - since;
  }

  /** @param {string} name @param {any} value */
  #put(name, value) {
    if (value === null || value === undefined || value === '') this.removeAttribute(name);
    else if (this.getAttribute(name) !== String(value)) this.setAttribute(name, String(value));
  }

  /** @param {string} name @param {number} otherwise */
  #number(name, otherwise) {
    const text = this.getAttribute(name);
    return text === null || text === '' || !Number.isFinite(Number(text)) ? otherwise : Number(text);
  }

  /** @returns {Element} */
  #host() { return this.closest('[data-light-host]') ?? this; }

  /** @param {string} name */
  #word(name) {
    const own = this.getAttribute('word-' + name);
    if (own !== null) return own;
    try { return this.words ? JSON.parse(this.words)[name] ?? '' : ''; } catch { return ''; }
  }

  /** Looked for each time: a screen may show a part for the first time long after this element. */
  #find() {
    if (!this.querySelector('[data-part]')) this.#render();
    /** @type {Record<string, HTMLElement[]>} */ const parts = {bar: [], figure: [], lamp: [], facts: [], prompt: []};
    for (const part of this.querySelectorAll('[data-part]')) parts[part.getAttribute('data-part') ?? '']?.push(/** @type {HTMLElement} */ (part));
    for (const bar of parts.bar) { bar.setAttribute('aria-hidden', 'true'); if (!bar.firstElementChild) bar.append(document.createElement('i')); }
    for (const figure of parts.figure) { figure.setAttribute('role', 'timer'); figure.setAttribute('aria-live', 'off'); }
    for (const lamp of parts.lamp) if (!lamp.querySelector('.lamp-shape')) lamp.append(shape(), Object.assign(document.createElement('span'), {className: 'lamp-word'}));
    return parts;
  }

  #render() {
    const wanted = (this.getAttribute('parts') ?? 'bar figure lamp facts').split(/\s+/);
    const make = (/** @type {string} */ tag, /** @type {string} */ css, /** @type {string} */ part) => {
      const element = document.createElement(tag);
      if (css) element.className = css;
      if (part) element.dataset.part = part;
      return element;
    };
    if (wanted.includes('bar')) this.append(make('div', 'timebar', 'bar'));
    const box = make('div', 'clock', ''), facts = make('div', 'clock-facts', '');
    if (wanted.includes('figure')) box.append(make('time', 'figure', 'figure'));
    if (wanted.includes('lamp')) facts.append(make('span', 'lamp', 'lamp'));
    if (wanted.includes('facts')) facts.append(make('span', '', 'facts'));
    if (facts.firstElementChild) box.append(facts);
    if (box.firstElementChild) this.append(box);
  }

  #tick() {
    clearTimeout(this.#timer);
    const limit = this.limitMillis, parts = this.#find();
    if (!Number.isFinite(limit)) {
      this.#shine(null, NaN);
      for (const part of [...parts.figure, ...parts.facts, ...parts.prompt]) text(part, '');
      const {style} = /** @type {HTMLElement} */ (this.#host());
      style.setProperty('--left', '0');
      style.setProperty('--warn', '-1');
      return;
    }
    const left = this.remainingMillis;
    const light = this.running ? lightOf(left, this.warnMillis, this.flashMillis) : 'paused';
    for (const figure of parts.figure) text(figure, clockFigure(left));
    const style = /** @type {HTMLElement} */ (this.#host()).style;
    // The bar steps with the figures and does not slide: what it shows are whole seconds, too.
    const shown = Math.ceil(left / 1000) * 1000;
    const set = (/** @type {string} */ name, /** @type {number} */ value) => style.setProperty(name, String(Math.max(0, Math.min(1, limit > 0 ? value / limit : 0))));
    set('--left', shown);
    set('--over', -shown);
    set('--warn', this.warnMillis);
    const ready = !this.running && this.elapsedMillis === 0 && this.#word('ready') !== '';
    for (const lamp of parts.lamp) {
      const use = lamp.querySelector('use'), to = `${ICONS}#l-${light}`;
      if (use && use.getAttribute('href') !== to) use.setAttribute('href', to);
      const word = lamp.querySelector('.lamp-word');
      if (word) text(word, this.#word(ready ? 'ready' : light));
    }
    const prompt = light === 'paused' && left > 0 ? '' : this.#promptAt(left);
    for (const part of parts.prompt) if (part.textContent !== prompt) { text(part, prompt); if (prompt) this.#say(prompt); }
    for (const fact of parts.facts) text(fact, fill(this.#word('of'), duration(limit)));
    this.#shine(light, left);
    if (this.running) this.#timer = setTimeout(this.#again, Math.max(1, Math.min(1_000, Math.ceil(untilNextSecond(left) + 0.5))));
  }

  /** @param {string | null} light @param {number} left */
  #shine(light, left) {
    const before = this.#light, host = this.#host();
    this.#light = light;
    if (light === null) host.removeAttribute('data-light');
    else if (host.getAttribute('data-light') !== light) host.setAttribute('data-light', light);
    if (before === light) return;
    this.dispatchEvent(new CustomEvent('light-change', {bubbles: true, detail: {light, remainingMillis: left}}));
    const say = light && before && before !== 'paused' ? this.getAttribute('say-' + light) : null;
    if (say) this.#say(say);
  }

  /** @param {string} words */
  #say(words) {
    const region = document.getElementById(this.getAttribute('announce') ?? '');
    if (region) region.textContent = words;
  }

  /** What to say so long after zero. @param {number} left @returns {string} */
  #promptAt(left) {
    /** @type {{afterMillis: number, text: string}[]} */ const prompts = JSON.parse(this.getAttribute('prompts') ?? '[]');
    return prompts.findLast((each) => left <= -each.afterMillis)?.text ?? '';
  }
}

/** @param {Element} element @param {string} value */
function text(element, value) { if (element.textContent !== value) element.textContent = value; }

function shape() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'lamp-shape');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'use'));
  return svg;
}

if (!customElements.get('floor-clock')) customElements.define('floor-clock', FloorClock);
