// @ts-check
/**
 * What a composing board shows, and where keys lead on it. Nothing here knows a page.
 *
 * @typedef {{look: string, text: string}} Mark
 * @typedef {{code: string, column: string, name: string, nominee?: string, brief?: string, rank?: string, group?: string, why: string, facts?: string[], marks?: Mark[], locked?: boolean, keptOff?: boolean, keptApart?: boolean, stays?: boolean, kind?: 'state' | 'stakeholder'}} Card
 * @typedef {{id: string, name: string, theme?: string, chairs?: string, count: string, facts?: string, empty?: number, free?: number, waiting?: boolean, marks?: Mark[]}} Column
 * @typedef {{id: string, name: string, value: number, target?: number | null, low?: number, high?: number, of: number, text: string, state: 'met' | 'below' | 'over' | 'none', says: string, note?: string}} Bar
 * @typedef {{title: string, note?: string, rows: Bar[]}} Bars
 * @typedef {{revision: number, acts: string[], columns: Column[], cards: Card[], groups: {id: string, name: string}[], bars: Bars[], looks: {text: string, panel?: string}[], held?: Record<string, string>}} Board
 * @typedef {{title: string, rows: {what: string, before: string, after: string, turn: 'better' | 'worse' | 'same'}[], come?: string[], go?: string[], note?: string, bars?: Record<string, number>}} Effect
 * @typedef {{code: string, revision: number, to: Record<string, Effect>, others?: Record<string, Effect>}} Effects
 */

/** @type {Board} */
export const EMPTY = {revision: 0, acts: [], columns: [], cards: [], groups: [], bars: [], looks: []};

/** The cards of a column in the order they are told; in the waiting list those of one group where one is chosen. @param {Board} board @param {string} column @param {string} [group] */
export function cardsOf(board, column, group = '') {
  const waiting = board.columns.find((each) => each.id === column)?.waiting ?? false;
  return board.cards.filter((card) => card.column === column && (!waiting || !group || card.group === group));
}

/** How many wait of each group, for the filter. @param {Board} board @returns {Map<string, number>} */
export function waitingByGroup(board) {
  /** @type {Map<string, number>} */ const counts = new Map();
  for (const column of board.columns) {
    if (!column.waiting) continue;
    for (const card of cardsOf(board, column.id)) counts.set(card.group ?? '', (counts.get(card.group ?? '') ?? 0) + 1);
  }
  return counts;
}

/** The column beside another, or the same at an edge. @param {Board} board @param {string} column @param {number} by */
export function columnBeside(board, column, by) {
  const at = board.columns.findIndex((each) => each.id === column), to = Math.max(0, Math.min(board.columns.length - 1, at + by));
  return board.columns[to]?.id ?? column;
}

/**
 * Where an arrow leads from a card: the next in its column, or the one at the same height in the next column that has one.
 * @param {Board} board @param {string} code @param {'up' | 'down' | 'back' | 'on' | 'first' | 'last'} way @param {string} [group] of the filter
 */
export function cardBeside(board, code, way, group = '') {
  const card = board.cards.find((each) => each.code === code);
  if (!card) return code;
  const here = cardsOf(board, card.column, group), at = here.indexOf(card);
  if (way === 'up' || way === 'down') return here[at + (way === 'up' ? -1 : 1)]?.code ?? code;
  if (way === 'first' || way === 'last') return here[way === 'first' ? 0 : here.length - 1]?.code ?? code;
  const step = way === 'back' ? -1 : 1;
  for (let i = board.columns.findIndex((each) => each.id === card.column) + step; i >= 0 && i < board.columns.length; i += step) {
    const there = cardsOf(board, board.columns[i].id, group);
    if (there.length) return there[Math.min(at, there.length - 1)].code;
  }
  return code;
}

/** The board with a card in another column, shown until the answer comes. @param {Board} board @param {string} code @param {string} to @returns {Board} */
export function moved(board, code, to) {
  const card = board.cards.find((each) => each.code === code);
  if (!card || card.column === to) return board;
  return {...board, cards: [...board.cards.filter((each) => each !== card), {...card, column: to, stays: true}]};
}

/** The board with two cards in each other's place. @param {Board} board @param {string} one @param {string} other @returns {Board} */
export function exchanged(board, one, other) {
  const a = board.cards.find((each) => each.code === one), b = board.cards.find((each) => each.code === other);
  if (!a || !b || a.column === b.column) return board;
  return {...board, cards: board.cards.map((each) => each === a ? {...b, column: a.column, stays: true} : each === b ? {...a, column: b.column, stays: true} : each)};
}

/** Cards that stand elsewhere than before, came or left: what is new while somebody had the board in hands. @param {Board} before @param {Board} after @returns {string[]} names */
export function changes(before, after) {
  const known = new Map(before.cards.map((card) => [card.code, card.column]));
  const names = after.cards.filter((card) => known.get(card.code) !== card.column).map((card) => card.name);
  const still = new Set(after.cards.map((card) => card.code));
  return [...names, ...before.cards.filter((card) => !still.has(card.code)).map((card) => card.name)];
}

/** A part of a bar in per cent, never outside. @param {number} value @param {number} of */
export function share(value, of) {
  return of > 0 ? Math.max(0, Math.min(100, Math.round(value / of * 1000) / 10)) : 0;
}

/** What the board says of a place that a card is held over. @param {Effects | null} effects @param {{code: string, to?: string, other?: string}} held @returns {Effect | null} */
export function effectOf(effects, held) {
  if (!effects || effects.code !== held.code) return null;
  return (held.other ? effects.others?.[held.other] : held.to ? effects.to[held.to] : null) ?? null;
}
