// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {KeptWork, PRESS_HOLDS} from '../public/lib/kept-work.js';

class Tab {
  /** @type {Map<string, string>} */ items = new Map();
  /** @param {string} key */ getItem(key) { return this.items.get(key) ?? null; }
  /** @param {string} key @param {string} value */ setItem(key, value) { this.items.set(key, value); }
  /** @param {string} key */ removeItem(key) { this.items.delete(key); }
}

const press = (more = {}) => ({id: 'p1', at: 1_000, type: 'click', name: 'Announce', label: 'Announce', entry: '', after: '', dialog: '', opener: null, fields: {}, ...more});

test('what was typed and pressed is there on the next page of the same person, and nobody else', () => {
  const tab = new Tab(), work = new KeptWork(tab, 'chair /rt1');
  work.typed('|Note|0', 'three minutes');
  work.pressed(press());
  const next = new KeptWork(tab, 'chair /rt1');
  assert.deepEqual(next.fields, {'|Note|0': 'three minutes'});
  assert.equal(next.presses[0].id, 'p1');
  const other = new KeptWork(tab, 'kenya /rt1');
  assert.deepEqual([other.fields, other.presses], [{}, []]);
  assert.equal(tab.items.size, 0);
});

test('what was sent is forgotten once it is done, and kept while it is not', () => {
  const work = new KeptWork(new Tab(), 'a');
  work.typed('|Note|0', 'sent');
  work.typed('|Other|0', 'not sent');
  work.pressed(press({fields: {'|Note|0': 'sent'}}));
  work.settled('p1', false);
  assert.equal(work.fields['|Note|0'], 'sent');
  work.pressed(press({fields: {'|Note|0': 'sent'}}));
  work.settled('p1', true);
  assert.deepEqual(work.fields, {'|Other|0': 'not sent'});
  assert.deepEqual(work.presses, []);
});

test('what was changed after it was sent is kept', () => {
  const work = new KeptWork(new Tab(), 'a');
  work.pressed(press({fields: {'|Note|0': 'sent'}}));
  work.typed('|Note|0', 'sent, and more');
  work.settled('p1', true);
  assert.equal(work.fields['|Note|0'], 'sent, and more');
});

test('a dialog that is closed takes along what was typed in it, and nothing else', () => {
  const work = new KeptWork(new Tab(), 'a');
  work.opened({type: 'click', name: 'Limits', entry: '', after: '', dialog: 'Limits', opener: null});
  work.typed('Limits|State|0', '3:00');
  work.typed('|Note|0', 'kept');
  assert.deepEqual(work.typedIn('Limits'), {'Limits|State|0': '3:00'});
  work.closed('Limits');
  assert.equal(work.opener, null);
  assert.deepEqual(work.fields, {'|Note|0': 'kept'});
});

test('a press is pressed again only while its moment has not gone', () => {
  assert.equal(KeptWork.holds(press(), 1_000 + PRESS_HOLDS - 1), true);
  assert.equal(KeptWork.holds(press(), 1_000 + PRESS_HOLDS), false);
  assert.equal(KeptWork.holds(press(), 999), false);
});

test('storage that cannot be read or written stops nobody', () => {
  const tab = new Tab();
  tab.items.set('rostrum-work', '{broken');
  const work = new KeptWork({...tab, getItem: () => '{broken', setItem() { throw new Error('full'); }, removeItem() {}}, 'a');
  work.typed('|Note|0', 'x');
  assert.equal(work.fields['|Note|0'], 'x');
  assert.deepEqual(new KeptWork(null, 'a').fields, {});
});
