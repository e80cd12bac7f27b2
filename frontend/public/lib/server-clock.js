// @ts-check
/**
 * What time it is on the server, in epoch milliseconds, independent of the wall clock of this device.
 *
 * A sample is (t0, t1, t2): sent and received by `performance.now()`, answered by the server at t1. The truth lies within half a round trip
 * of the middle; the sample of the least round trip is the best one and is kept until a newer one contradicts it (the device slept, the
 * server's clock was set). What `now()` shows never goes back: it runs slower or faster until it is right again.
 */

/** A kept sample loses trust by this share of its age: crystals drift. */
const DRIFT = 2e-4;
/** Milliseconds by which rounding on both sides may falsify a sample. */
const ROUNDING = 2;
/** Further ahead than this is taken at once: time may jump forward, never back. */
const LEAP = 400;
/** A correction changes the pace by this share: 25 ms a second. */
const GENTLE = 0.025;
/** The pace when we are much too fast: time runs at half speed until it is right. */
const STRONG = 0.5;
/** Milliseconds between two rounds of measuring. */
export const MEASURE_EVERY = 30_000;

/**
 * @typedef {object} Sample
 * @property {number} offset  server epoch millis minus `performance.now()`
 * @property {number} error   half the round trip
 * @property {number} at      `performance.now()` when it came
 */

export class ServerClock extends EventTarget {
  /** @type {Sample | null} */ #best = null;
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
/** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;

/**
 * Says that somebody (a live feed) measures the page's clock over its own connection; asking by HTTP is then left out.
 * @param {object} keeper
 * @returns {() => void} gives it back
 */
export function keepClock(keeper) {
  keepers.add(keeper);
  return () => { keepers.delete(keeper); };
}

/**
 * Sees to it that the page's clock is measured by `GET /api/v1/time` as long as nobody does so over a socket. May be called often.
 * @param {string} [url]
 */
export function ensureClock(url = '/api/v1/time') {
  if (timer !== undefined) return;
  const round = async () => {
    let next = MEASURE_EVERY;
    if (keepers.size === 0 && !(await measure(url, serverClock))) next = serverClock.known ? MEASURE_EVERY : 3_000;
    timer = setTimeout(round, next);
  };
  timer = setTimeout(round, 400);
}

/**
 * Asks the server three times what time it is.
 * @param {string} url
 * @param {ServerClock} clock
 * @returns {Promise<boolean>} whether it answered
 */
export async function measure(url, clock) {
  let heard = false;
  for (let i = 0; i < 3; i++) {
    try {
      const t0 = clock.perf();
      const answer = await fetch(url, {cache: 'no-store'});
      const t2 = clock.perf();
      if (!answer.ok) return heard;
      clock.sample(t0, Number((await answer.json()).t1), t2);
      heard = true;
    } catch {
      return heard;
    }
  }
  return heard;
}
