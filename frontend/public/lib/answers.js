// @ts-check
/**
 * Who may answer a call, and who has.
 *
 * @typedef {{code: string, name: string, group?: string, groupName?: string, state: 'answered' | 'late' | 'none' | 'withdrawn' | 'chairs', stateText: string, what: string, when?: string, contacts?: string[]}} Answer
 * @typedef {{rows: Answer[], groups: {id: string, name: string}[], acts: string[]}} Answers
 */

/** A text to search in: small letters without accents, so that "cote" finds "Côte d’Ivoire". @param {string} text */
export function searchable(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en');
}

/** The rows that fit what was typed (name or code), a state and a group. @param {Answer[]} rows @param {string} typed @param {string} state @param {string} group */
export function answersOf(rows, typed, state, group) {
  const wanted = searchable(typed.trim());
  return rows.filter((row) => fits(row, state) && (!group || row.group === group) && (!wanted || searchable(row.name).includes(wanted) || row.code.toLowerCase() === wanted));
}

/** How many rows are in a state. @param {Answer[]} rows @param {string} state */
export function countOf(rows, state) { return rows.filter((row) => fits(row, state)).length; }

/** Who was late has answered as well. @param {Answer} row @param {string} state */
function fits(row, state) {
  return state === '' || state === 'all' || row.state === state || (state === 'answered' && row.state === 'late');
}
