// @ts-check
import '../elements/connection-chip.js';
import '../elements/floor-clock.js';
import {duration, pick, wallTime} from '../lib/format.js';
import {LiveFeed} from '../lib/live-feed.js';
import {boot, byId, fade, fitOf, headings, icon, lang, make, mark, name, presides, procedure, put, say, shared, speak, term, timeZone, undelivered, wordElements} from '../lib/page.js';
import {serverClock} from '../lib/server-clock.js';

const SHOWN = 8;
/** A change of floor is spoken at most so often. */
const SPEAK_EVERY = 5_000;

speak();
wordElements();
put(byId('dialogue'), pick(boot.dialogue?.title, lang));
byId('demo').hidden = !boot.demo;

const clock = byId('clock');
const feed = new LiveFeed(boot.meeting ?? '', {snapshot: boot.snapshot});

function net() {
  const stale = feed.state === 'stale';
  document.documentElement.dataset.stale = stale ? 'yes' : 'no';
  byId('stale').hidden = !stale;
  if (stale) put(byId('stale-since'), feed.missing ? say('light.audience.missing') : say('light.audience.stale.title', wallTime(feed.asOf ?? serverClock.now(), timeZone, true)));
  byId('not-live').hidden = byId('as-last').hidden = !stale;
}

function show() {
  const now = feed.snapshot;
  if (!now) return;
  const {label, topic, lang: own} = headings({theme: boot.theme, ...now});
  const segment = pick(now.segment?.title, lang);
  put(byId('label'), [topic && label, segment, presides(now)].filter(Boolean).join(say('light.common.comma')));
  name(byId('topic'), {[own]: topic || label});
  document.title = say('light.audience.title', label);
  floor(now);
  list(now);
  banner(now);
  minute();
}

/** @type {string} what the plate shows */ let shown = '';
let first = true;

/** @param {any} now */
function floor(now) {
  const speaking = now.state === 'open' || now.state === 'suspended' ? now.floor : null;
  /** @type {{top: {text: string, icon?: string}, name: any, for: string, foot: any[], quiet: boolean, bare: boolean}} */
  const plate = now.state === 'suspended' ? suspended(now) : speaking ? speaker(now) : nobody(now);
  const host = clock.querySelector('[data-light-host]');
  mark(byId('plate'), 'data-tone', plate.quiet ? 'quiet' : null);
  mark(host, 'data-bare', plate.bare ? 'yes' : null);
  byId('plate-top').replaceChildren(...(plate.top.icon ? [icon(plate.top.icon)] : []), make('span', {class: plate.top.icon ? 'strong' : null}, plate.top.text));
  name(byId('plate-name'), plate.name);
  mark(byId('plate-name'), 'data-fit', fitOf(byId('plate-name').textContent));
  put(byId('plate-for'), plate.for ?? '');
  byId('plate-for').hidden = !plate.for;
  byId('plate-foot').replaceChildren(...plate.foot);
  const running = speaking && now.state === 'open';
  if (feed.state === 'stale' && running) clock.floor = frozen(speaking);
  else clock.floor = running ? speaking : null;
  byId('no-figure').hidden = Boolean(running) || Boolean(plate.bare);
  byId('lamp').hidden = byId('facts').hidden = !running || feed.state === 'stale';
  const key = [now.state, now.floor?.entry, now.resumesAt].join();
  if (key !== shown && !first) {
    fade(byId('plate'));
    announce(running ? say('light.audience.say.floor', byId('plate-name').textContent, minutes(speaking.limitMillis)) : byId('plate-name').textContent);
  }
  shown = key;
  first = false;
}

/** As last received: the clock stands where it stood when the last word came. @param {any} floor */
function frozen(floor) {
  if (!floor.running || clock.limitMillis !== floor.limitMillis) return {...floor, running: false};
  if (!clock.running) return {...floor, running: false, elapsedMillis: clock.elapsedMillis};
  return {...floor, running: false, elapsedMillis: clock.limitMillis - clock.remainingMillis};
}

/** @param {any} now */
function speaker({floor: it, interrupted}) {
  const order = it.kind === 'point-of-order', joint = shared(it), group = joint ? '' : term('light.group', it.group), category = joint ? say('light.audience.joint') : term('light.category', it.category);
  /** @type {any[]} */ const foot = [];
  if (group) foot.push(make('span', {}, group));
  if (category) foot.push(make('span', {class: 'badge', 'data-kind': joint ? null : kindOf(it.category)}, category));
  if (it.kind !== 'statement' && !order && say.has('light.kind.' + it.kind)) foot.push(make('span', {class: 'badge'}, term('light.kind', it.kind)));
  if (interrupted) foot.push(make('span', {}, say('light.audience.interrupted', pick(interrupted.name, lang), duration(Math.max(0, interrupted.limitMillis - interrupted.elapsedMillis)))));
  return {
    top: order ? {icon: 'i-order', text: say('light.kind.point-of-order')} : {text: say('light.audience.now')},
    name: it.name, for: it.onBehalfOf ? say('light.common.on-behalf', term('light.group', it.onBehalfOf)) : '', foot, quiet: false, bare: false,
  };
}

/** @param {any} now */
function suspended({resumesAt}) {
  return {
    top: {text: say('light.audience.suspended')}, bare: true, quiet: false, for: '',
    name: resumesAt ? say('light.audience.resumes', wallTime(resumesAt, timeZone)) : say('light.audience.suspended.short'),
    foot: [make('span', {id: 'in'}, resumesAt ? until(resumesAt) : say('light.audience.suspended.later'))],
  };
}

/** The calendar is loaded only to say on which day a meeting opens. */
let day = '';
/** @param {string} at */
function dayOf(at) {
  import('../lib/calendar.js').then(({dayMonth, weekday}) => {
    day = say('light.audience.opens.day', weekday(at, lang, timeZone), dayMonth(at, lang, timeZone));
    if (document.getElementById('day')) put(byId('day'), day);
  }, () => {});
}

/** @param {any} now */
function nobody({state, startsAt, spokenCount}) {
  if (state === 'scheduled') {
    if (startsAt && !day) dayOf(startsAt);
    return {
      top: {text: say('light.audience.scheduled')}, bare: true, quiet: true, for: '',
      name: startsAt ? say('light.audience.opens', wallTime(startsAt, timeZone)) : say('light.audience.scheduled'),
      foot: [make('span', {id: 'day'}, day)],
    };
  }
  if (state === 'adjourned') {
    return {
      top: {text: say('light.audience.over')}, bare: true, quiet: true, name: say('light.audience.adjourned'), for: '',
      foot: [make('span', {}, Number.isFinite(spokenCount) ? say.count('light.audience.spoken', spokenCount) : '')],
    };
  }
  return {top: {text: say('light.audience.now')}, bare: false, quiet: true, name: say('light.audience.nobody'), for: '', foot: [make('span', {}, say('light.audience.nobody.text'))]};
}

/** @param {string} category */
const kindOf = (category) => (/(group|bloc)/.test(category ?? '') ? 'group' : /(civil|ngo|stakeholder|private|academ)/.test(category ?? '') ? 'civil' : /(organi|agency|observer)/.test(category ?? '') ? 'org' : null);

/** @type {Map<string, HTMLElement>} rows stay the same elements while they wait */ const rows = new Map();

/** @param {any} now */
function list(now) {
  const waiting = now.list?.waiting ?? [], on = now.state !== 'adjourned';
  const seen = new Set();
  waiting.slice(0, SHOWN).forEach((/** @type {any} */ entry, /** @type {number} */ i) => {
    let row = rows.get(entry.entry);
    if (!row) {
      rows.set(entry.entry, row = /** @type {HTMLElement} */ (make('li', {}, make('span', {class: 'pos'}), make('span', {class: 'who'}, make('span', {})), make('span', {class: 'about'}))));
    }
    seen.add(entry.entry);
    const [pos, who, about] = row.children, [called, ...more] = who.children;
    put(pos, String(i + 1));
    name(called, entry.name);
    const extra = [entry.onBehalfOf && ['on-behalf', ' ' + say('light.audience.for', term('light.group', entry.onBehalfOf))],
      entry.kind && entry.kind !== 'statement' && say.has('light.kind.' + entry.kind) && ['badge', term('light.kind', entry.kind)]].filter(Boolean);
    if (more.map((part) => part.textContent).join('|') !== extra.map(([, text]) => text).join('|')) {
      more.forEach((part) => part.remove());
      who.append(...extra.map(([css, text]) => make('span', {class: css}, text)));
    }
    const time = now.debate && now.debate !== 'open' ? '' : wallTime(entry.expectedAt, timeZone);
    put(about, time && (i === 0 ? say('light.audience.about', time) : time));
    if (byId('next').children[i] !== row) byId('next').insertBefore(row, byId('next').children[i] ?? null);
  });
  for (const [entry, row] of rows) if (!seen.has(entry)) { row.remove(); rows.delete(entry); }
  put(byId('next-title'), say(on ? 'light.audience.next' : 'light.audience.unheard'));
  mark(byId('next'), 'data-over', !on && 'yes');
  put(byId('wait'), on && waiting.length ? say.count('light.common.wait', waiting.length) : '');
  byId('nobody').hidden = waiting.length > 0 || !on;
  byId('next-title').parentElement.hidden = !on && waiting.length === 0;
  put(byId('nobody'), say(on && now.list?.state === 'open' ? 'light.audience.nobody-waits' : 'light.audience.nobody-waits.closed'));
  put(byId('undelivered'), undelivered(now));
  byId('estimates').hidden = !waiting.some((/** @type {any} */ entry) => entry.expectedAt);
}

/** The slot is always filled, so that nothing below it moves. @param {any} now */
function banner(now) {
  const closes = now.list?.closesAt, open = now.list?.state === 'open';
  const decides = now.state === 'adjourned' ? '' : procedure(now);
  const text = decides || (now.announcement ? pick(now.announcement.text ?? now.announcement, lang)
    : now.state === 'scheduled' ? say(now.list?.provisional || now.list?.waiting?.length ? 'light.audience.list.provisional' : 'light.audience.list.before')
    : now.state === 'adjourned' ? say('light.audience.list.over')
    : open && closes ? say('light.audience.list.closes', wallTime(closes, timeZone))
    : say(open ? 'light.audience.list.open' : 'light.audience.list.closed'));
  put(byId('banner'), text);
  mark(byId('banner-icon'), 'href', '/icons.svg#' + (decides ? 'i-gavel' : now.announcement || closes ? 'i-announce' : open ? 'i-live' : 'i-lock'));
}

/** The programme is loaded where there is room for its bar, or when somebody opens its table. */
const wide = matchMedia('(min-width: 60rem)');
/** @type {Promise<void> | null} */ let programme = null;
/** @type {typeof import('../lib/programme-bar.js') | null} */ let bars = null;

/** What moves with the time of day alone. */
function minute() {
  const now = feed.snapshot;
  if (!now) return;
  if (now.state === 'suspended' && now.resumesAt && document.getElementById('in')) put(byId('in'), until(now.resumesAt));
  byId('prog').hidden = !now.segments?.length;
  if (byId('prog').hidden || (!wide.matches && !byId('prog-more').open)) return;
  programme ??= import('../lib/programme-bar.js').then((module) => { bars = module; minute(); }, () => { programme = null; });
  const bar = bars?.layout(now.segments, serverClock.now(), now.state === 'adjourned');
  if (!bars || !bar) return;
  const title = (/** @type {any} */ segment) => pick(segment.title, lang);
  bars.draw(byId('prog-bar'), bar, {title, timeZone, rest: (minutes) => say('light.audience.left', minutes)});
  const current = bar.current;
  put(byId('prog-text'), !current ? say('light.audience.programme.none') : bar.left >= 0 ? say('light.audience.programme.text', title(current), bar.left) : say('light.audience.programme.over', title(current), -bar.left));
  byId('prog-table').replaceChildren(...now.segments.map((/** @type {any} */ segment) => make('tr', {'data-now': segment.id === current?.id},
    make('th', {scope: 'row'}, title(segment)),
    make('td', {}, make('bdi', {}, `${wallTime(segment.plannedStart, timeZone)}–${wallTime(segment.plannedEnd, timeZone)}`)),
    make('td', {}, segment.startedAt ? say('light.audience.programme.began', wallTime(segment.startedAt, timeZone)) : ''))));
}

/** @param {string} at */
function until(at) {
  const left = Math.ceil((Date.parse(at) - serverClock.now()) / 60_000);
  return left > 0 ? say.count('light.common.in-minutes', left) : say('light.common.any-moment');
}

/** @param {number} millis */
function minutes(millis) { return millis % 60_000 === 0 ? say.count('light.common.minutes', millis / 60_000) : duration(millis); }

let spokenAt = -Infinity;
/** @type {ReturnType<typeof setTimeout> | undefined} */ let toSpeak;

/** At most once in 5 s, and then the newest. @param {string} text */
function announce(text) {
  clearTimeout(toSpeak);
  toSpeak = setTimeout(() => { spokenAt = performance.now(); put(byId('polite'), text); }, Math.max(0, spokenAt + SPEAK_EVERY - performance.now()));
}

feed.addEventListener('snapshot', () => show());
feed.addEventListener('state', () => { net(); show(); });
feed.start();
byId('chip').feed = feed;
if (feed.snapshot) show();
net();
document.documentElement.dataset.ready = '';
setInterval(minute, 15_000);
wide.addEventListener('change', minute);
byId('prog-more').addEventListener('toggle', minute);
