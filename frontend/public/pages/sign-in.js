// @ts-check
import {pick} from '../lib/format.js';
import {localPath} from '../lib/local-path.js';
import {boot, byId, lang, make, mark, name, put, say, speak} from '../lib/page.js';

const asked = new URLSearchParams(location.search);
const next = localPath(asked.get('next'));
const SHOWN = next.startsWith('/dialogues/') ? /^DEMO-(OPGA|KEN|SECRETARIAT)$/ : /^DEMO-(CHAIR|KEN|SECRETARIAT)$/;

speak();
document.title = say('light.signin.page');
name(byId('title'), boot.dialogue?.title ?? say('light.signin.welcome'));
put(byId('place'), pick(/** @type {any} */ (boot.dialogue)?.place, lang));
byId('follow').href = /^\/meetings\/[^/?#]+/.exec(next)?.[0] ?? '/';

const code = byId('code'), go = byId('go');
const tabs = [byId('tab-code'), byId('tab-password')];
let busy = false;

for (const tab of tabs) {
  tab.addEventListener('click', () => choose(tab, false));
  tab.addEventListener('keydown', (/** @type {KeyboardEvent} */ event) => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    choose(tabs[event.key === 'Home' ? 0 : event.key === 'End' ? 1 : 1 - tabs.indexOf(tab)], true);
  });
}
byId('form').addEventListener('submit', (/** @type {Event} */ event) => { event.preventDefault(); send(); });
for (const field of [code, byId('username'), byId('password')]) field.addEventListener('input', () => { mark(field, 'aria-invalid', null); });

/** @param {HTMLElement} tab @param {boolean} focus */
function choose(tab, focus) {
  for (const each of tabs) {
    const on = each === tab;
    each.setAttribute('aria-selected', String(on));
    each.tabIndex = on ? 0 : -1;
    byId(each.getAttribute('aria-controls')).hidden = !on;
  }
  byId('refused').hidden = true;
  if (focus) tab.focus(); else byId(tab === tabs[0] ? 'code' : 'username').focus();
}

async function send() {
  if (busy) return;
  const byCode = !byId('with-code').hidden;
  const fields = byCode ? [code] : [byId('username'), byId('password')];
  const empty = fields.find((field) => field.value.trim() === '');
  if (empty) { refuse(byCode ? 'empty-code' : 'empty-password', [empty]); return; }
  working(true);
  try {
    /** @type {any} */
    const body = byCode ? {code: code.value.trim()} : {username: fields[0].value.trim(), password: fields[1].value};
    // The demo's doors open several people in one browser: such a sign-in holds for its own page only.
    if (byCode && /^DEMO-/i.test(body.code) && /^\/(meetings\/[^/]+\/(chair|delegation)|dialogues\/[^/]+\/interest)(\/|$)/.test(next)) body.scope = next;
    const answer = await fetch('/api/v1/sign-in', {
      method: 'POST', headers: {'Content-Type': 'application/json', 'X-Rostrum-Request': '1'}, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000),
    });
    if (answer.ok) { location.replace(next); return; }
    working(false);
    if (answer.status === 429) throttled(Number(answer.headers.get('Retry-After')) || 60);
    else refuse(answer.status === 401 || answer.status === 400 ? (byCode ? 'unknown-code' : 'unknown-password') : 'unavailable', answer.status < 500 ? fields : []);
  } catch {
    working(false);
    refuse('unreachable', []);
  }
}

/** @param {boolean} on */
function working(on) {
  busy = on;
  mark(go, 'aria-disabled', on ? 'true' : null);
  put(go, say(on ? 'light.signin.going' : 'light.signin.go'));
  if (on) byId('refused').hidden = true;
}

/** @param {string} why @param {any[]} fields */
function refuse(why, fields) {
  put(byId('refused-title'), say(`light.signin.${why}`));
  put(byId('refused-text'), say(`light.signin.${why}.text`));
  byId('refused').hidden = false;
  for (const field of fields) field.setAttribute('aria-invalid', 'true');
  fields[0]?.focus();
  fields[0]?.select?.();
}

/** After too many tries: says how long, and counts. @param {number} seconds */
function throttled(seconds) {
  const until = performance.now() + seconds * 1000;
  busy = true;
  go.setAttribute('aria-disabled', 'true');
  put(byId('refused-title'), say('light.signin.throttled'));
  // Said once to screen readers, then only seen: the alert itself keeps its words.
  put(byId('refused-text'), say.count('light.signin.throttled.text', seconds));
  byId('refused').hidden = false;
  const tick = () => {
    const left = Math.ceil((until - performance.now()) / 1000);
    if (left > 0) { put(go, say('light.signin.go.in', left)); setTimeout(tick, 250); return; }
    working(false);
    byId('refused').hidden = true;
  };
  tick();
}

async function demo() {
  try {
    const answer = await fetch('/api/v1/demo', {cache: 'no-store'});
    if (!answer.ok) return;
    const codes = (await answer.json()).codes ?? [];
    byId('demo').replaceChildren(...codes.filter((/** @type {any} */ each) => SHOWN.test(each.code)).map((/** @type {any} */ each) => {
      const role = say.has('light.signin.role.' + each.role) ? say('light.signin.role.' + each.role) : each.role;
      const button = make('button', {type: 'button'}, make('span', {}, say('light.signin.demo', pick(each.name, lang), role)), make('b', {class: 'ltr'}, each.code));
      button.addEventListener('click', () => { choose(tabs[0], false); code.value = each.code; go.focus(); });
      return make('li', {}, button);
    }));
    byId('demo').hidden = codes.length === 0;
  } catch { /* codes are on the start page's doors, too */ }
}

document.documentElement.dataset.ready = '';
const given = asked.get('code');
// Somebody's sign-in ended while they were at work: they are told here, where they can mend it.
if (asked.get('why') === 'signed-out') refuse('signed-out', []);
if (given) code.value = given.toUpperCase();
byId('demo-note').hidden = !boot.demo;
if (boot.demo) demo();
if (given && boot.demo && /^DEMO-/i.test(given)) send(); else if (!matchMedia('(pointer: coarse)').matches) code.focus({preventScroll: true});
