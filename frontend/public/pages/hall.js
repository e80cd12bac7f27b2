// @ts-check
import '../elements/connection-chip.js';
import '../elements/floor-clock.js';
import '../elements/key-commands.js';
import '../elements/wall-clock.js';
import {dayMonth, weekday} from '../lib/calendar.js';
import {duration, pick, wallTime} from '../lib/format.js';
import {LiveFeed} from '../lib/live-feed.js';
import {boot, byId, fade, headings, icon, lang, make, mark, name, presides, procedure, put, say, shared, speak, term, timeZone, undelivered, wordElements} from '../lib/page.js';
import {serverClock} from '../lib/server-clock.js';

/** What this screen keeps on its device: a dark room uses dark, a lit hall light. */
const KEPT = 'rostrum-hall', THEMES = ['dark', 'light', 'contrast'];
const LEAST = 0.7, MOST = 1.4, STEP = 0.05;
/** A single line smaller than this share gives way to two lines. */
const TWO_LINES_BELOW = 0.62;
/** After so long without a hand the device's control goes. */
const IDLE_AFTER = 4_000;

const root = document.documentElement;
const second = new URLSearchParams(location.search).get('two');

speak();
wordElements();
byId('demo').hidden = !boot.demo;
const clock = byId('clock');
const feed = new LiveFeed(boot.meeting ?? '', {snapshot: boot.snapshot});

function net() {
  root.dataset.stale = feed.state === 'stale' ? 'yes' : 'no';
  byId('net').hidden = feed.state === 'live' || feed.state === 'connecting';
}

/** @type {string} */ let shown = '';

function show() {
  const now = feed.snapshot;
  byId('speaking').hidden = !now || now.state !== 'open';
  byId('pause').hidden = Boolean(now) && now?.state === 'open';
  if (!now) { put(byId('pause-title'), say(feed.missing ? 'light.audience.missing' : 'light.hall.loading')); byId('pause-plate').hidden = true; return; }
  const {label, topic} = headings({theme: boot.theme, ...now});
  put(byId('label'), label);
  put(byId('topic'), [presides(now), topic].filter(Boolean).join(say('light.common.stop')));
  document.title = say('light.hall.title', label);
  if (now.state === 'open') { floor(now); next(now); } else pause(now);
  fit();
  const key = [now.state, now.floor?.entry].join();
  if (shown && key !== shown) {
    fade(byId('plate'));
    put(byId('polite'), now.floor ? say('light.hall.say.floor', pick(now.floor.name, lang)) : '');
  }
  shown = key;
}

/** @param {any} now */
function floor({floor: it, interrupted}) {
  mark(byId('plate'), 'data-tone', it ? null : 'quiet');
  byId('no-figure').hidden = Boolean(it);
  byId('lamp').hidden = !it || feed.state === 'stale';
  byId('not-live').hidden = feed.state !== 'stale';
  const order = it?.kind === 'point-of-order';
  const above = !it ? '' : order ? say('light.kind.point-of-order') : shared(it) ? say('light.audience.joint') : term('light.group', it.group) || term('light.category', it.category);
  const kind = it && !order && it.kind !== 'statement' && say.has('light.kind.' + it.kind) ? term('light.kind', it.kind) : '';
  byId('plate-top').replaceChildren(...(order ? [icon('i-order')] : []), make('span', {class: order ? 'strong' : null}, [kind, above].filter(Boolean).join(say('light.common.comma'))));
  put(byId('plate-top-2'), '');
  name(byId('plate-name'), it ? it.name : say('light.hall.nobody'));
  const other = it && second && typeof it.name === 'object' && second !== lang ? it.name[second] : null;
  byId('plate-name-2').hidden = !other;
  if (other) name(byId('plate-name-2'), {[/** @type {string} */ (second)]: other});
  const below = it?.onBehalfOf ? say('light.common.on-behalf', term('light.group', it.onBehalfOf))
    : interrupted ? say('light.hall.interrupted', pick(interrupted.name, lang), duration(Math.max(0, interrupted.limitMillis - interrupted.elapsedMillis))) : '';
  put(byId('plate-for'), below);
  byId('plate-for').hidden = !below;
  if (it && feed.state === 'stale' && it.running) {
    const left = clock.limitMillis === it.limitMillis && clock.running ? clock.remainingMillis : null;
    if (left !== null) clock.floor = {...it, running: false, elapsedMillis: it.limitMillis - left};
    else if (clock.running) clock.floor = {...it, running: false};
  } else clock.floor = it;
}

/** @param {any} now */
function next({list}) {
  const waiting = list?.waiting ?? [];
  byId('waiting').replaceChildren(...waiting.slice(0, 3).map((/** @type {any} */ entry) => {
    const item = make('li'), who = make('span');
    name(who, entry.name);
    if (entry.kind && entry.kind !== 'statement' && say.has('light.kind.' + entry.kind)) item.append(make('span', {class: 'kind'}, term('light.kind', entry.kind)));
    item.prepend(who);
    return item;
  }));
  const [sign, text] = line(list, waiting.length);
  byId('wait').replaceChildren(...(sign ? [sign] : []), make('span', {}, text));
}

/** What the chair has announced, else how the list stands. @param {any} list @param {number} n @returns {[SVGElement | null, string]} */
function line(list, n) {
  const announced = feed.snapshot?.announcement, decides = feed.snapshot ? procedure(feed.snapshot) : '';
  if (decides) return [icon('i-gavel'), decides];
  if (announced) return [icon('i-announce'), pick(announced.text ?? announced, lang)];
  if (list?.state !== 'open') return [null, n ? say.count('light.hall.wait.closed', n) : say('light.hall.wait.closed.none')];
  if (list.closesAt) return [icon('i-announce'), say('light.audience.list.closes', wallTime(list.closesAt, timeZone))];
  return [null, n ? say.count('light.hall.wait.open', n) : say('light.hall.wait.open.none')];
}

/** Suspended, not yet open, adjourned: one line, one time. @param {any} now */
function pause(now) {
  const scheduled = now.state === 'scheduled', suspended = now.state === 'suspended', at = suspended ? now.resumesAt : scheduled ? now.startsAt : null;
  put(byId('pause-title'), say(suspended ? 'light.audience.suspended' : scheduled ? 'light.hall.scheduled' : 'light.audience.adjourned'));
  byId('pause-plate').hidden = !at;
  mark(byId('pause-plate'), 'data-tone', scheduled ? 'quiet' : null);
  put(byId('pause-what'), say(suspended ? 'light.hall.resumes-at' : 'light.hall.opens-at'));
  put(byId('pause-at'), wallTime(at, timeZone));
  const names = (now.list?.waiting ?? []).slice(0, 3).map((/** @type {any} */ entry) => pick(entry.name, lang));
  const then = names.length && !scheduled ? say('light.hall.then', new Intl.ListFormat(lang, {type: 'unit', style: 'long'}).format(names)) : '';
  const open = suspended ? say(now.list?.state === 'open' ? 'light.hall.stays-open' : 'light.hall.stays-closed') : '';
  const day = scheduled && at ? say('light.audience.opens.day', weekday(at, lang, timeZone), dayMonth(at, lang, timeZone)) : '';
  const count = now.state === 'adjourned' && Number.isFinite(now.spokenCount) ? say.count('light.audience.spoken', now.spokenCount) : '';
  const provisional = scheduled && (now.list?.provisional || now.list?.waiting?.length) ? say('light.audience.list.provisional') : '';
  const over = now.state === 'adjourned' ? [count, undelivered(now)] : [then];
  put(byId('pause-then'), [...over, open, day && provisional ? day + say('light.common.stop').trim() : day, provisional].filter(Boolean).join(' '));
  minute();
}

function minute() {
  const now = feed.snapshot, at = now?.state === 'suspended' ? now.resumesAt : now?.state === 'scheduled' ? now.startsAt : null;
  if (!at) return;
  const left = Math.ceil((Date.parse(at) - serverClock.now()) / 60_000);
  put(byId('pause-in'), left > 0 && left <= 120 ? say.count('light.common.in-minutes', left) : left <= 0 && left > -120 ? say('light.common.any-moment') : '');
}

/** Names are never cut: a long one becomes smaller, and then takes two lines. What waits gives way where there is no room. */
function fit() {
  const names = [byId('plate-name'), byId('plate-name-2')].filter((element) => !element.hidden);
  const box = byId('plate-name').parentElement, gap = names.length > 1 ? 0.045 * box.clientWidth : 0;
  const room = (box.clientWidth - gap) / names.length, v = Math.min(innerHeight / 1080, innerWidth / 1560);
  // The larger this device's letters, the more room the clock needs below the plate.
  const more = Math.max(0, Number(getComputedStyle(root).getPropertyValue('--r-hall-scale')) - 1);
  const high = ((byId('plate-for').hidden ? 262 : 200) - 110 * more) * v, highInLines = high * 0.92;
  for (const element of names) {
    const set = (/** @type {number} */ share) => element.style.setProperty('--fit', share.toFixed(3));
    element.removeAttribute('data-lines');
    set(1);
    const one = Math.min(1, room / element.scrollWidth, high / (element.offsetHeight || 1));
    set(one);
    if (one >= TWO_LINES_BELOW || !/\s/.test(element.textContent)) continue;
    element.setAttribute('data-lines', '2');
    let low = one, most = TWO_LINES_BELOW;
    for (let i = 0; i < 7; i++) {
      const middle = (low + most) / 2;
      set(middle);
      if (element.offsetHeight <= highInLines && element.scrollWidth <= room + 1 && element.offsetWidth <= room + 1) low = middle; else most = middle;
    }
    set(low);
  }
  const list = byId('waiting'), column = byId('next');
  const shrink = (/** @type {number} */ share) => byId('wait').style.setProperty('--shrink', String(share)), full = () => column.scrollHeight > column.clientHeight + 1;
  for (const item of list.children) item.hidden = false;
  shrink(1);
  for (const [share, shown] of [[1, 2], [0.85, 2], [0.85, 1], [0.7, 1]]) {
    if (!full()) break;
    shrink(share);
    [...list.children].forEach((item, i) => { item.hidden = i >= shown; });
  }
}

function device() {
  /** @type {{theme?: string, scale?: number}} */ let kept = {};
  try { kept = JSON.parse(localStorage.getItem(KEPT) ?? '{}'); } catch { /* as delivered */ }
  const asked = new URLSearchParams(location.search).get('theme');
  let theme = THEMES.includes(asked ?? '') ? asked : kept.theme, scale = Number(kept.scale) || 1;
  const set = () => {
    if (!THEMES.includes(theme ?? '')) theme = THEMES[0];
    scale = Math.min(MOST, Math.max(LEAST, Math.round(scale / STEP) * STEP));
    root.dataset.theme = String(theme);
    root.style.setProperty('--r-hall-scale', scale.toFixed(2));
    put(byId('scale'), `${Math.round(scale * 100)} %`);
    put(byId('theme'), say('light.hall.theme.' + theme));
    byId('theme').setAttribute('data-key-label', say('light.hall.theme'));
    if (byId('plate-name').textContent) fit();
  };
  const keep = () => {
    set();
    try { localStorage.setItem(KEPT, JSON.stringify({theme, scale})); } catch { /* for this time only */ }
  };
  byId('theme').addEventListener('click', () => { theme = THEMES[(THEMES.indexOf(String(theme)) + 1) % THEMES.length]; keep(); });
  byId('smaller').addEventListener('click', () => { scale -= STEP; keep(); });
  byId('larger').addEventListener('click', () => { scale += STEP; keep(); });
  byId('full').addEventListener('click', () => { if (document.fullscreenElement) document.exitFullscreen(); else root.requestFullscreen?.(); });
  for (const word of ['title', 'close', 'switch', 'off']) byId('keys').setAttribute('word-' + word, say('light.common.keys.' + word));
  /** @type {ReturnType<typeof setTimeout> | undefined} */ let idle;
  const awake = () => {
    root.removeAttribute('data-idle');
    clearTimeout(idle);
    idle = setTimeout(() => root.setAttribute('data-idle', ''), IDLE_AFTER);
  };
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin']) addEventListener(sign, awake, {passive: true});
  root.setAttribute('data-idle', '');
  set();
}

device();
feed.addEventListener('snapshot', () => show());
feed.addEventListener('state', () => { net(); show(); });
feed.start();
byId('chip').feed = feed;
net();
show();
setInterval(minute, 10_000);
addEventListener('resize', () => fit());
document.fonts?.addEventListener('loadingdone', () => fit());
root.dataset.ready = '';
