// @ts-check
import {ensureClock, keepClock, MEASURE_EVERY, serverClock} from './server-clock.js';

/**
 * Follows one meeting: `WS /ws/v1/meetings/{id}?since=N`, and `GET /api/v1/meetings/{id}` where sockets do not get through.
 * Promise: `snapshot` is the newest state this page can have, `state` says whether that is so, `asOf` since when it is not.
 *
 * Events: `snapshot` (detail: {snapshot, previous}), `state` (detail: {state, asOf}).
 */

/** Without any word for so long the page is stale. The server sends a beat every 2 s. */
export const STALE_AFTER = 3_000;
/** A word that says it was spoken so long ago is old when it comes: a proxy or a cache held it back. */
const LATE = 5_000;
/** Silence after which we ask, and after which the socket counts as dead. */
const PROBE_AFTER = 2_400, DEAD_AFTER = 4_500;
/** What a node says that stops, and how soon its followers come to another one: the node lets them go a few at a time. */
const RESTARTS = 1012, AT_ONCE = 200;
/** A socket that has not opened or said nothing by then has failed. */
const OPEN_WITHIN = 5_000;
/** Back-off: between LEAST and a growing most (full jitter), the first time at most FIRST. */
const LEAST = 250, FIRST = 1_500, MOST = 10_000;
/** A connection that held so long was a good one; one that breaks earlier has failed, even if it spoke. */
const SETTLED = 5_000;
/** Polling begins after so many sockets in a row failed. */
const SOCKETS_TO_TRY = 3;
/** A server that says lower revisions for so long has been set back (demo restarted, backup restored): we follow it. */
const SET_BACK = 5_000;

/** @typedef {import('./types.js').FeedState} FeedState */
/** @typedef {import('./types.js').Snapshot} Snapshot */

export class LiveFeed extends EventTarget {
  /** @type {Snapshot | null} */ snapshot = null;
  /** @type {FeedState} */ state = 'connecting';
  /** Server time in epoch millis at which `snapshot` was known to be the truth for the last time. @type {number | null} */ asOf = null;
  /** How words come at present. @type {'socket' | 'poll' | null} */ transport = null;
  /** The server says that there is no such meeting. */
  missing = false;
  /** Why the server itself cannot say whether it has the newest, where that is so. @type {'cut-off' | 'journal-away' | null} */ why = null;

  /** @type {WebSocket | null} */ #socket = null;
  #spoken = false;
  #openedAt = 0;
  #failures = 0;
  #tries = 0;
  /** Since when the server says that it cannot know the newest. @type {number | null} */ #staleSince = null;
  /** monotonic time of the last word */ #heardAt = -Infinity;
  #probedAt = -Infinity;
  #lowerSince = Infinity;
  #running = false;
  #etag = '';
  /** @type {any[]} change frames that wait while the snapshot is fetched */ #held = [];
  #fetching = false;
  #polling = false;
  /** @type {Record<string, any>} */ #timers = {};
  /** @type {(() => void) | null} */ #release = null;
  /** pass of a screen that acts: whoever looks at the meeting sees that it is connected */ #screen;
  #env;

  /**
   * @param {string} meeting
   * @param {{snapshot?: Snapshot | null, screen?: string} & import('./types.js').Surroundings} [given]
   */
  constructor(meeting, given = {}) {
    super();
    this.meeting = meeting;
    this.#screen = given.screen ?? '';
    this.#env = {
      socket: given.socket ?? ((/** @type {string} */ url) => new WebSocket(url)),
      fetch: given.fetch ?? ((/** @type {any} */ url, /** @type {any} */ init) => fetch(url, init)),
      setTimeout: given.setTimeout ?? ((/** @type {() => void} */ then, /** @type {number} */ ms) => setTimeout(then, ms)),
      clearTimeout: given.clearTimeout ?? ((/** @type {any} */ id) => clearTimeout(id)),
      random: given.random ?? Math.random,
      clock: given.clock ?? serverClock,
      events: given.events === undefined ? (typeof window === 'undefined' ? null : window) : given.events,
      origin: given.origin ?? globalThis.location?.origin ?? 'http://localhost',
    };
    if (given.snapshot) {
      this.snapshot = given.snapshot;
      this.asOf = Date.parse(given.snapshot.serverTime ?? '') || null;
      this.#guess(given.snapshot);
    }
  }

  /** The revision of what we have; -1 before anything came. */
  get revision() { return this.snapshot?.revision ?? -1; }

  start() {
    if (this.#running) return this;
    this.#running = true;
    this.#keep(true);
    this.#heardAt = this.#perf();
    this.#env.events?.addEventListener('online', this.#wake);
    this.#env.events?.addEventListener('pageshow', this.#wake);
    this.#env.events?.document?.addEventListener('visibilitychange', this.#seen);
    this.#connect();
    this.#watch();
    return this;
  }

  stop() {
    this.#running = false;
    this.#keep(false);
    for (const name of Object.keys(this.#timers)) this.#cancel(name);
    this.#env.events?.removeEventListener('online', this.#wake);
    this.#env.events?.removeEventListener('pageshow', this.#wake);
    this.#env.events?.document?.removeEventListener('visibilitychange', this.#seen);
    this.#drop();
  }

  /** While the socket speaks, the clock is measured over it; otherwise by HTTP. @param {boolean} keep */
  #keep(keep) {
    if (this.#env.clock !== serverClock || keep === (this.#release !== null)) return;
    if (keep) { this.#release = keepClock(this); return; }
    this.#release?.();
    this.#release = null;
    if (this.#running) ensureClock();
  }

  /** Better than this device's wall clock until the first sample. @param {Snapshot} snapshot */
  #guess(snapshot) {
    const at = Date.parse(snapshot.serverTime ?? '');
    if (!this.#env.clock.known && Number.isFinite(at)) this.#env.clock.guess = at - this.#perf();
  }

  #perf() { return this.#env.clock.perf(); }

  /** @param {string} name @param {number} millis @param {() => void} then */
  #later(name, millis, then) {
    this.#cancel(name);
    this.#timers[name] = this.#env.setTimeout(() => { delete this.#timers[name]; then(); }, millis);
  }

  /** @param {string} name */
  #cancel(name) {
    if (name in this.#timers) this.#env.clearTimeout(this.#timers[name]);
    delete this.#timers[name];
  }

  // ---- the socket ----

  #connect(fresh = false) {
    this.#cancel('connect');
    this.#drop();
    const since = fresh || this.revision < 0 ? '' : String(this.revision);
    const url = `${this.#env.origin.replace(/^http/, 'ws')}/ws/v1/meetings/${encodeURIComponent(this.meeting)}${query({since, screen: this.#screen})}`;
    let socket;
    try { socket = this.#env.socket(url); } catch { return this.#failed(); }
    this.#socket = socket;
    this.#spoken = false;
    this.#openedAt = this.#perf();
    socket.onopen = () => { if (socket === this.#socket) this.#askTime(); };
    socket.onmessage = (event) => { if (socket === this.#socket) this.#frame(String(event.data)); };
    socket.onclose = (event) => { if (socket === this.#socket) { if (event?.code === RESTARTS && this.#spoken) this.#sent(); else this.#lost(); } };
    this.#later('open', OPEN_WITHIN, () => { if (socket === this.#socket && !this.#spoken) this.#lost(); });
  }

  #drop() {
    const socket = this.#socket;
    this.#socket = null;
    this.#cancel('open');
    this.#cancel('time');
    this.#cancel('settled');
    if (!socket) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    try { socket.close(); } catch { /* it is gone already */ }
  }

  /** The node stops and sends us to another one: what we have stays the newest for as long as silence may mean nothing. */
  #sent() {
    this.#drop();
    this.#later('connect', this.#env.random() * AT_ONCE, () => this.#connect());
  }

  #lost() {
    const held = this.#spoken && this.#perf() - this.#openedAt >= SETTLED;
    if (held) { this.#failures = 0; this.#tries = 0; } else this.#failures++;
    this.#drop();
    if (this.transport === 'socket') this.transport = null;
    this.#failed();
  }

  #failed() {
    if (!this.#running) return;
    this.#judge();
    if (this.#failures >= SOCKETS_TO_TRY) this.#poll();
    const most = Math.min(MOST, FIRST * 2 ** this.#tries++);
    this.#later('connect', LEAST + this.#env.random() * (most - LEAST), () => this.#connect());
  }

  /** @param {string} text */
  #frame(text) {
    /** @type {any} */ let frame;
    try { frame = JSON.parse(text); } catch { return; }
    if (frame?.type === 'time') {
      this.#env.clock.sample(Number(frame.t0), Number(frame.t1), this.#perf());
      if (this.#spoken) this.#heard(frame);
      return;
    }
    if (!this.#spoken) {
      this.#spoken = true;
      this.transport = 'socket';
      this.#says(null);
      this.#keep(true);
      this.#cancel('open');
      this.#cancel('poll');
      this.#later('settled', SETTLED, () => { this.#failures = 0; this.#tries = 0; });
    }
    if (frame?.type === 'snapshot') this.#take(frame);
    else if (frame?.type === 'events') this.#events(frame);
    else if (frame?.type === 'change') this.#change(frame);
    else if (frame?.type === 'beat' || frame?.type === 'upToDate') this.#compare(Number(frame.revision));
    if (frame?.type === 'beat') this.#says(frame.staleSince, frame.why);
    this.#heard(frame);
  }

  /** Everything after `from - 1`; the last event of each revision may carry its patch. @param {any} frame */
  #events(frame) {
    let last = this.revision;
    for (const event of frame.events ?? []) {
      last = Math.max(last, Number(event.revision) || 0);
      if (event.patch) this.#change({from: event.from ?? event.revision - 1, revision: event.revision, patch: event.patch});
    }
    if (last > this.revision) this.#refetch();
  }

  /** @param {{from?: number, revision: number, patch: any}} frame */
  #change(frame) {
    if (this.#fetching) { this.#held.push(frame); return; }
    if (frame.revision <= this.revision) return;
    const from = frame.from ?? frame.revision - 1;
    if (!this.snapshot || from > this.revision) { this.#held.push(frame); this.#refetch(); return; }
    this.#show({...mergePatch(this.snapshot, frame.patch), revision: frame.revision});
  }

  /** Another node may know more: what one says of itself ends with its socket. @param {any} since @param {any} [why] */
  #says(since, why) {
    const at = Date.parse(since ?? '');
    this.#staleSince = Number.isFinite(at) ? at : null;
    this.why = this.#staleSince === null ? null : why ?? 'journal-away';
  }

  /** @param {number} revision that the server says it has */
  #compare(revision) {
    if (!Number.isFinite(revision)) return;
    if (revision > this.revision) { this.#refetch(); return; }
    if (revision === this.revision) { this.#lowerSince = Infinity; return; }
    this.#lowerSince = Math.min(this.#lowerSince, this.#perf());
    if (this.#perf() - this.#lowerSince >= SET_BACK) this.#refetch();
  }

  /** A whole snapshot, from either way. Revisions never go back, but for a server that insists. @param {any} frame */
  #take(frame) {
    const {type: _, ...snapshot} = frame;
    if (snapshot.revision < this.revision) {
      this.#lowerSince = Math.min(this.#lowerSince, this.#perf());
      if (this.#perf() - this.#lowerSince < SET_BACK) return;
    }
    this.#lowerSince = Infinity;
    this.#guess(snapshot);
    this.#show(snapshot);
  }

  /** @param {Snapshot} snapshot */
  #show(snapshot) {
    const previous = this.snapshot;
    this.snapshot = snapshot;
    this.dispatchEvent(new CustomEvent('snapshot', {detail: {snapshot, previous}}));
  }

  /** A frame is missing: the whole snapshot is asked for, and what comes meanwhile waits. */
  async #refetch() {
    if (this.#fetching || !this.#running) return;
    this.#fetching = true;
    const got = await this.#get(false);
    this.#fetching = false;
    const held = this.#held.splice(0);
    if (!this.#running) return;
    for (const frame of held) {
      const from = frame.from ?? frame.revision - 1;
      if (frame.revision > this.revision && from > this.revision) { this.#anew(); return; }
      this.#change(frame);
    }
    if (!got && this.transport === 'socket') this.#anew();
  }

  /** Nothing connects: a new socket that begins with the whole snapshot. */
  #anew() {
    this.#drop();
    this.transport = null;
    this.#judge();
    this.#later('connect', LEAST * (1 + this.#env.random()), () => this.#connect(true));
  }

  #askTime() {
    this.#send({type: 'time', t0: Math.round(this.#perf())});
    // A few samples at the start: the first one often pays for the connection.
    this.#later('time', this.#env.clock.error > 20 && this.#perf() - this.#openedAt < 2_000 ? 500 : MEASURE_EVERY, () => this.#askTime());
  }

  /** @param {object} frame */
  #send(frame) {
    try { if (this.#socket?.readyState === 1) this.#socket.send(JSON.stringify(frame)); } catch { /* its close will be heard */ }
  }

  // ---- polling ----

  #poll() {
    if (this.transport === 'socket' || 'poll' in this.#timers || this.#polling) return;
    this.#keep(false);
    const again = () => this.#later('poll', 2_000 * (0.8 + 0.2 * this.#env.random()), turn);
    const turn = async () => {
      this.#polling = true;
      const got = await this.#get(true);
      this.#polling = false;
      if (!this.#running || this.transport === 'socket') return;
      this.transport = got ? 'poll' : null;
      if (got) this.#heard();
      else this.#judge();
      if (!this.missing) again();
    };
    this.#later('poll', 0, turn);
  }

  /**
   * @param {boolean} conditional with the ETag of what we have
   * @returns {Promise<boolean>} whether it answered, and with something that is not old
   */
  async #get(conditional) {
    try {
      const headers = conditional && this.#etag ? {'If-None-Match': this.#etag} : undefined;
      const answer = await this.#env.fetch(`/api/v1/meetings/${encodeURIComponent(this.meeting)}${query({screen: this.#screen})}`,
        {headers: {Accept: 'application/json', ...headers}, cache: 'no-store', signal: globalThis.AbortSignal?.timeout?.(4_000)});
      const old = Number(answer.headers.get('Age') ?? 0) * 1000 > LATE;
      if (conditional && (answer.ok || answer.status === 304)) this.#says(answer.headers.get('X-Rostrum-Stale-Since'));
      if (answer.status === 304) return !old;
      if (answer.status === 404) { this.missing = true; this.#judge(); return false; }
      if (!answer.ok) return false;
      const snapshot = await answer.json();
      if (!this.#running) return false;
      this.missing = false;
      this.#etag = answer.headers.get('ETag') ?? '';
      this.#take(snapshot);
      return !old;
    } catch {
      return false;
    }
  }

  // ---- what we may claim ----

  /** Only a beat says when it was spoken; what else a frame carries may rightly be older than the frame. @param {any} [word] */
  #heard(word) {
    const spoken = word?.type === 'beat' ? Date.parse(word.serverTime ?? '') : NaN;
    const now = this.#env.clock.now();
    const late = this.#env.clock.known && now - spoken > LATE;
    if (!late) {
      this.#heardAt = this.#perf();
      this.asOf = this.#staleSince ?? (Number.isFinite(spoken) ? spoken : now);
    }
    this.#judge();
    this.#watch();
  }

  #judge() {
    if (!this.#running) return;
    const silent = this.#perf() - this.#heardAt;
    /** @type {FeedState} */ let state = 'live';
    if (silent >= STALE_AFTER || this.missing || this.#staleSince !== null) state = 'stale';
    else if (!this.transport) state = this.state === 'connecting' ? 'connecting' : 'reconnecting';
    if (state === this.state) return;
    this.state = state;
    this.dispatchEvent(new CustomEvent('state', {detail: {state, asOf: this.asOf}}));
  }

  /** Looks again when silence would begin to mean something. */
  #watch() {
    const silent = this.#perf() - this.#heardAt;
    const next = [PROBE_AFTER, STALE_AFTER, DEAD_AFTER].find((limit) => limit > silent);
    if (next === undefined) return;
    this.#later('watch', next - silent + 5, () => {
      const now = this.#perf() - this.#heardAt;
      if (now >= PROBE_AFTER && this.#heardAt > this.#probedAt) {
        this.#probedAt = this.#perf();
        this.#send({type: 'time', t0: Math.round(this.#perf())});
      }
      this.#judge();
      if (now >= DEAD_AFTER && this.#spoken && this.#socket) this.#lost();
      else this.#watch();
    });
  }

  #seen = () => {
    if (this.#env.events?.document?.visibilityState !== 'hidden') this.#wake();
  };

  /** The network is back or somebody looks: no waiting, and the clock is measured anew, for the device may have slept. */
  #wake = () => {
    if (!this.#running) return;
    this.#judge();
    this.#env.clock.distrust();
    if (!this.#socket) { this.#tries = 0; this.#connect(); } else if (this.#spoken) {
      this.#askTime();
      const asked = this.#perf();
      this.#later('woken', 1_500, () => { if (this.#heardAt < asked && this.#socket) this.#lost(); });
    }
  };
}

/**
 * JSON Merge Patch (RFC 7396). Neither argument is changed: unchanged branches are shared, so `===` tells what is still the same.
 * @param {any} target
 * @param {any} patch
 * @returns {any}
 */
export function mergePatch(target, patch) {
  if (!isObject(patch)) return patch;
  /** @type {Record<string, any>} */
  const result = isObject(target) ? {...target} : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete result[name];
    else define(result, name, mergePatch(Object.hasOwn(result, name) ? result[name] : undefined, value));
  }
  return result;
}

/** Those that say something, as the query of an address. @param {Record<string, string>} given */
function query(given) {
  const said = Object.entries(given).filter(([, value]) => value).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return said.length ? `?${said.join('&')}` : '';
}

/** @param {unknown} value @returns {value is Record<string, any>} */
function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A member called "__proto__" is a member like any other. @param {object} object @param {string} name @param {any} value */
function define(object, name, value) {
  Object.defineProperty(object, name, {value, writable: true, enumerable: true, configurable: true});
}
