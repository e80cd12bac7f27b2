// @ts-check
/**
 * Server time, whatever the wall clock of this device says. A sample is (t0, t1, t2): asked and heard by `performance.now()`, answered at t1.
 * The one of the least round trip is kept until a newer one contradicts it. `now()` never goes back: it runs slower until it is right.
 */

/** A sample loses trust by DRIFT of its age; rounding may falsify it by ROUNDING ms. */
const DRIFT = 2e-4, ROUNDING = 2;
/** Further ahead than LEAP ms is taken at once. Corrections change the pace by GENTLE; much too fast, time runs at half speed. */
const LEAP = 400, GENTLE = 0.025, STRONG = 0.5;
/** Milliseconds between two rounds of measuring. */
export const MEASURE_EVERY = 30_000;

export class ServerClock extends EventTarget {
  /** @type {import('./types.js').Sample | null} */ #best = null;
  /** @type {number | null} the offset that `now()` uses, moving towards the best one */ #shown = null;
  #shownAt = 0;
  #last = -Infinity;
  #perf;

  /** @param {{perf?: () => number, guess?: number}} [given] perf: monotonic milliseconds; guess: offset to begin with */
  constructor({perf = () => performance.now(), guess} = {}) {
    super();
    this.#perf = perf;
    this.guess = guess ?? globalThis.performance?.timeOrigin ?? 0;
  }

  /** Whether at least one answer of the server has been heard. */
  get known() { return this.#best !== null; }

  /** Half the round trip of the sample in use, in milliseconds; Infinity before the first. */
  get error() { return this.#best ? this.#best.error : Infinity; }

  /** Monotonic milliseconds of this device; what `t0` and `t2` are made of. */
  perf() { return this.#perf(); }

  /** Server time in epoch milliseconds; never less than what it gave before. */
  now() {
    const perf = this.#perf();
    if (this.#shown === null || this.#best === null) return Math.max(this.#last, perf + this.guess);
    const passed = Math.max(0, perf - this.#shownAt);
    const off = this.#best.offset - this.#shown;
    if (off > LEAP) this.#shown = this.#best.offset;
    else this.#shown += Math.sign(off) * Math.min(Math.abs(off), passed * (off < -LEAP ? STRONG : GENTLE));
    this.#shownAt = perf;
    this.#last = Math.max(this.#last, perf + this.#shown);
    return this.#last;
  }

  /**
   * Takes one measurement.
   * @param {number} t0 `perf()` when the question left
   * @param {number} t1 epoch milliseconds of the server when it answered
   * @param {number} t2 `perf()` when the answer came
   * @returns {boolean} whether it is now the one in use
   */
  sample(t0, t1, t2) {
    if (![t0, t1, t2].every(Number.isFinite) || t2 < t0) return false;
    const fresh = {offset: t1 - (t0 + t2) / 2, error: (t2 - t0) / 2 + ROUNDING, at: t2};
    const old = this.#best;
    if (old) {
      const trust = old.error + (t2 - old.at) * DRIFT;
      const contradicts = Math.abs(fresh.offset - old.offset) > trust + fresh.error;
      if (!contradicts && trust <= fresh.error) return false;
    }
    this.#best = fresh;
    if (this.#shown === null) {
      // The first word of the server counts at once. Nothing had been promised before it, so here time may go either way.
      this.#shown = fresh.offset;
      this.#shownAt = t2;
      this.#last = -Infinity;
    }
    this.dispatchEvent(new Event('adjust'));
    return true;
  }

  /** The device may have slept: the next sample counts, however long its way was. */
  distrust() {
    if (this.#best) this.#best = {...this.#best, error: Infinity};
  }
}

/** The one clock of this page: everything that ticks reads it. */
export const serverClock = new ServerClock();

/** @type {Set<object>} */ const keepers = new Set();
let asked = false;

/** Whether somebody measures the page's clock over a connection of its own. */
export const isKept = () => keepers.size > 0;

/** A live feed says that it measures the clock; asking by HTTP is then left out. @param {object} keeper @returns {() => void} gives it back */
export function keepClock(keeper) {
  keepers.add(keeper);
  return () => { keepers.delete(keeper); };
}

/** Sees to it that the clock is measured by HTTP whenever no feed does. May be called often. */
export function ensureClock() {
  if (asked) return;
  asked = true;
  const look = () => { if (isKept()) setTimeout(look, 2_000); else import('./clock-by-http.js').then((way) => way.measureOn(), () => { setTimeout(look, 5_000); }); };
  setTimeout(look, 400);
}
