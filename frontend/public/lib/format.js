// @ts-check
/** Figures, times and words. Nothing here knows a page. */

/**
 * Whole seconds left as people read them: rounded up, so that 3:00 shows first and 0:00 exactly at the end; negative once a full second over.
 * @param {number} remainingMillis
 */
export function wholeSeconds(remainingMillis) {
  return Math.ceil(remainingMillis / 1000) || 0;
}

/**
 * `1:42`, `0:00`, `+0:01` when over, `1:02:03` from one hour.
 * @param {number} remainingMillis
 */
export function clockFigure(remainingMillis) {
  const left = wholeSeconds(remainingMillis);
  return (left < 0 ? '+' : '') + duration(Math.abs(left) * 1000);
}

/** A length such as `3:00`. @param {number} millis */
export function duration(millis) {
  const all = Math.round(millis / 1000), s = String(all % 60).padStart(2, '0'), m = Math.floor(all / 60);
  return m < 60 ? `${m}:${s}` : `${Math.floor(m / 60)}:${String(m % 60).padStart(2, '0')}:${s}`;
}

/** Milliseconds until the figure changes, for a clock that runs. @param {number} remainingMillis */
export function untilNextSecond(remainingMillis) {
  return remainingMillis - (wholeSeconds(remainingMillis) - 1) * 1000;
}

/**
 * The light by the rules: yellow when remaining ≤ warn, red ≤ 0, over (flashing) ≤ −flash.
 * @param {number} remainingMillis @param {number} warnMillis @param {number} flashMillis
 * @returns {'green' | 'yellow' | 'red' | 'over'}
 */
export function lightOf(remainingMillis, warnMillis, flashMillis) {
  if (remainingMillis <= -flashMillis) return 'over';
  if (remainingMillis <= 0) return 'red';
  return remainingMillis <= warnMillis ? 'yellow' : 'green';
}

/** @type {Map<string, Intl.DateTimeFormat>} */ const formats = new Map();

/**
 * @param {string} lang @param {string | undefined} timeZone @param {Intl.DateTimeFormatOptions} options
 */
export function dateFormat(lang, timeZone, options) {
  const key = JSON.stringify([lang, timeZone, options]);
  let format = formats.get(key);
  if (!format) {
    // Times and dates are read beside Latin figures everywhere in the house: one kind of digits on a screen.
    const all = {...options, numberingSystem: 'latn'};
    try { format = new Intl.DateTimeFormat(lang, {...all, timeZone}); } catch { format = new Intl.DateTimeFormat('en', all); }
    formats.set(key, format);
  }
  return format;
}

/**
 * Wall time `12:30` in the dialogue's time zone.
 * @param {string | number | Date | null | undefined} instant @param {string} [timeZone] @param {boolean} [seconds]
 */
export function wallTime(instant, timeZone, seconds = false) {
  const date = toDate(instant);
  if (!date) return '';
  const parts = dateFormat('en-GB', timeZone, {hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23'}).formatToParts(date);
  const of = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? '';
  return `${Number(of('hour'))}:${of('minute')}${seconds ? ':' + of('second') : ''}`;
}

/** @param {string | number | Date | null | undefined} instant */
export function toDate(instant) {
  if (instant === null || instant === undefined || instant === '') return null;
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? null : date;
}

/**
 * The text of a language map and the language it is in: the wished one, else English, else any.
 * @param {Record<string, string> | string | null | undefined} map @param {string} lang
 * @returns {{text: string, lang: string}}
 */
export function textOf(map, lang) {
  if (map === null || map === undefined) return {text: '', lang};
  if (typeof map === 'string') return {text: map, lang};
  const base = lang.split('-')[0];
  for (const key of [lang, base, 'en', Object.keys(map)[0]]) if (key && map[key]) return {text: map[key], lang: key};
  return {text: '', lang};
}

/** @param {Record<string, string> | string | null | undefined} map @param {string} lang */
export function pick(map, lang) { return textOf(map, lang).text; }

/**
 * A pattern with `{0}` filled in, as `java.text.MessageFormat` reads it: `''` is one apostrophe, text between apostrophes is literal.
 * @param {string} pattern @param {...(string | number)} args
 */
export function fill(pattern, ...args) {
  let out = '', quoted = false;
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern[i];
    if (c === "'") {
      if (pattern[i + 1] === "'") { out += c; i++; } else quoted = !quoted;
    } else if (c === '{' && !quoted) {
      const end = pattern.indexOf('}', i), n = Number(pattern.slice(i + 1, end));
      if (end < 0 || !Number.isInteger(n)) { out += c; continue; }
      out += args[n] ?? '';
      i = end;
    } else out += c;
  }
  return out;
}

/**
 * The words of a page.
 * @param {Record<string, string>} messages @param {string} lang
 */
export function words(messages, lang) {
  /** @type {Intl.PluralRules | null} */ let rules = null;
  const say = (/** @type {string} */ key, /** @type {(string | number)[]} */ ...args) => fill(messages[key] ?? key, ...args);
  return Object.assign(say, {
    /** The pattern itself, for an element that fills it later. @param {string} key */
    raw: (key) => messages[key] ?? '',
    /** Whether there is such a text. @param {string} key */
    has: (key) => Object.hasOwn(messages, key),
    /** `key.one`, `key.other` … by number; the number is {0}. @param {string} key @param {number} n @param {...(string | number)} more */
    count: (key, n, ...more) => {
      rules ??= new Intl.PluralRules(lang);
      const exact = `${key}.${rules.select(n)}`;
      return say(Object.hasOwn(messages, exact) ? exact : `${key}.other`, n, ...more);
    },
  });
}
/** @typedef {ReturnType<typeof words>} Words */
