// @ts-check
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {EMPTY, cardBeside, cardsOf, changes, columnBeside, effectOf, exchanged, moved, share, waitingByGroup} from '../public/lib/board.js';

/** @param {string} code @param {string} column @param {string} [group] @returns {import('../public/lib/board.js').Card} */
const card = (code, column, group = 'African States') => ({code, column, group, name: `State ${code}`, why: ''});
/** @type {import('../public/lib/board.js').Board} */
const board = {
  ...EMPTY,
  revision: 7,
  columns: [{id: 'RT1', name: 'Round Table 1', count: '2 of 2'}, {id: 'RT2', name: 'Round Table 2', count: '0 of 2'}, {id: 'RT3', name: 'Round Table 3', count: '1 of 2'}, {id: '', name: 'Waiting list', count: '2', waiting: true}],
  cards: [card('KEN', 'RT1'), card('FJI', ''), card('GHA', 'RT1'), card('ITA', 'RT3', 'Western European and other States'), card('NPL', '', 'Asia-Pacific States')],
};
const codes = (/** @type {import('../public/lib/board.js').Card[]} */ cards) => cards.map((each) => each.code);

test('the filter of a group is for the waiting list only', () => {
  assert.deepEqual(codes(cardsOf(board, '', 'Asia-Pacific States')), ['NPL']);
  assert.deepEqual(codes(cardsOf(board, 'RT1', 'Asia-Pacific States')), ['KEN', 'GHA']);
  assert.deepEqual([...waitingByGroup(board)], [['African States', 1], ['Asia-Pacific States', 1]]);
});

test('arrows go up and down within a column and stop at its ends', () => {
  assert.equal(cardBeside(board, 'KEN', 'down'), 'GHA');
  assert.equal(cardBeside(board, 'GHA', 'down'), 'GHA');
  assert.equal(cardBeside(board, 'GHA', 'up'), 'KEN');
  assert.equal(cardBeside(board, 'KEN', 'last'), 'GHA');
});

test('arrows to the side skip an empty column and keep the height where they can', () => {
  assert.equal(cardBeside(board, 'GHA', 'on'), 'ITA');
  assert.equal(cardBeside(board, 'ITA', 'back'), 'KEN');
  assert.equal(cardBeside(board, 'NPL', 'on'), 'NPL');
  assert.equal(cardBeside(board, 'ITA', 'on', 'Asia-Pacific States'), 'NPL');
});

test('a card in hands goes over empty columns too, and no further than the last', () => {
  assert.equal(columnBeside(board, 'RT1', 1), 'RT2');
  assert.equal(columnBeside(board, 'RT3', 1), '');
  assert.equal(columnBeside(board, '', 1), '');
  assert.equal(columnBeside(board, 'RT1', -1), 'RT1');
});

test('a move and an exchange are shown at once, marked, and change nothing else', () => {
  const after = moved(board, 'FJI', 'RT2');
  assert.deepEqual(codes(cardsOf(after, 'RT2')), ['FJI']);
  assert.equal(cardsOf(after, 'RT2')[0].stays, true);
  assert.equal(after.revision, 7);
  assert.equal(moved(board, 'KEN', 'RT1'), board);
  const both = exchanged(board, 'KEN', 'NPL');
  assert.deepEqual(codes(cardsOf(both, 'RT1')), ['NPL', 'GHA']);
  assert.deepEqual(codes(cardsOf(both, '')), ['FJI', 'KEN']);
  assert.equal(exchanged(board, 'KEN', 'GHA'), board);
});

test('what is new is who stands elsewhere, came or left', () => {
  assert.deepEqual(changes(board, board), []);
  const after = {...moved(board, 'FJI', 'RT2'), cards: moved(board, 'FJI', 'RT2').cards.filter((each) => each.code !== 'ITA')};
  assert.deepEqual(changes(board, after), ['State FJI', 'State ITA']);
  assert.deepEqual(changes(after, board), ['State FJI', 'State ITA']);
});

test('a bar stays within its track', () => {
  assert.equal(share(3, 7), 42.9);
  assert.equal(share(9, 7), 100);
  assert.equal(share(1, 0), 0);
});

test('only the answer about the card in hands is told, and of the place it is held over', () => {
  /** @type {import('../public/lib/board.js').Effects} */
  const effects = {code: 'FJI', revision: 7, to: {RT2: {title: 'to 2', rows: []}}, others: {KEN: {title: 'with Kenya', rows: []}}};
  assert.equal(effectOf(effects, {code: 'FJI', to: 'RT2'})?.title, 'to 2');
  assert.equal(effectOf(effects, {code: 'FJI', to: 'RT1', other: 'KEN'})?.title, 'with Kenya');
  assert.equal(effectOf(effects, {code: 'FJI', to: 'RT1', other: 'GHA'}), null);
  assert.equal(effectOf(effects, {code: 'KEN', to: 'RT2'}), null);
  assert.equal(effectOf(null, {code: 'FJI', to: 'RT2'}), null);
});
