// @ts-check
import {dateFormat, toDate, wallTime} from './format.js';

/** @param {string | number | Date} instant @param {string} lang @param {string} [timeZone] */
export function weekday(instant, lang, timeZone) {
  const date = toDate(instant);
  return date ? dateFormat(lang, timeZone, {weekday: 'long'}).format(date) : '';
}

/** `3 October`. @param {string | number | Date} instant @param {string} lang @param {string} [timeZone] */
export function dayMonth(instant, lang, timeZone) {
  const date = toDate(instant);
  return date ? dateFormat(lang === 'en' ? 'en-GB' : lang, timeZone, {day: 'numeric', month: 'long'}).format(date) : '';
}

/** `3–4 October`. @param {string | number} from @param {string | number} to @param {string} lang @param {string} [timeZone] */
export function dayRange(from, to, lang, timeZone) {
  const a = toDate(from), b = toDate(to);
  return a && b ? dateFormat(lang === 'en' ? 'en-GB' : lang, timeZone, {day: 'numeric', month: 'long'}).formatRange(a, b) : '';
}

/** `2013-10-03`: the calendar day there. @param {string | number | Date} instant @param {string} [timeZone] */
export function dayKey(instant, timeZone) {
  const date = toDate(instant);
  return date ? dateFormat('en-CA', timeZone, {year: 'numeric', month: '2-digit', day: '2-digit'}).format(date) : '';
}

/** Hours since midnight there, with fractions. @param {string | number | Date} instant @param {string} [timeZone] */
export function hourOfDay(instant, timeZone) {
  const [h, m, s] = wallTime(instant, timeZone, true).split(':').map(Number);
  return h + m / 60 + s / 3600;
}
