// @ts-check
import {textOf, words} from './format.js';

/** @type {import("./types.js").Boot} */
export const boot = {lang: 'en', dir: 'ltr', messages: {}, ...read()};
export const lang = boot.lang;
export const timeZone = boot.dialogue?.timeZone;
export const say = words(boot.messages, lang);

function read() {
  try { return JSON.parse(document.getElementById('boot')?.textContent ?? '{}'); } catch { return {}; }
}

/** @param {string} id @returns {any} */
export const byId = (id) => document.getElementById(id);

/** Sets a text only when it is another: screen readers and selections are left alone. @param {Element} element @param {string} value */
export function put(element, value) { if (element.textContent !== value) element.textContent = value; }

/** A name from a language map, carrying its own language and direction. @param {Element} element @param {any} map */
export function name(element, map) {
  const {text, lang: own} = textOf(map, lang);
  put(element, text);
  if (own === lang) { element.removeAttribute('lang'); element.removeAttribute('dir'); }
  else { element.setAttribute('lang', own); element.setAttribute('dir', /^(ar|fa|he|ur)/.test(own) ? 'rtl' : 'ltr'); }
}

/**
 * @param {string} tag @param {Record<string, any>} [attributes] @param {...(Node | string | null | false)} children
 * @returns {any}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) if (value !== null && value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : String(value));
  element.append(...children.filter((child) => child !== null && child !== false).map((child) => /** @type {Node | string} */ (child)));
  return element;
}

/** @param {string} id of a symbol @param {string} [css] */
export function icon(id, css = 'icon') {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  svg.setAttribute('class', css);
  svg.setAttribute('aria-hidden', 'true');
  use.setAttribute('href', '/icons.svg#' + id);
  svg.append(use);
  return svg;
}

/** A length of name to a step of size: see data-fit in components.css. @param {string} text */
export const fitOf = (text) => (text.length > 44 ? 'xs' : text.length > 28 ? 's' : text.length > 16 ? 'm' : null);

/** @param {Element} element @param {string} attribute @param {string | null | undefined | false} value */
export function mark(element, attribute, value) {
  if (value === null || value === undefined || value === false) element.removeAttribute(attribute);
  else if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
}

/**
 * "Round Table 1: Effects of …" is a label and a topic; a title without a colon is all label.
 * @param {any} titled a meeting with `title` and perhaps a `topic` or `theme` of its own
 */
export function headings(titled) {
  const {text, lang: own} = textOf(titled?.title, lang), topic = textOf(titled?.topic ?? titled?.theme, lang);
  if (topic.text) return {label: text, topic: topic.text, lang: own};
  const cut = /^(.{3,40}?):\s+(.+)$/s.exec(text);
  return cut ? {label: cut[1], topic: cut[2], lang: own} : {label: text, topic: '', lang: own};
}

/** The name of something that comes as a code word, from the bundle; or as it is. @param {string} family @param {any} value */
export function term(family, value) {
  if (!value) return '';
  if (typeof value === 'object') return textOf(value.name ?? value, lang).text;
  const key = `${family}.${String(value).toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')}`;
  return say.has(key) ? say(key) : String(value);
}

/** Whether several share a slot. @param {any} it who has the floor, or waits */
export const shared = (it) => String(it?.code ?? '').includes('+');

/** Who presides, in words. @param {any} now */
export const presides = (now) => (now.presiding ? say('light.audience.presides', textOf(now.presiding.name, lang).text) : '');

/** What the meeting decides before it goes on, else that the debate is over. @param {any} now */
export function procedure({appeal, motions, debate}) {
  if (appeal) return say('light.audience.appeal', textOf(appeal.name, lang).text);
  if (motions?.[0]) return say('light.audience.motion', textOf(motions[0].name, lang).text, say('light.audience.motion.' + motions[0].motion));
  return debate && debate !== 'open' ? say('light.audience.debate.' + debate) : '';
}

/** Whose statements were handed in and not spoken. @param {any} now */
export function undelivered({notDelivered}) {
  return notDelivered?.length ? say('light.audience.not-delivered', notDelivered.map((/** @type {any} */ each) => textOf(each.name, lang).text).join(say('light.common.comma'))) : '';
}

const asked = new URLSearchParams(globalThis.location?.search ?? '');
const theme = asked.get('theme');
if (theme && /^(light|dark|contrast)$/.test(theme)) document.documentElement.dataset.theme = theme;

/** Puts the bundle's texts where the HTML names them: data-m (text), data-m-label (aria-label), data-m-placeholder. */
export function speak(root = document) {
  for (const element of root.querySelectorAll('[data-m]')) put(element, say(element.getAttribute('data-m') ?? ''));
  for (const element of root.querySelectorAll('[data-m-label]')) element.setAttribute('aria-label', say(element.getAttribute('data-m-label') ?? ''));
  for (const element of root.querySelectorAll('[data-m-placeholder]')) element.setAttribute('placeholder', say(element.getAttribute('data-m-placeholder') ?? ''));
}

/** The words of lights and connection, for elements that are in the page already. */
export function wordElements() {
  for (const clock of document.querySelectorAll('floor-clock')) for (const word of ['green', 'yellow', 'red', 'over', 'paused', 'ready', 'of']) clock.setAttribute('word-' + word, say.raw('light.common.clock.' + word));
  for (const chip of document.querySelectorAll('connection-chip')) {
    for (const word of ['connecting', 'live', 'reconnecting', 'stale']) chip.setAttribute('word-' + word, say.raw('light.common.net.' + word));
    if (timeZone) chip.setAttribute('time-zone', timeZone);
  }
  for (const clock of document.querySelectorAll('wall-clock')) if (timeZone) clock.setAttribute('time-zone', timeZone);
}

const still = globalThis.matchMedia?.('(prefers-reduced-motion: reduce)');

/** What is new appears within 160 ms. @param {Element} element */
export function fade(element) { if (!still?.matches) element.animate?.([{opacity: 0.2}, {opacity: 1}], {duration: 160, easing: 'cubic-bezier(.2,0,0,1)'}); }
