// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {WayBack} from '../public/lib/way-back.js';

/** A server that answers what it is told to, one answer a question. @param {(string | number | null)[]} runs @param {boolean[]} [pages] */
function world(runs, pages = []) {
  /** @type {string[]} */ const asked = [];
  let moved = 0;
  const way = new WayBack('old', '/meetings/rt1/chair', () => { moved++; }, {
    fetch: /** @type {any} */ (async (/** @type {string} */ url) => {
      asked.push(url);
      if (url !== '/run') return {ok: pages.length ? pages.shift() : true};
      const run = runs.length > 1 ? runs.shift() : runs[0];
      if (run === null) throw new TypeError('no network');
      return typeof run === 'number' ? {ok: false} : {ok: true, json: async () => ({run})};
    }),
    setTimeout: (then) => setImmediate(then),
    random: () => 0,
    now: () => 0,
  });
  return {way, asked, get moved() { return moved; }, async pass() { for (let i = 0; i < 50; i++) await new Promise((then) => { setImmediate(then); }); }};
}

test('a glitch leaves the page where its server is still there', async () => {
  const it = world(['old']);
  it.way.lost();
  await it.pass();
  assert.equal(it.moved, 0);
  assert.deepEqual(it.asked, ['/run']);
});

test('a page whose server is gone moves once, as soon as another one answers', async () => {
  const it = world([null, 503, 'new']);
  it.way.lost();
  it.way.lost();
  await it.pass();
  it.way.lost();
  await it.pass();
  assert.equal(it.moved, 1);
  assert.deepEqual(it.asked, ['/run', '/run', '/run']);
});

test('nobody leaves a page that still works for one that fails', async () => {
  const it = world(['new'], [false, false, true]);
  it.way.leave();
  await it.pass();
  assert.equal(it.moved, 1);
  assert.equal(it.asked.filter((url) => url !== '/run').length, 3);
});

test('a page that is told to leave asks until somebody else answers', async () => {
  const it = world(['old', 'old', 503, 'new']);
  it.way.leave();
  await it.pass();
  assert.equal(it.moved, 1);
});
