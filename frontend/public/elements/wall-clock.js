// @ts-check
import {wallTime} from '../lib/format.js';
import {ensureClock, serverClock} from '../lib/server-clock.js';

/** `<wall-clock time-zone="America/New_York">`: the time of day there by the server's clock; changes on its minute (with `seconds`: on its second). */
export class WallClock extends HTMLElement {
  static observedAttributes = ['time-zone', 'seconds'];

  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #again = () => this.#tick();

  connectedCallback() {
    ensureClock();
    serverClock.addEventListener('adjust', this.#again);
    document.addEventListener('visibilitychange', this.#again);
    this.#tick();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    serverClock.removeEventListener('adjust', this.#again);
    document.removeEventListener('visibilitychange', this.#again);
  }

  attributeChangedCallback() { if (this.isConnected) this.#tick(); }

  #tick() {
    clearTimeout(this.#timer);
    const now = serverClock.now(), seconds = this.hasAttribute('seconds'), step = seconds ? 1_000 : 60_000;
    const shown = wallTime(now, this.getAttribute('time-zone') ?? undefined, seconds);
    if (this.textContent !== shown) this.textContent = shown;
    this.#timer = setTimeout(this.#again, Math.min(10_000, step - (now % step) + 1));
  }
}

if (!customElements.get('wall-clock')) customElements.define('wall-clock', WallClock);
