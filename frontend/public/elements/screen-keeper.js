// @ts-check
import {KeptWork} from '../lib/kept-work.js';
import {WayBack} from '../lib/way-back.js';

/** Events that are presses, beside clicks on buttons that have a name. */
const PRESSES = ['speakers-act', 'speaker-add'];
/** What opens within this time after a press was opened by it. */
const OPENS_WITHIN = 5_000;
/** So long a button or a dialog is looked for on the page that came back. */
const APPEARS_WITHIN = 5_000, LOOK_EVERY = 50;
/** So long a page that is to move waits for answers that are on their way. */
const ANSWERS_COME = 600;

/**
 * `<screen-keeper>`: carries somebody's work over to another node. It notices that the node of this page is gone, loads the same
 * page from another one, and puts back there what was typed, opens again what was open, and presses again, with the same id, what was pressed
 * without an answer. The journal lets each id act once, so that a press is neither lost nor done twice.
 *
 * Attributes: run (of the server that made the page), who (acts here). The server calls `settled`, `fate` and `leave`, and is asked by `$server`.
 */
export class ScreenKeeper extends HTMLElement {
  /** @type {KeptWork} */ #work = new KeptWork(null, '');
  /** @type {WayBack | null} */ #way = null;
  /** What the page before this one had: put back once each. @type {Record<string, string>} */ #before = {};
  /** @type {(import('../lib/kept-work.js').Opener & {at: number}) | null} */ #last = null;
  /** @type {Map<string, (fate: string) => void>} */ #asked = new Map();
  #watch = new MutationObserver(() => this.#look());
  #putting = false;

  connectedCallback() {
    let storage = null;
    try { storage = sessionStorage; } catch { /* forbidden: nothing outlives this page */ }
    this.#work = new KeptWork(storage, `${this.getAttribute('who') ?? ''} ${location.pathname}`);
    this.#way = new WayBack(this.getAttribute('run') ?? '', location.href, () => this.#move());
    this.#before = this.#work.fields;
    for (const type of ['click', ...PRESSES]) document.addEventListener(type, this.#press, true);
    for (const type of ['input', 'change']) document.addEventListener(type, this.#type, true);
    document.addEventListener('close', this.#close, true);
    document.addEventListener('connection-change', this.#net);
    this.#connection()?.addStateChangeListener(this.#vaadin);
    this.#watch.observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['open', 'hidden']});
    this.#resume();
  }

  disconnectedCallback() {
    for (const type of ['click', ...PRESSES]) document.removeEventListener(type, this.#press, true);
    for (const type of ['input', 'change']) document.removeEventListener(type, this.#type, true);
    document.removeEventListener('close', this.#close, true);
    document.removeEventListener('connection-change', this.#net);
    this.#connection()?.removeStateChangeListener(this.#vaadin);
    this.#watch.disconnect();
  }

  // ---- the node ----

  #connection() { return /** @type {any} */ (window).Vaadin?.connectionState; }

  #net = (/** @type {any} */ event) => { if (['reconnecting', 'stale'].includes(event.detail?.state)) this.#way?.lost(); };

  #vaadin = (/** @type {string} */ _, /** @type {string} */ now) => { if (now === 'reconnecting' || now === 'connection-lost') this.#way?.lost(); };

  /** The server goes: called by it. */
  leave() { this.#way?.leave(); }

  /** What is under way is answered first, where the node that goes still can. */
  async #move() {
    const end = performance.now() + ANSWERS_COME;
    while (this.#connection()?.state !== 'reconnecting' && this.#work.presses.length && performance.now() < end) await pause(LOOK_EVERY);
    location.reload();
  }

  // ---- what was typed ----

  #type = (/** @type {Event} */ event) => {
    const field = event.target;
    if (this.#putting || !isField(field)) return;
    const key = keyOf(field);
    delete this.#before[key];
    this.#work.typed(key, field.value);
  };

  /** Puts back, into a field that has appeared, what the page before this one had in it. */
  #put(/** @type {ParentNode} */ root, /** @type {Record<string, string>} */ values) {
    for (const field of root.querySelectorAll('input, textarea, select')) {
      if (!isField(field) || field.closest('[hidden]')) continue;
      const key = keyOf(field), value = values[key];
      if (value === undefined || (field.type === 'radio' && field.value !== value)) continue;
      delete values[key];
      this.#putting = true;
      if (field.type === 'radio') /** @type {HTMLInputElement} */ (field).checked = true; else field.value = value;
      for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, {bubbles: true}));
      this.#putting = false;
    }
  }

  #look() {
    if (Object.keys(this.#before).length) this.#put(document, this.#before);
    const dialog = openDialog();
    if (!dialog || this.#work.opener?.dialog === titleOf(dialog) || !this.#last || performance.now() - this.#last.at > OPENS_WITHIN) return;
    const {at: _, ...opener} = this.#last;
    this.#work.opened({...opener, dialog: titleOf(dialog)});
  }

  #close = (/** @type {Event} */ event) => {
    if (event.target instanceof HTMLDialogElement) this.#work.closed(titleOf(event.target));
  };

  // ---- what was pressed ----

  #press = (/** @type {any} */ event) => {
    const what = event.type === 'click' ? event.target.closest?.('[data-press]') : event.target;
    if (!(what instanceof HTMLElement)) { this.#last = null; return; }
    const {entry = '', after = '', press} = what.dataset, dialog = what.closest('dialog');
    const name = press ?? what.localName, title = dialog ? titleOf(dialog) : '';
    const {type} = event, {detail} = type === 'click' ? {detail: undefined} : event;
    const opener = dialog ? this.#work.opener : null;
    this.#last = {type, name, entry, after, detail, opener, dialog: '', at: performance.now()};
    if (event.rostrumPress) return;
    event.rostrumPress = crypto.randomUUID?.() ?? uuid();
    this.#work.pressed({
      id: event.rostrumPress, at: Date.now(), type, name, label: labelOf(what), entry, after, detail,
      dialog: title, opener,
      fields: dialog || 'sends' in what.dataset ? this.#work.typedIn(title) : {},
    });
  };

  /** The answer to a press has been shown: called by the server. @param {string} id @param {boolean} done */
  settled(id, done) { this.#work.settled(id, done); }

  /** What became of a press: called by the server that was asked. @param {string} id @param {'done' | 'none' | 'away'} fate */
  fate(id, fate) {
    this.#asked.get(id)?.(fate);
    this.#asked.delete(id);
  }

  /** @returns {any} */
  get #server() { return /** @type {any} */ (this).$server; }

  /** Goes on where the page before this one was cut off. */
  async #resume() {
    const presses = this.#work.presses;
    if (!presses.length && !this.#work.opener) { this.#look(); return; }
    if (!await until(() => this.#server)) return;
    for (const press of presses) await this.#again(press);
    this.#look();
    const opener = this.#work.opener;
    if (opener && !openDialog()) await this.#open(opener);
  }

  /** @param {import('../lib/kept-work.js').Press} press */
  async #again(press) {
    let fate = 'away';
    while ((fate = await this.#ask(press.id)) === 'away') await pause(1_000);
    if (fate === 'none') {
      const again = KeptWork.holds(press, Date.now()) && await this.#replay(press);
      if (again) return;
      this.#server.notDone(press.label);
    }
    this.#work.settled(press.id, fate === 'done');
    // a form stays open until its answer is there: here is the answer
    if (fate === 'done' && press.dialog) this.#work.closed(press.dialog);
  }

  /** @param {string} id @returns {Promise<string>} */
  #ask(id) {
    return new Promise((then) => {
      this.#asked.set(id, then);
      this.#server.ask(id);
    });
  }

  /** Presses again with the same id; false where what was pressed is not there any more. @param {import('../lib/kept-work.js').Press} press */
  async #replay(press) {
    if (press.dialog && !(press.opener && await this.#open(press.opener))) return false;
    const root = press.dialog ? openDialog() : document;
    if (!root || (press.dialog && titleOf(root) !== press.dialog)) return false;
    this.#put(root, {...press.fields});
    return this.#send(press, press.id);
  }

  /** @param {import('../lib/kept-work.js').Opener} opener @returns {Promise<boolean>} */
  async #open(opener) {
    const open = () => { const dialog = openDialog(); return dialog && titleOf(dialog) === opener.dialog ? dialog : null; };
    if (open()) return true;
    if (opener.opener && !await this.#open(opener.opener)) return false;
    // it is to open and must not act: the server sends nothing for a press of this name
    return await this.#send(opener, '-') && Boolean(await until(open));
  }

  /** @param {{type: string, name: string, entry: string, after: string, detail?: any, dialog: string, opener: any}} what @param {string} id */
  async #send(what, id) {
    const inDialog = Boolean(what.opener);
    const target = await until(() => find(inDialog ? openDialog() : document, what, inDialog));
    if (!target) return false;
    const {type, detail} = what, now = target.dataset.after;
    const event = type === 'click' ? new MouseEvent(type, {bubbles: true, cancelable: true}) : new CustomEvent(type, {bubbles: true, detail});
    /** @type {any} */ (event).rostrumPress = id;
    // it acts on what was seen when it was pressed, not on what is newest now
    if (what.after) target.dataset.after = what.after;
    target.dispatchEvent(event);
    if (what.after) { if (now === undefined) delete target.dataset.after; else target.dataset.after = now; }
    return true;
  }
}

/** What was pressed, if it is there and says that it is about the same. @param {any} root @param {any} what @param {boolean} inDialog @returns {HTMLElement | null} */
function find(root, what, inDialog) {
  const selector = what.type === 'click' ? '[data-press]' : what.name;
  const found = [...(root?.querySelectorAll(selector) ?? [])].filter((/** @type {HTMLElement} */ each) => each.getClientRects().length > 0
    && (inDialog || !each.closest('dialog'))
    && (what.type !== 'click' || (each.dataset.press === what.name && (each.dataset.entry ?? '') === what.entry)));
  return found.length === 1 ? found[0] : null;
}

/** @returns {HTMLDialogElement | null} */
function openDialog() {
  const open = document.querySelectorAll('dialog.sheet[open]');
  return /** @type {HTMLDialogElement | null} */ (open[open.length - 1] ?? null);
}

/** @param {Element} dialog */
function titleOf(dialog) { return dialog.querySelector('h2')?.textContent?.trim() ?? ''; }

/** @param {HTMLElement} what */
function labelOf(what) {
  return (what.getAttribute('aria-label') ?? what.querySelector('.btn-label')?.textContent ?? '').trim();
}

/** @param {any} target @returns {target is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} */
function isField(target) {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
    || (target instanceof HTMLInputElement && !['password', 'checkbox', 'file', 'button', 'submit', 'hidden'].includes(target.type) && !target.closest('.keys'));
}

/** A field by the dialog it is in and its label: ids differ from page to page. @param {HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement} field */
function keyOf(field) {
  const dialog = field.closest('dialog');
  const label = field.type === 'radio' ? field.name : field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent?.trim() ?? field.name;
  const same = [...(dialog ?? document).querySelectorAll(field.localName)].filter((/** @type {any} */ each) => field.type !== 'radio'
    && each.closest('dialog') === dialog && (each.getAttribute('aria-label') ?? each.labels?.[0]?.textContent?.trim() ?? each.name) === label);
  return `${dialog ? titleOf(dialog) : ''}|${label}|${Math.max(0, same.indexOf(field))}`;
}

/** @param {number} millis */
function pause(millis) { return new Promise((then) => { setTimeout(then, millis); }); }

/** @template T @param {() => T | null | undefined} look @returns {Promise<T | null>} */
async function until(look) {
  const end = performance.now() + APPEARS_WITHIN;
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() > end) return null;
    await pause(LOOK_EVERY);
  }
}

/** Without HTTPS a browser has no randomUUID. */
function uuid() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

if (!customElements.get('screen-keeper')) customElements.define('screen-keeper', ScreenKeeper);
