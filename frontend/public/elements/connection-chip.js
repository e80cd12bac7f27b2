// @ts-check
import {fill, wallTime} from '../lib/format.js';
import {LiveFeed} from '../lib/live-feed.js';

/**
 * `<connection-chip>`: says whether this page is live, and since when it is not. Where it stands, the page's server clock is measured, too.
 *
 * Give it a feed (`chip.feed = feed`) or let it make its own: `<connection-chip meeting="rt1">`.
 * Attributes: screen (the pass of a screen that acts, see src/docs/live-feed.md), time-zone; word-connecting, word-live, word-reconnecting ("as of {0}"), word-stale ("As of {0}"): {0} is the time of the last word.
 * Event `connection-change` (bubbles): {state: connecting|live|reconnecting|stale, asOf: epoch millis | null}.
 */
export class ConnectionChip extends HTMLElement {
  static observedAttributes = ['meeting', 'time-zone', 'word-connecting', 'word-live', 'word-reconnecting', 'word-stale'];

  /** @type {LiveFeed | null} */ #feed = null;
  #own = false;
  #show = () => this.#render();

  /** @returns {LiveFeed | null} */
  get feed() { return this.#feed; }
  set feed(feed) {
    this.#leave();
    this.#feed = feed;
    feed?.addEventListener('state', this.#show);
    this.#render();
  }

  connectedCallback() {
    this.#make();
    this.#render();
  }

  disconnectedCallback() {
    if (this.#own) this.#leave();
  }

  /** @param {string} name @param {string | null} before @param {string | null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || before === after) return;
    if (name === 'meeting') { if (this.#own) this.#leave(); this.#make(); }
    this.#render();
  }

  #make() {
    const meeting = this.getAttribute('meeting');
    if (!meeting || this.#feed) return;
    this.feed = new LiveFeed(meeting, {screen: this.getAttribute('screen') ?? ''}).start();
    this.#own = true;
  }

  #leave() {
    this.#feed?.removeEventListener('state', this.#show);
    if (this.#own) this.#feed?.stop();
    this.#own = false;
    this.#feed = null;
  }

  #render() {
    if (!this.isConnected) return;
    let chip = this.querySelector('.chip');
    if (!chip) {
      chip = Object.assign(document.createElement('span'), {className: 'chip'});
      this.append(chip);
    }
    const state = this.#feed?.state ?? 'connecting', asOf = this.#feed?.asOf ?? null;
    const word = fill(this.getAttribute('word-' + state) ?? '', wallTime(asOf, this.getAttribute('time-zone') ?? undefined, true));
    if (chip.textContent !== word) chip.textContent = word;
    if (chip.getAttribute('data-net') === state) return;
    chip.setAttribute('data-net', state);
    this.dispatchEvent(new CustomEvent('connection-change', {bubbles: true, detail: {state, asOf}}));
  }
}

if (!customElements.get('connection-chip')) customElements.define('connection-chip', ConnectionChip);
