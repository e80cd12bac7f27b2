// @ts-check

/** Where this device keeps whether single keys act (WCAG 2.1.4). */
const KEPT = 'rostrum-keys';
/** The same key again within this time is the same press: nobody gives the floor twice by a heavy finger. */
const SAME_PRESS = 600;

/**
 * `<key-commands>`: single keys for the buttons of a page. A button says its key: `data-key="n"`, `data-key="+"`, `data-key="ctrl+z"`.
 * Keys never act in fields, never behind an open dialog, never on a held key, and not at all where this device has turned them off;
 * keys with Ctrl stay. `?` opens the list of keys, where they are turned off and on.
 *
 * A button with data-key-again (larger, smaller) may be pressed in quick succession.
 *
 * Attributes: word-title, word-close, word-switch (label of the switch), word-off (said in the list while off).
 * The list names a button by data-key-label, else aria-label, else its text. Event `keys-change` (bubbles): {on: boolean}.
 */
export class KeyCommands extends HTMLElement {
  /** @type {HTMLDialogElement | null} */ #dialog = null;
  /** @type {Map<string, number>} */ #pressed = new Map();

  connectedCallback() {
    document.addEventListener('keydown', this.#down);
    document.documentElement.toggleAttribute('data-keys-off', !this.on);
  }

  disconnectedCallback() { document.removeEventListener('keydown', this.#down); }

  /** Whether single keys act on this device. */
  get on() {
    try { return localStorage.getItem(KEPT) !== 'off'; } catch { return true; }
  }

  set on(on) {
    try { if (on) localStorage.removeItem(KEPT); else localStorage.setItem(KEPT, 'off'); } catch { /* private window: for this page only */ }
    document.documentElement.toggleAttribute('data-keys-off', !on);
    this.dispatchEvent(new CustomEvent('keys-change', {bubbles: true, detail: {on}}));
  }

  #down = (/** @type {KeyboardEvent} */ event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const name = (control ? 'ctrl+' : '') + keyOf(event);
    const origin = /** @type {Element} */ (event.composedPath()[0]);
    if (inField(origin)) return;
    if (name === '?' && !document.querySelector('dialog[open]')) { event.preventDefault(); this.open(); return; }
    if (!control && !this.on) return;
    const button = this.#button(name);
    if (!button) return;
    event.preventDefault();
    const again = button.hasAttribute('data-key-again');
    if (event.repeat && !again) return;
    const before = this.#pressed.get(name) ?? -Infinity;
    if (event.timeStamp - before < SAME_PRESS && !again) return;
    this.#pressed.set(name, event.timeStamp);
    button.click();
  };

  /** @param {string} name @returns {HTMLElement | null} */
  #button(name) {
    const dialog = document.querySelector('dialog[open], [role="dialog"][aria-modal="true"], vaadin-dialog-overlay[opened], vaadin-confirm-dialog-overlay[opened]');
    for (const found of /** @type {NodeListOf<HTMLElement>} */ ((dialog ?? document).querySelectorAll('[data-key]'))) {
      if (found.getAttribute('data-key')?.toLowerCase() !== name) continue;
      if (found.matches(':disabled, [disabled], [aria-disabled="true"]') || found.closest('[hidden], [inert]')) continue;
      if (found.getClientRects().length > 0) return found;
    }
    return null;
  }

  /** Opens the list of keys. */
  open() {
    const dialog = this.#dialog ??= this.appendChild(document.createElement('dialog'));
    dialog.className = 'keys';
    dialog.replaceChildren();
    const title = document.createElement('h2'), list = document.createElement('ul');
    title.textContent = this.getAttribute('word-title') ?? '';
    title.id = 'keys-title';
    dialog.setAttribute('aria-labelledby', title.id);
    for (const button of document.querySelectorAll('[data-key]')) {
      if (dialog.contains(button)) continue;
      const item = document.createElement('li'), key = document.createElement('kbd'), what = document.createElement('span');
      key.className = 'key';
      key.textContent = (button.getAttribute('data-key') ?? '').replace(/^ctrl\+/i, 'Ctrl ').replace(/(^|\s)([a-z])$/, (_, space, letter) => space + letter.toUpperCase());
      what.textContent = button.getAttribute('data-key-label') ?? button.getAttribute('aria-label') ?? label(button);
      item.append(what, key);
      list.append(item);
    }
    const choice = document.createElement('label'), box = document.createElement('input'), says = document.createElement('span');
    box.type = 'checkbox';
    box.checked = this.on;
    const name = () => { says.textContent = this.getAttribute(this.on ? 'word-switch' : 'word-off') ?? this.getAttribute('word-switch') ?? ''; };
    box.addEventListener('change', () => { this.on = box.checked; name(); });
    name();
    choice.append(box, says);
    const close = document.createElement('button');
    close.type = 'button';
    close.className = 'btn';
    close.autofocus = true;
    close.textContent = this.getAttribute('word-close') ?? '';
    close.addEventListener('click', () => dialog.close());
    dialog.append(title, list, choice, close);
    dialog.showModal();
  }
}

/** The key as it is written on buttons: a letter is small, and also found by its place on a keyboard of another script. @param {KeyboardEvent} event */
function keyOf(event) {
  const key = event.key.toLowerCase();
  if (/^[\x21-\x7e]$/.test(key) || key.length > 1) return key;
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : key;
}

/** @param {Element} element */
function inField(element) {
  return element instanceof Element
    && (element.matches('input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select') || /** @type {HTMLElement} */ (element).isContentEditable);
}

/** The text without the key hint. @param {Element} button */
function label(button) {
  const copy = /** @type {Element} */ (button.cloneNode(true));
  copy.querySelectorAll('.key, svg').forEach((part) => part.remove());
  return (copy.textContent ?? '').trim();
}

if (!customElements.get('key-commands')) customElements.define('key-commands', KeyCommands);
