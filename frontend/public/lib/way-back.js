// @ts-check

/** Asked so often while nobody answers, spread so that a crowd does not come at once. */
const SOON = 250, SPREAD = 250, LATER = 1_500;
const ANSWERS_WITHIN = 1_500, SERVES_WITHIN = 4_000;
/** After so long without an answer the questions become rarer. */
const PATIENT = 10_000;

/**
 * Finds out, when a connection is lost, whether the node that this page lives on is still there. If another run of the
 * server answers, what this page was in is gone: `moved` is called, once. Asked as often as needed, it asks one question at a time.
 */
export class WayBack {
  #asking = false;
  #leaving = false;
  #done = false;
  #since = 0;
  #env;

  /**
   * @param {string} run of the server that made this page
   * @param {string} page address of this page
   * @param {() => void} moved
   * @param {{fetch?: typeof fetch, setTimeout?: (then: () => void, ms: number) => any, random?: () => number, now?: () => number}} [given]
   */
  constructor(run, page, moved, given = {}) {
    this.run = run;
    this.page = page;
    this.moved = moved;
    this.#env = {
      fetch: given.fetch ?? ((/** @type {any} */ url, /** @type {any} */ init) => fetch(url, init)),
      setTimeout: given.setTimeout ?? ((/** @type {() => void} */ then, /** @type {number} */ ms) => setTimeout(then, ms)),
      random: given.random ?? Math.random,
      now: given.now ?? (() => performance.now()),
    };
  }

  /** A connection is lost: is the server still the one that we know? */
  lost() { this.#ask(); }

  /** The server goes, and says so: as soon as another one answers, the page moves there. */
  leave() {
    this.#leaving = true;
    this.#ask();
  }

  async #ask() {
    if (this.#asking || this.#done) return;
    this.#asking = true;
    this.#since = this.#env.now();
    for (let again = true; again;) {
      const run = await this.#answer();
      if (run && run !== this.run && (!this.#leaving || await this.#serves())) { this.#done = true; this.moved(); return; }
      again = run !== this.run || this.#leaving;
      if (again) await this.#pause();
    }
    this.#asking = false;
  }

  /** Whether it gives us our page: nobody is to leave a page that still works for one that does not, or that takes long the first time. */
  async #serves() {
    try {
      return (await this.#env.fetch(this.page, {headers: {Accept: 'text/html'}, cache: 'no-store', signal: AbortSignal.timeout(SERVES_WITHIN)})).ok;
    } catch {
      return false;
    }
  }

  #pause() {
    const millis = this.#env.now() - this.#since > PATIENT ? LATER : SOON;
    return new Promise((then) => { this.#env.setTimeout(() => then(undefined), millis + this.#env.random() * SPREAD); });
  }

  /** The run of whoever answers, or null where nobody does who would take us. */
  async #answer() {
    try {
      const answer = await this.#env.fetch('/run', {headers: {Accept: 'application/json'}, cache: 'no-store', signal: AbortSignal.timeout(ANSWERS_WITHIN)});
      return answer.ok ? String((await answer.json()).run ?? '') || null : null;
    } catch {
      return null;
    }
  }
}
