// @ts-check
import {dayKey, hourOfDay} from './calendar.js';

/**
 * Meetings of a dialogue by day of its time zone, each day in lanes without overlap; plenary meetings keep the first lane. Pure.
 * @param {any[]} meetings with id, kind, startsAt, endsAt
 * @param {string | undefined} timeZone
 */
export function dayBoard(meetings, timeZone) {
  /** @type {Map<string, {day: string, at: string, lanes: {meeting: any, from: number, to: number}[][]}>} */ const days = new Map();
  let from = 24, to = 0;
  const sorted = [...meetings].filter((meeting) => meeting.startsAt).sort((a, b) => (Date.parse(a.startsAt) - Date.parse(b.startsAt)) || rank(a) - rank(b) || String(a.id).localeCompare(String(b.id)));
  const kinds = [...new Set(sorted.slice().sort((a, b) => rank(a) - rank(b)).map((meeting) => meeting.kind ?? ''))];
  for (const meeting of sorted) {
    const key = dayKey(meeting.startsAt, timeZone);
    const day = days.get(key) ?? {day: key, at: meeting.startsAt, lanes: []};
    days.set(key, day);
    const start = hourOfDay(meeting.startsAt, timeZone);
    const hours = (Date.parse(meeting.endsAt ?? meeting.startsAt) - Date.parse(meeting.startsAt)) / 3_600_000;
    const block = {meeting, from: start, to: Math.min(24, start + Math.max(0.75, hours || 0))};
    from = Math.min(from, Math.floor(block.from));
    to = Math.max(to, Math.ceil(block.to));
    const wanted = kinds.length > 1 ? kinds.indexOf(meeting.kind ?? '') : 0;
    let lane = wanted;
    while ((day.lanes[lane] ??= []).some((other) => other.from < block.to && block.from < other.to)) lane++;
    day.lanes[lane].push(block);
  }
  for (const day of days.values()) day.lanes = [...day.lanes].filter((lane) => lane?.length);
  return {days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)), from, span: Math.max(1, to - from) + 0.25};
}

/** @param {any} meeting */
const rank = (meeting) => (/plenary/.test(meeting.kind ?? '') ? 0 : 1);
