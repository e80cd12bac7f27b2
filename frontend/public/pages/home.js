// @ts-check
import '../elements/floor-clock.js';
import {dayBoard} from '../lib/day-board.js';
import {dayKey, dayMonth, dayRange, hourOfDay, weekday} from '../lib/calendar.js';
import {pick, wallTime} from '../lib/format.js';
import {LiveFeed} from '../lib/live-feed.js';
import {boot, byId, fade, fitOf, headings, lang, make, mark, name, put, say, speak, term, wordElements} from '../lib/page.js';
import {serverClock} from '../lib/server-clock.js';

const REFRESH = 5_000;

/** @type {any[] | null} */ let dialogues = null;
/** @type {LiveFeed | null} */ let feed = null;
let etag = '', drawn = '';

speak();
wordElements();
byId('enter').hidden = Boolean(boot.user);
byId('leave').hidden = !boot.user;
put(byId('user'), boot.user ? pick(boot.user.name, lang) : '');
byId('leave').addEventListener('click', leave);

/** @type {ReturnType<typeof setTimeout> | undefined} */ let timer;

async function refresh() {
  clearTimeout(timer);
  const ok = await load();
  if (boot.demo) await script();
  document.documentElement.dataset.ready = '';
  byId('trouble').hidden = ok;
  if (!ok) put(byId('trouble'), say(dialogues ? 'light.home.trouble.old' : 'light.home.trouble'));
  if (!document.hidden) timer = setTimeout(refresh, REFRESH);
}

/** @returns {Promise<boolean>} whether the server answered */
async function load() {
  try {
    const answer = await fetch('/api/v1/dialogues', {headers: etag ? {'If-None-Match': etag} : {}, cache: 'no-store', signal: AbortSignal.timeout(4_000)});
    if (answer.ok) {
      etag = answer.headers.get('ETag') ?? '';
      dialogues = await answer.json();
    } else if (answer.status !== 304) return false;
    show();
    return true;
  } catch {
    return false;
  }
}

/** The dialogue that goes on now, else the one that comes next, else the last one. @param {any[]} all */
function order(all) {
  const weight = (/** @type {any} */ dialogue) => {
    if (dialogue.meetings?.some((/** @type {any} */ m) => m.state === 'open' || m.state === 'suspended')) return 0;
    return dialogue.meetings?.some((/** @type {any} */ m) => m.state === 'scheduled') ? 1 : 2;
  };
  return [...all].sort((a, b) => weight(a) - weight(b) || (weight(a) === 2 ? -1 : 1) * (Date.parse(a.startsAt) - Date.parse(b.startsAt)));
}

function show() {
  const all = order(dialogues ?? []), first = all[0];
  byId('loading').hidden = true;
  byId('empty').hidden = all.length > 0;
  byId('hero').hidden = !first;
  if (!first) { byId('boards').replaceChildren(); byId('others').replaceChildren(); drawn = ''; follow(null, null); return; }
  name(byId('title'), first.title);
  put(byId('place'), pick(first.place, lang));
  byId('place').hidden = !first.place;
  put(byId('when'), summary(first));
  const open = (first.meetings ?? []).filter((/** @type {any} */ meeting) => meeting.state === 'open');
  follow(first, open.find((/** @type {any} */ meeting) => meeting.id === scripted) ?? open[0] ?? null);
  // Drawn only when something is another: focus and selection stay where they are.
  const key = JSON.stringify(all) + Math.floor(serverClock.now() / 60_000);
  if (key === drawn) return;
  drawn = key;
  const focus = document.activeElement?.getAttribute('href');
  byId('boards').replaceChildren(make('section', {'aria-label': pick(first.title, lang)}, board(first, 'h2')));
  byId('others').replaceChildren(...all.slice(1).map((dialogue) => make('section', {class: 'other', 'aria-label': pick(dialogue.title, lang)},
    make('h2', {}, pick(dialogue.title, lang)), make('p', {class: 'muted'}, summary(dialogue)), board(dialogue, 'h3'))));
  if (focus) /** @type {HTMLElement | null} */ (document.querySelector(`main [href="${CSS.escape(focus)}"]`))?.focus();
}

/** "3 and 4 October, 4 plenary meetings and 4 round tables". @param {any} dialogue */
function summary(dialogue) {
  const meetings = dialogue.meetings ?? [], zone = dialogue.timeZone;
  const days = [...new Map(meetings.filter((/** @type {any} */ m) => m.startsAt).map((/** @type {any} */ m) => [dayKey(m.startsAt, zone), m.startsAt])).values()];
  const when = days.length === 0 ? dayMonth(dialogue.startsAt, lang, zone)
    : days.length === 1 ? dayMonth(days[0], lang, zone)
    : dayRange(days[0], days[days.length - 1], lang, zone);
  /** @type {Map<string, number>} */ const kinds = new Map();
  for (const meeting of meetings) kinds.set(meeting.kind ?? 'meeting', (kinds.get(meeting.kind ?? 'meeting') ?? 0) + 1);
  const counts = [...kinds].map(([kind, n]) => say.count(say.has(`light.home.count.${kind}.other`) ? `light.home.count.${kind}` : 'light.home.count.meeting', n));
  return [when, new Intl.ListFormat(lang, {type: 'conjunction'}).format(counts)].filter(Boolean).join(say('light.common.comma'));
}

/** @param {any} dialogue @param {'h2' | 'h3'} level of the days' headings */
function board(dialogue, level) {
  const zone = dialogue.timeZone, {days, from, span} = dayBoard(dialogue.meetings ?? [], zone), today = dayKey(serverClock.now(), zone);
  const box = make('div', {class: 'board'});
  box.style.setProperty('--from', String(from));
  box.style.setProperty('--span', String(span));
  const axis = make('div', {});
  for (let hour = from; hour < from + Math.floor(span) + 0.01; hour++) {
    const tick = make('span', {}, hour < from + Math.floor(span) ? make('bdi', {}, `${hour}:00`) : '');
    tick.style.setProperty('--h', String(hour));
    axis.append(tick);
  }
  box.append(make('div', {class: 'axis', 'aria-hidden': 'true'}, make('div'), axis));
  for (const day of days) {
    const date = dayMonth(day.at, lang, zone), tracks = make('div', {class: 'tracks'});
    for (const lane of day.lanes) tracks.append(make('div', {class: 'lane'}, ...lane.map((block) => tile(block, zone))));
    if (day.day === today) {
      const needle = make('span', {class: 'needle', 'aria-hidden': 'true'}), hour = hourOfDay(serverClock.now(), zone);
      needle.style.setProperty('--a', hour.toFixed(3));
      if (hour > from && hour < from + span) tracks.append(needle);
    }
    box.append(make('div', {class: 'day'}, make(level, {}, weekday(day.at, lang, zone), make('small', {}, day.day === today ? say('light.home.today', date) : date)), tracks));
  }
  return box;
}

/** @param {{meeting: any, from: number, to: number}} block @param {string} zone */
function tile({meeting, from, to}, zone) {
  const {label, topic} = headings(meeting), title = make('span', {}), waits = Number.isFinite(meeting.waiting) && meeting.waiting > 0;
  name(title, {[lang]: label});
  const state = meeting.state === 'open' ? (waits ? say.count('light.home.live.wait', meeting.waiting) : say('light.home.live'))
    : meeting.state === 'suspended' ? say('light.home.suspended') : meeting.state === 'adjourned' ? say('light.home.adjourned') : wallTime(meeting.startsAt, zone);
  const about = [topic, pick(meeting.place ?? meeting.room, lang)].filter(Boolean).join(say('light.common.stop'));
  const link = make('a', {class: 'mt', 'data-s': meeting.state, href: '/meetings/' + encodeURIComponent(meeting.id)},
    make('b', {}, title, make('span', {class: 'st'}, state)), make('span', {class: 'about'}, about || `${wallTime(meeting.startsAt, zone)}–${wallTime(meeting.endsAt, zone)}`));
  link.style.setProperty('--a', String(from));
  link.style.setProperty('--z', String(to));
  return link;
}

/** Who speaks now in the open meeting; without one, what comes next. @param {any} dialogue @param {any} meeting */
function follow(dialogue, meeting) {
  if (feed && feed.meeting !== meeting?.id) { feed.stop(); feed = null; }
  const coming = meeting ?? (dialogue?.meetings ?? []).filter((/** @type {any} */ m) => m.state === 'suspended' || m.state === 'scheduled')
    .sort((/** @type {any} */ a, /** @type {any} */ b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))[0];
  byId('now').hidden = !coming;
  if (!coming) return;
  const {label} = headings(coming);
  byId('follow').href = '/meetings/' + encodeURIComponent(coming.id);
  put(byId('follow-text'), say('light.home.follow', label));
  if (!meeting) {
    byId('clock').floor = null;
    mark(byId('plate'), 'data-tone', 'quiet');
    byId('figure').hidden = true;
    put(byId('now-what'), say('light.home.next', weekday(coming.startsAt, lang, dialogue.timeZone), dayMonth(coming.startsAt, lang, dialogue.timeZone), wallTime(coming.startsAt, dialogue.timeZone)));
    name(byId('now-name'), {[lang]: label});
    mark(byId('now-name'), 'data-fit', 'm');
    return;
  }
  if (feed) return;
  feed = new LiveFeed(meeting.id);
  const mine = feed, speaks = () => { if (feed === mine) speaker(label, mine); };
  feed.addEventListener('snapshot', speaks);
  feed.addEventListener('state', speaks);
  feed.start();
  speaks();
}

let shown = '';

/** @param {string} label @param {LiveFeed} live */
function speaker(label, live) {
  const it = live.snapshot?.floor ?? null, stale = live.state === 'stale';
  mark(byId('plate'), 'data-tone', it ? null : 'quiet');
  byId('figure').hidden = !it || stale;
  byId('clock').floor = it && !stale ? it : null;
  put(byId('now-what'), stale ? say('light.home.now.stale', label, wallTime(live.asOf ?? serverClock.now(), undefined, true))
    : it?.kind === 'point-of-order' ? say('light.home.now.order', label) : say('light.home.now', label));
  name(byId('now-name'), it ? it.name : say('light.audience.nobody'));
  mark(byId('now-name'), 'data-fit', fitOf(byId('now-name').textContent));
  const key = String(it?.entry ?? '');
  if (shown && key !== shown) fade(byId('plate'));
  shown = key;
}

// ---- the demo ----

let scripted = 'rt1', playing = false, touched = 0;

/** @param {string} meeting @param {any} demo */
function doors(meeting, demo) {
  // Doors lead somewhere only where there is such a meeting.
  const there = boot.demo && (dialogues === null || dialogues.length > 0);
  byId('doors').hidden = !there;
  const at = '/meetings/' + encodeURIComponent(meeting), sign = (/** @type {string} */ code, /** @type {string} */ page) => `/sign-in?code=${code}&next=${at}/${page}`;
  byId('door-chair').href = sign('DEMO-CHAIR', 'chair');
  byId('door-delegation').href = sign('DEMO-KEN', 'delegation');
  const dialogue = (dialogues ?? []).find((each) => (each.meetings ?? []).some((/** @type {any} */ one) => one.id === meeting))?.id ?? 'hld2013';
  byId('door-office').href = `/sign-in?code=DEMO-OPGA&next=/dialogues/${encodeURIComponent(dialogue)}/panels`;
  byId('door-audience').href = at;
  byId('door-hall').href = at + '/hall';
  const titled = (dialogues ?? []).flatMap((dialogue) => dialogue.meetings ?? []).find((each) => each.id === meeting);
  put(byId('doors-note'), say('light.home.doors.note', titled ? headings(titled).label : term('light.home.meeting', meeting)));
  put(byId('play-what'), say('light.home.play.what', titled ? headings(titled).label : term('light.home.meeting', meeting)));
  if (demo) play(there ? demo.script : null);
}

async function script() {
  try {
    const answer = await fetch('/api/v1/demo', {cache: 'no-store', signal: AbortSignal.timeout(4_000)});
    if (!answer.ok) return;
    const demo = await answer.json();
    scripted = demo.script?.meeting ?? scripted;
    doors(scripted, demo);
  } catch { /* the next round */ }
}

/** @param {any} state */
function play(state) {
  byId('play').hidden = !state;
  if (!state) return;
  playing = state.state === 'playing';
  put(byId('play-button'), say(playing ? 'light.home.play.stop' : 'light.home.play.start'));
  mark(byId('play-icon'), 'href', '/icons.svg#' + (playing ? 'i-live' : 'i-play'));
  put(byId('play-state'), playing ? say('light.home.play.playing', state.speed) : state.state === 'finished' ? say('light.home.play.finished') : '');
  if (state.speed && performance.now() - touched > 8_000) for (const speed of /** @type {any} */ (byId('play')).elements.speed) speed.checked = Number(speed.value) === state.speed;
}

byId('play').addEventListener('submit', (/** @type {Event} */ event) => { event.preventDefault(); command(playing ? 'stop' : 'play'); });
byId('play').addEventListener('change', () => { touched = performance.now(); if (playing) command('play'); });

/** @param {string} action */
async function command(action) {
  touched = performance.now();
  const speed = Number(byId('play').elements.speed.value);
  try {
    const answer = await post('/api/v1/demo/script', {action, speed});
    if (!answer.ok) throw new Error(String(answer.status));
  } catch {
    put(byId('play-state'), say('light.home.play.failed'));
    return;
  }
  refresh();
}

async function leave() {
  try { await post('/api/v1/sign-out', {}); } finally { location.reload(); }
}

/** @param {string} url @param {object} body */
function post(url, body) {
  return fetch(url, {method: 'POST', headers: {'Content-Type': 'application/json', 'X-Rostrum-Request': '1'}, body: JSON.stringify(body)});
}

byId('demo').hidden = !boot.demo;
doors('rt1', null);
refresh();
document.addEventListener('visibilitychange', () => { if (!document.hidden) refresh(); });
// The needle stands where the server's time is, as soon as that is known.
serverClock.addEventListener('adjust', () => { if (dialogues) show(); });
