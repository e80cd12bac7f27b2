// @ts-check
import {isKept, MEASURE_EVERY, serverClock} from './server-clock.js';

/** Measures the page's clock by `GET /api/v1/time`, now and each 30 s, as long as no feed does it over a socket. @param {string} [url] */
export async function measureOn(url = '/api/v1/time') {
  const heard = isKept() || await measure(url, serverClock);
  setTimeout(() => measureOn(url), heard || serverClock.known ? MEASURE_EVERY : 3_000);
}

/**
 * Asks the server three times what time it is.
 * @param {string} url
 * @param {import('./server-clock.js').ServerClock} clock
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
