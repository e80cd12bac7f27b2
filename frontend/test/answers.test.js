// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {answersOf, countOf} from '../public/lib/answers.js';

/** @type {import('../public/lib/answers.js').Answer[]} */
const rows = [
  {code: 'CIV', name: 'Côte d’Ivoire', group: 'African States', state: 'none', stateText: '', what: ''},
  {code: 'FJI', name: 'Fiji', group: 'Asia-Pacific States', state: 'late', stateText: '', what: ''},
  {code: 'KEN', name: 'Kenya', group: 'African States', state: 'answered', stateText: '', what: ''},
  {code: 'GHA', name: 'Ghana', group: 'African States', state: 'chairs', stateText: '', what: ''},
];
const codes = (/** @type {string} */ typed, state = 'all', group = '') => answersOf(rows, typed, state, group).map((row) => row.code);

test('a State is found by a part of its name without accents, or by its code', () => {
  assert.deepEqual(codes('COTE'), ['CIV']);
  assert.deepEqual(codes(' ken '), ['KEN']);
  assert.deepEqual(codes('ke'), ['KEN']);
  assert.deepEqual(codes('fji'), ['FJI']);
  assert.deepEqual(codes('xyz'), []);
});

test('who was late has answered as well', () => {
  assert.deepEqual(codes('', 'answered'), ['FJI', 'KEN']);
  assert.deepEqual(codes('', 'late'), ['FJI']);
  assert.equal(countOf(rows, 'answered'), 2);
  assert.equal(countOf(rows, 'all'), 4);
});

test('group and state are asked for together', () => { assert.deepEqual(codes('', 'none', 'African States'), ['CIV']); assert.deepEqual(codes('', 'none', 'Asia-Pacific States'), []); });
