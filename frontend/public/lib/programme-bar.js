// @ts-check
import {wallTime} from './format.js';

/** A meeting that began this far from its plan is held at another time: its plan is laid from where it began. */
const ANOTHER_TIME = 45 * 60_000;

/**
 * By how many milliseconds the plan of a meeting has to be moved, so that it can be told against what happens: 0 for a meeting at its time.
 * @param {any[]} segments @returns {number}
 */
export function moved(segments) {
  const first = segments.filter((segment) => segment.startedAt && segment.plannedStart).sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt))[0];
  const by = first ? Date.parse(first.startedAt) - Date.parse(first.plannedStart) : 0;
  return Math.abs(by) > ANOTHER_TIME ? by : 0;
}

/**
 * @typedef {object} Block
 * @property {any} segment
 * @property {'done' | 'now' | 'rest' | 'ahead' | 'skipped'} is
 * @property {number} from  minutes from the start of the bar
 * @property {number} to
 */

/**
 * Planned against actual. Pure: times in, minutes out.
 * @param {any[]} segments with plannedStart, plannedEnd, startedAt (ISO)
 * @param {number} now epoch millis
 * @param {boolean} over the meeting is adjourned: nothing runs any more
 */
export function layout(segments, now, over = false) {
  const at = (/** @type {any} */ time) => (typeof time === 'number' ? time : Date.parse(time)), by = moved(segments);
  const all = segments.filter((segment) => Number.isFinite(at(segment.plannedStart)) && Number.isFinite(at(segment.plannedEnd)))
    .map((segment) => (by === 0 ? segment : {...segment, plannedStart: at(segment.plannedStart) + by, plannedEnd: at(segment.plannedEnd) + by}));
  if (all.length === 0) return null;
  const begun = all.filter((segment) => segment.startedAt).sort((a, b) => at(a.startedAt) - at(b.startedAt));
  const start = Math.min(...all.map((s) => at(s.plannedStart)), ...begun.map((s) => at(s.startedAt)));
  const current = over ? null : begun.at(-1) ?? null;
  const end = Math.max(...all.map((s) => at(s.plannedEnd)), current ? Math.min(now, start + 12 * 3_600_000) : 0);
  const minutes = (/** @type {number} */ millis) => (Math.min(Math.max(millis, start), end) - start) / 60_000;
  const plans = all.map((segment) => ({segment, from: minutes(at(segment.plannedStart)), to: minutes(at(segment.plannedEnd))}));
  /** @type {Block[]} */ const blocks = [];
  begun.forEach((segment, i) => {
    const next = begun[i + 1];
    const until = next ? at(next.startedAt) : current ? now : Math.min(now, Math.max(at(segment.plannedEnd), at(segment.startedAt)));
    blocks.push({segment, is: segment === current ? 'now' : 'done', from: minutes(at(segment.startedAt)), to: minutes(until)});
  });
  let free = current ? minutes(now) : blocks.at(-1)?.to ?? 0;
  const left = current ? Math.round((at(current.plannedEnd) - now) / 60_000) : 0;
  if (current && at(current.plannedEnd) > now) {
    blocks.push({segment: current, is: 'rest', from: free, to: minutes(at(current.plannedEnd))});
    free = minutes(at(current.plannedEnd));
  }
  const last = begun.length ? all.indexOf(begun.at(-1)) : -1;
  all.forEach((segment, i) => {
    if (segment.startedAt) return;
    const from = minutes(at(segment.plannedStart)), to = minutes(at(segment.plannedEnd));
    if (i < last || over) return;
    if (to > Math.max(from, free)) blocks.push({segment, is: 'ahead', from: Math.max(from, free), to});
  });
  return {start, end, length: (end - start) / 60_000, plans, blocks, needle: now >= start && now <= end ? minutes(now) : null, current, left};
}

/** The hours to write above the bar: whole ones inside, and both ends. @param {{start: number, end: number}} bar */
export function hours(bar) {
  const marks = [bar.start];
  for (let hour = Math.ceil((bar.start + 1_200_000) / 3_600_000) * 3_600_000; hour < bar.end - 900_000; hour += 3_600_000) marks.push(hour);
  return [...marks, bar.end];
}

/**
 * Draws the bar of components.css (7).
 * @param {HTMLElement} into
 * @param {NonNullable<ReturnType<typeof layout>>} bar
 * @param {{title: (segment: any) => string, rest: (minutes: number) => string, timeZone?: string}} say
 */
export function draw(into, bar, say) {
  const box = document.createElement('div');
  box.className = 'programme';
  box.style.setProperty('--len', String(bar.length));
  const place = (/** @type {string} */ tag, /** @type {number} */ a, /** @type {number} */ z, text = '') => {
    const element = document.createElement(tag);
    element.style.setProperty('--a', a.toFixed(2));
    element.style.setProperty('--z', z.toFixed(2));
    element.textContent = text;
    return element;
  };
  const top = document.createElement('div'), plans = document.createElement('div'), blocks = document.createElement('div');
  top.className = 'hours';
  for (const hour of hours(bar)) top.append(place('span', (hour - bar.start) / 60_000, 0, wallTime(hour, say.timeZone)));
  for (const plan of bar.plans) plans.append(Object.assign(place('span', plan.from, plan.to), {className: 'plan'}));
  for (const block of bar.blocks) {
    // A word that would be cut is left out: the table below the bar has them all.
    const text = block.is === 'rest' ? say.rest(bar.left) : say.title(block.segment);
    const fits = (block.to - block.from) / bar.length * (into.clientWidth || 1000) > 7 * text.length + 12;
    const element = place('b', block.from, block.to, fits ? text : '');
    if (block.is !== 'done') element.dataset.s = block.is;
    blocks.append(element);
  }
  box.append(top, plans, blocks);
  if (bar.needle !== null) box.append(Object.assign(place('span', bar.needle, 0), {className: 'needle'}));
  into.replaceChildren(box);
}
