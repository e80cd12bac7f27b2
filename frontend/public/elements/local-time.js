// @ts-check
import {dateFormat, fill, toDate} from '../lib/format.js';

/**
 * `<local-time at venue pattern>`: an instant in the zone of the device, as the pattern puts it; nothing where the device's clock reads the same
 * as that of the venue. `pattern` has {0} for day and time.
 */
export class LocalTime extends HTMLElement {
  static observedAttributes = ['at', 'venue', 'pattern'];

  connectedCallback() { this.#show(); }
  attributeChangedCallback() { if (this.isConnected) this.#show(); }

  #show() {
    const at = toDate(this.getAttribute('at')), wanted = this.lang || document.documentElement.lang || 'en', lang = wanted === 'en' ? 'en-GB' : wanted, venue = this.getAttribute('venue') ?? undefined;
    if (!at) { this.textContent = ''; return; }
    const text = (/** @type {string | undefined} */ zone) => dateFormat(lang, zone, {day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hourCycle: 'h23'}).format(at);
    const own = text(undefined), same = own === text(venue);
    this.textContent = same ? '' : fill(this.getAttribute('pattern') ?? '{0}', own);
    this.hidden = same;
  }
}

if (!customElements.get('local-time')) customElements.define('local-time', LocalTime);
