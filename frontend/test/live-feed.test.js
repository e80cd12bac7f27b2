// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {LiveFeed} from '../public/lib/live-feed.js';
import {ServerClock} from '../public/lib/server-clock.js';

const T0 = Date.UTC(2013, 9, 3, 16);

/** The world of one page: its time, sockets and answers move only when the test says so. */
class World {
  perf = 0;
  /** @type {FakeSocket[]} */
  sockets = [];
  /** @type {{id: number, at: number, then: () => void}[]} */
  timers = [];
  /** @type {{url: string, init: any}[]} */
  gets = [];
  /** @type {(get: {url: string, init: any}) => any} */
  answer = () => { throw new TypeError('no network'); };
  /** @type {string[]} */
  states = [];
  events = Object.assign(new EventTarget(), {document: Object.assign(new EventTarget(), {visibilityState: 'visible'})});
  #ids = 0;

  /** @param {any} [snapshot] @param {string} [screen] */
  feed(snapshot, screen) {
    const feed = new LiveFeed('rt1', {
      snapshot,
      screen,
      socket: (url) => { const socket = new FakeSocket(url); this.sockets.push(socket); return /** @type {any} */ (socket); },
      fetch: /** @type {any} */ (async (/** @type {string} */ url, /** @type {any} */ init) => { this.gets.push({url, init}); return this.answer({url, init}); }),
      setTimeout: (then, millis) => { this.timers.push({id: ++this.#ids, at: this.perf + millis, then}); return this.#ids; },
      clearTimeout: (id) => { this.timers = this.timers.filter((timer) => timer.id !== id); },
      random: () => 0.999,
      clock: new ServerClock({perf: () => this.perf, guess: T0}),
      events: this.events,
      origin: 'http://node',
    });
    feed.addEventListener('state', () => this.states.push(feed.state));
    return feed.start();
  }

  get socket() { return /** @type {FakeSocket} */ (this.sockets.at(-1)); }

  /** Lets time pass; whatever falls due happens at its instant. @param {number} millis */
  async pass(millis) {
    const until = this.perf + millis;
    for (;;) {
      const next = this.timers.filter((timer) => timer.at <= until).sort((a, b) => a.at - b.at || a.id - b.id)[0];
      if (!next) break;
      this.timers = this.timers.filter((timer) => timer !== next);
      this.perf = Math.max(this.perf, next.at);
      next.then();
      await settled();
    }
    this.perf = until;
    await settled();
  }

  /** Time passes while the server beats. @param {number} millis @param {number} revision */
  async beats(millis, revision) {
    for (let passed = 0; passed < millis; passed += 2_000) {
      this.socket.says({type: 'beat', revision, serverTime: new Date(T0 + this.perf).toISOString()});
      await this.pass(Math.min(2_000, millis - passed));
    }
  }
}

class FakeSocket {
  readyState = 0;
  /** @type {any[]} */
  sent = [];
  /** @type {any} */ onopen = null;
  /** @type {any} */ onmessage = null;
  /** @type {any} */ onclose = null;
  closed = false;
  /** @param {string} url */
  constructor(url) { this.url = url; }
  /** @param {string} text */
  send(text) { this.sent.push(JSON.parse(text)); }
  close() { this.closed = true; this.readyState = 3; }
  opens() { this.readyState = 1; this.onopen?.(); return this; }
  /** @param {any} frame */
  says(frame) { this.onmessage?.({data: JSON.stringify(frame)}); return this; }
  breaks() { this.readyState = 3; this.onclose?.(); }
}

const settled = () => new Promise((done) => setImmediate(done));
const snapshot = (/** @type {number} */ revision, more = {}) => ({meeting: 'rt1', revision, state: 'open', floor: {code: 'KEN', elapsedMillis: 0}, list: {state: 'open', waiting: []}, ...more});
const ok = (/** @type {any} */ body, headers = {}) => ({ok: true, status: 200, headers: new Headers(headers), json: async () => body});

test('without anything it asks for all, takes the snapshot and is live', async () => {
  const world = new World(), feed = world.feed();
  assert.equal(world.socket.url, 'ws://node/ws/v1/meetings/rt1');
  assert.equal(feed.state, 'connecting');
  world.socket.opens().says({type: 'snapshot', ...snapshot(42)});
  assert.equal(feed.revision, 42);
  assert.equal(feed.state, 'live');
  assert.equal(world.socket.sent[0].type, 'time');
  feed.stop();
});

test('with a snapshot it asks for what came after it, and applies the patches of the events', () => {
  const world = new World(), feed = world.feed(snapshot(42));
  assert.match(world.socket.url, /\?since=42$/);
  world.socket.opens().says({type: 'events', from: 43, events: [{revision: 43, type: 'x'}, {revision: 43, type: 'y', patch: {floor: {code: 'MEX'}}}, {revision: 44, patch: {list: {state: 'closed'}}}]});
  assert.equal(feed.revision, 44);
  assert.equal(feed.snapshot?.floor.code, 'MEX');
  assert.equal(feed.snapshot?.list.state, 'closed');
  assert.equal(world.gets.length, 0);
  feed.stop();
});

test('changes are applied once, in order; one that is old changes nothing', () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  world.socket.says({type: 'change', from: 42, revision: 44, patch: {floor: {code: 'MEX'}}});
  world.socket.says({type: 'change', from: 42, revision: 43, patch: {floor: {code: 'old'}}});
  world.socket.says({type: 'change', from: 44, revision: 44, patch: {floor: {code: 'again'}}});
  world.socket.says({type: 'change', from: 43, revision: 45, patch: {floor: null}});
  assert.equal(feed.revision, 45);
  assert.equal('floor' in /** @type {any} */ (feed.snapshot), false);
  feed.stop();
});

test('a missing frame is seen by its revision: the snapshot is fetched, what came meanwhile is applied after it', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  world.answer = () => ok(snapshot(47, {floor: {code: 'EGY'}}));
  world.socket.says({type: 'change', from: 46, revision: 47, patch: {floor: {code: 'EGY'}}});
  world.socket.says({type: 'change', from: 47, revision: 48, patch: {list: {state: 'closed'}}});
  assert.equal(feed.revision, 42, 'nothing is guessed');
  await settled();
  await settled();
  assert.equal(world.gets.length, 1);
  assert.equal(feed.revision, 48);
  assert.equal(feed.snapshot?.floor.code, 'EGY');
  assert.equal(feed.snapshot?.list.state, 'closed');
  feed.stop();
});

test('a beat that is ahead fetches the snapshot; revisions never go back', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  world.answer = () => ok(snapshot(43));
  world.socket.says({type: 'beat', revision: 43});
  await settled();
  await settled();
  assert.equal(feed.revision, 43);
  world.socket.says({type: 'snapshot', ...snapshot(40)});
  assert.equal(feed.revision, 43);
  feed.stop();
});

test('a server that insists on lower revisions has been set back, and is followed', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.answer = () => ok(snapshot(3));
  world.socket.opens().says({type: 'upToDate', revision: 3});
  await world.beats(8_000, 3);
  assert.equal(feed.revision, 3);
  feed.stop();
});

test('silence of three seconds is stale, with the time of the last word; the next word is live', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  await world.beats(4_000, 42);
  assert.equal(feed.state, 'live');
  await world.pass(2_000);
  assert.equal(feed.state, 'stale');
  assert.equal(feed.asOf, T0 + 2_000);
  world.socket.says({type: 'beat', revision: 42, serverTime: new Date(T0 + 6_000).toISOString()});
  assert.equal(feed.state, 'live');
  assert.deepEqual(world.states, ['live', 'stale', 'live']);
  feed.stop();
});

test('beats that come late by their own word do not make it live', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  const {t0} = world.socket.sent[0];
  world.perf = 10;
  world.socket.says({type: 'time', t0, t1: T0 + 5});
  await world.pass(2_990);
  for (let i = 0; i < 4; i++) { world.socket.says({type: 'beat', revision: 42, serverTime: new Date(T0 + world.perf - 9_000).toISOString()}); await world.pass(500); }
  assert.equal(feed.state, 'stale');
  feed.stop();
});

test('a socket that is lost is tried again, first within 1.5 s, then ever later, at most 10 s', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  await world.beats(6_000, 42);
  world.socket.breaks();
  assert.equal(feed.state, 'reconnecting');
  /** @type {number[]} */ const waits = [];
  for (let i = 0; i < 5; i++) {
    const before = world.perf, count = world.sockets.length;
    while (world.sockets.length === count) await world.pass(50);
    waits.push(world.perf - before);
    world.socket.breaks();
  }
  assert.ok(waits[0] <= 1_500, String(waits));
  assert.ok(waits[1] > waits[0] && waits[2] > waits[1], String(waits));
  assert.ok(Math.max(...waits) <= 10_050, String(waits));
  assert.match(world.socket.url, /since=42$/);
  feed.stop();
});

test('after three failed sockets it polls with the ETag each two seconds, is live by that, and goes on trying the socket', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.answer = ({init}) => (init.headers['If-None-Match'] === '"43"' ? {ok: false, status: 304, headers: new Headers()} : ok(snapshot(43), {ETag: '"43"'}));
  for (let i = 0; i < 3; i++) {
    const count = world.sockets.length;
    world.socket.breaks();
    if (i < 2) while (world.sockets.length === count) await world.pass(50);
  }
  await world.pass(10);
  assert.equal(feed.transport, 'poll');
  assert.equal(feed.revision, 43);
  assert.equal(feed.state, 'live');
  const gets = world.gets.length, sockets = world.sockets.length;
  for (let i = 0; i < 12; i++) { await world.pass(1_000); if (world.socket.readyState === 0 && i % 4 === 3) world.socket.breaks(); }
  assert.ok(world.gets.length - gets >= 5 && world.gets.length - gets <= 8, `${world.gets.length - gets} polls in 12 s`);
  assert.equal(world.gets.at(-1)?.init.headers['If-None-Match'], '"43"');
  assert.equal(feed.state, 'live');
  assert.ok(world.sockets.length > sockets, 'the socket is tried meanwhile');
  while (world.socket.readyState !== 0) await world.pass(100);
  world.socket.opens().says({type: 'upToDate', revision: 43});
  const after = world.gets.length;
  await world.beats(6_000, 43);
  assert.equal(world.gets.length, after, 'no polling while the socket speaks');
  assert.equal(feed.transport, 'socket');
  feed.stop();
});

test('sockets that speak and break at once are failures, too: it polls', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.answer = () => ok(snapshot(50));
  for (let i = 0; i < 3; i++) {
    const count = world.sockets.length;
    world.socket.opens().says({type: 'upToDate', revision: 42});
    world.socket.breaks();
    if (i < 2) while (world.sockets.length === count) await world.pass(50);
  }
  await world.pass(10);
  assert.equal(feed.revision, 50);
  assert.equal(feed.transport, 'poll');
  feed.stop();
});

test('nothing at all: stale, and never live again by itself', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  for (let i = 0; i < 40; i++) { await world.pass(500); if (!world.socket.closed) world.socket.breaks(); }
  assert.equal(feed.state, 'stale');
  assert.deepEqual(world.states, ['stale']);
  feed.stop();
});

test('a meeting that does not exist is said to be missing', async () => {
  const world = new World(), feed = world.feed();
  world.answer = () => ({ok: false, status: 404, headers: new Headers()});
  for (let i = 0; i < 20 && !feed.missing; i++) { world.socket.breaks(); await world.pass(1_000); }
  assert.equal(feed.missing, true);
  assert.equal(feed.state, 'stale');
  feed.stop();
});

test('when the network is back the socket is tried at once', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  for (let i = 0; i < 5; i++) { world.socket.breaks(); await world.pass(1_000); }
  world.socket.breaks();
  const count = world.sockets.length;
  world.events.dispatchEvent(new Event('online'));
  assert.equal(world.sockets.length, count + 1);
  assert.equal(world.socket.closed, false);
  feed.stop();
});

test('a socket that died in sleep is found out when somebody looks', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  world.perf += 60_000;
  world.events.document.dispatchEvent(new Event('visibilitychange'));
  assert.equal(feed.state, 'stale', 'at once, not after a timer');
  const count = world.sockets.length;
  await world.pass(4_000);
  assert.ok(world.sockets.length > count);
  feed.stop();
});

test('stopped, it leaves nothing behind', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  feed.stop();
  assert.equal(world.socket.closed, true);
  assert.equal(world.timers.length, 0);
  await world.pass(60_000);
  assert.equal(world.sockets.length, 1);
});

test('a server that cannot know the newest is believed at once, and live again when it says so', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  const since = new Date(T0 - 7_000).toISOString();
  world.socket.opens().says({type: 'upToDate', revision: 42});
  assert.equal(feed.state, 'live');
  world.socket.says({type: 'beat', revision: 42, serverTime: new Date(T0).toISOString(), staleSince: since, why: 'journal-away'});
  assert.equal(feed.state, 'stale');
  assert.equal(feed.asOf, T0 - 7_000);
  assert.equal(feed.why, 'journal-away');
  world.socket.says({type: 'change', from: 42, revision: 43, patch: {}});
  assert.equal(feed.state, 'stale', 'a change does not say that all is well');
  assert.equal(feed.revision, 43, 'and is taken all the same');
  assert.equal(feed.asOf, T0 - 7_000);
  world.socket.says({type: 'beat', revision: 43, serverTime: new Date(T0 + world.perf).toISOString()});
  assert.equal(feed.state, 'live');
  assert.equal(feed.why, null);
  feed.stop();
});

test('what one node said of itself is not held against the next', async () => {
  const world = new World(), feed = world.feed(snapshot(42));
  world.socket.opens().says({type: 'upToDate', revision: 42});
  world.socket.says({type: 'beat', revision: 42, serverTime: new Date(T0).toISOString(), staleSince: new Date(T0).toISOString(), why: 'cut-off'});
  assert.equal(feed.state, 'stale');
  const count = world.sockets.length;
  world.socket.breaks();
  while (world.sockets.length === count) await world.pass(50);
  world.socket.opens().says({type: 'upToDate', revision: 42});
  assert.equal(feed.state, 'live');
  feed.stop();
});

test('a node that restarts sends its followers on, and nobody sees a gap', async () => {
  const world = new World();
  const feed = world.feed({revision: 7, serverTime: new Date(T0).toISOString()});
  world.socket.opens?.();
  world.socket.says({type: 'upToDate', revision: 7});
  await world.beats(10_000, 7);
  assert.equal(feed.state, 'live');
  world.states.length = 0;
  world.socket.onclose({code: 1012});
  await world.pass(200);
  assert.equal(world.sockets.length, 2);
  assert.match(world.socket.url, /since=7$/);
  world.socket.says({type: 'upToDate', revision: 7});
  await world.pass(100);
  assert.deepEqual(world.states, []);
});

test('a node that dies takes longer to come back from than one that restarts, and it shows', async () => {
  const world = new World();
  world.feed({revision: 7, serverTime: new Date(T0).toISOString()});
  world.socket.says({type: 'upToDate', revision: 7});
  await world.beats(10_000, 7);
  world.states.length = 0;
  world.socket.onclose({code: 1006});
  await world.pass(200);
  assert.equal(world.sockets.length, 1);
  assert.deepEqual(world.states, ['reconnecting']);
});

test('the pass of a screen goes with its socket, and with what it asks where no socket gets through', async () => {
  const world = new World(), feed = world.feed(snapshot(42), 'a.b_c-d');
  assert.equal(world.socket.url, 'ws://node/ws/v1/meetings/rt1?since=42&screen=a.b_c-d');
  for (let i = 0; i < 4; i++) { world.socket.breaks(); await world.pass(12_000); }
  assert.equal(world.gets[0].url, '/api/v1/meetings/rt1?screen=a.b_c-d');
  feed.stop();
  const other = new World();
  other.feed().stop();
  assert.equal(other.socket.url, 'ws://node/ws/v1/meetings/rt1');
});
