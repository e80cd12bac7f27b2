// @ts-check

/**
 * @typedef {{word: string, text: string, symbol: Node, does: () => void, off?: boolean, group?: boolean, shown?: () => void}} Item
 */

/** The menu of a row: what the row says in full, and every act on it. It lies over the page and stays inside the window. */
export class RowMenu {
  /** @type {HTMLElement} */ #host;
  /** @type {HTMLElement | null} */ #menu = null;
  /** @type {HTMLElement | null} */ #button = null;
  /** @type {(() => void) | undefined} */ #closed;
  /** Id of the row whose menu is open, else empty. */
  entry = '';

  /** @param {HTMLElement} host what the menu belongs to */
  constructor(host) { this.#host = host; }

  get open() { return this.#menu !== null; }

  /** @param {Node} node */
  holds(node) { return this.#menu?.contains(node) ?? false; }

  /** @param {HTMLElement} button what opened it; gets the focus back @param {string} entry @param {string} name @param {string[]} facts @param {Item[]} items @param {() => void} [closed] told when it has closed */
  show(button, entry, name, facts, items, closed) {
    this.close();
    this.#closed = closed;
    const menu = document.createElement('div');
    menu.className = 'entry-menu';
    menu.setAttribute('role', 'menu');
    menu.setAttribute('aria-label', name);
    const about = document.createElement('div');
    about.className = 'entry-menu-about';
    about.setAttribute('role', 'presentation');
    about.append(line('strong', name), ...facts.map((fact) => line('span', fact)));
    menu.append(about);
    for (const item of items) menu.append(this.#item(item));
    menu.addEventListener('keydown', this.#key);
    this.#host.append(menu);
    this.#menu = menu;
    this.#button = button;
    this.entry = entry;
    this.#place(menu, button.getBoundingClientRect());
    button.setAttribute('aria-expanded', 'true');
    this.#buttons()[0]?.focus();
  }

  /** @param {Item} item */
  #item(item) {
    const button = document.createElement('button');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.dataset.word = item.word;
    if (item.group) button.dataset.group = '';
    if (item.off) button.setAttribute('aria-disabled', 'true');
    button.append(item.symbol, item.text);
    if (item.shown) for (const event of ['focus', 'pointerenter']) button.addEventListener(event, item.shown);
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      const back = this.#button;
      this.close();
      back?.focus();
      item.does();
    });
    return button;
  }

  /** @param {HTMLElement} menu @param {DOMRect} box */
  #place(menu, box) {
    const height = menu.offsetHeight, gap = 8;
    const wanted = box.bottom + height < innerHeight ? box.bottom : box.top - height;
    menu.style.insetBlockStart = `${Math.max(gap, Math.min(innerHeight - height - gap, wanted))}px`;
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    menu.style.insetInlineEnd = `${rtl ? box.left : innerWidth - box.right}px`;
  }

  /** The row has left the list while its menu was open: says so, and nothing can be done to it any more. @param {string} words @param {string} back */
  gone(words, back) {
    if (!this.#menu) return;
    const says = line('p', words), button = document.createElement('button');
    says.setAttribute('role', 'alert');
    button.type = 'button';
    button.setAttribute('role', 'menuitem');
    button.append(back);
    button.addEventListener('click', (event) => { event.stopPropagation(); this.close(); this.#host.querySelector('.entry')?.dispatchEvent(new Event('entry-back', {bubbles: true})); });
    this.#menu.replaceChildren(says, button);
    this.entry = '';
    button.focus();
  }

  close() {
    this.#menu?.remove();
    this.#menu = null;
    this.entry = '';
    this.#button?.removeAttribute('aria-expanded');
    this.#button = null;
    const closed = this.#closed;
    this.#closed = undefined;
    closed?.();
  }

  /** @returns {HTMLElement[]} */
  #buttons() { return this.#menu ? [...this.#menu.querySelectorAll('button')] : []; }

  #key = (/** @type {KeyboardEvent} */ event) => {
    const all = this.#buttons(), at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
    if (event.key === 'Escape' || event.key === 'Tab') { const back = this.#button; this.close(); back?.focus(); }
    else if (event.key === 'ArrowDown') all[(at + 1) % all.length].focus();
    else if (event.key === 'ArrowUp') all[(at - 1 + all.length) % all.length].focus();
    else if (event.key === 'Home') all[0].focus();
    else if (event.key === 'End') all[all.length - 1].focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** @param {string} tag @param {string} text */
function line(tag, text) {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
