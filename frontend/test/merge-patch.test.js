// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {mergePatch} from '../public/lib/live-feed.js';

/** The examples of RFC 7396, appendix A: target, patch, result. @type {[any, any, any][]} */
const EXAMPLES = [
  [{a: 'b'}, {a: 'c'}, {a: 'c'}],
  [{a: 'b'}, {b: 'c'}, {a: 'b', b: 'c'}],
  [{a: 'b'}, {a: null}, {}],
  [{a: 'b', b: 'c'}, {a: null}, {b: 'c'}],
  [{a: ['b']}, {a: 'c'}, {a: 'c'}],
  [{a: 'c'}, {a: ['b']}, {a: ['b']}],
  [{a: {b: 'c'}}, {a: {b: 'd', c: null}}, {a: {b: 'd'}}],
  [{a: [{b: 'c'}]}, {a: [1]}, {a: [1]}],
  [['a', 'b'], ['c', 'd'], ['c', 'd']],
  [{a: 'b'}, ['c'], ['c']],
  [{a: 'foo'}, null, null],
  [{a: 'foo'}, 'bar', 'bar'],
  [{e: null}, {a: 1}, {e: null, a: 1}],
  [[1, 2], {a: 'b', c: null}, {a: 'b'}],
  [{}, {a: {bb: {ccc: null}}}, {a: {bb: {}}}],
];

for (const [target, patch, result] of EXAMPLES) {
  test(`${JSON.stringify(target)} patched with ${JSON.stringify(patch)} is ${JSON.stringify(result)}`, () => {
    assert.deepEqual(mergePatch(target, patch), result);
  });
}

test('neither target nor patch is changed, and what is unchanged is the same object', () => {
  const target = Object.freeze({floor: Object.freeze({code: 'KEN'}), list: Object.freeze({state: 'open'})});
  const result = mergePatch(target, Object.freeze({list: {state: 'closed'}}));
  assert.equal(result.floor, target.floor);
  assert.deepEqual(target.list, {state: 'open'});
});

test('a member called __proto__ changes no prototype', () => {
  const result = mergePatch({}, JSON.parse('{"__proto__": {"polluted": true}}'));
  assert.equal(Object.getPrototypeOf(result), Object.prototype);
  assert.equal(/** @type {any} */ ({}).polluted, undefined);
});
