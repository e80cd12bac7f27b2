// @ts-check

/** Under which name a tab keeps what somebody was doing. */
const KEPT = 'rostrum-work';
/** A press of which nothing was heard for so long is not pressed again: the moment has gone. */
export const PRESS_HOLDS = 30_000;
const MOST_FIELDS = 60, LONGEST = 8_000, MOST_PRESSES = 20;

/**
 * A press whose answer has not been seen.
 * @typedef {{id: string, at: number, type: string, name: string, label: string, entry: string, after: string, detail?: any,
 *   dialog: string, opener: Opener | null, fields: Record<string, string>}} Press
 */
/**
 * What opened a dialog: it can be opened again so, after the dialog in which that was pressed.
 * @typedef {{type: string, name: string, entry: string, after: string, detail?: any, dialog: string, opener: Opener | null}} Opener
 */

/**
 * What one tab keeps of one person's work on one page, so that it survives the page: what was typed and not sent, what was
 * pressed and not answered, which dialog was open. It is in the tab's own storage, and gone with the tab; whoever else signs in finds nothing.
 */
export class KeptWork {
  #storage;
  #state;

  /**
   * @param {{getItem(key: string): string | null, setItem(key: string, value: string): void, removeItem(key: string): void} | null} storage
   * @param {string} owner who works on which page; the work of others is thrown away
   */
  constructor(storage, owner) {
    this.#storage = storage;
    /** @type {{owner: string, fields: Record<string, string>, presses: Press[], opener: Opener | null}} */
    const fresh = {owner, fields: {}, presses: [], opener: null};
    this.#state = fresh;
    try {
      const found = JSON.parse(storage?.getItem(KEPT) ?? 'null');
      if (found?.owner === owner) this.#state = {...fresh, ...found};
      else storage?.removeItem(KEPT);
    } catch { /* nothing that could be read was kept */ }
  }

  /** Whatever was typed, by the field's key. */
  get fields() { return {...this.#state.fields}; }
  get presses() { return [...this.#state.presses]; }
  get opener() { return this.#state.opener; }

  #save() {
    try { this.#storage?.setItem(KEPT, JSON.stringify(this.#state)); } catch { /* full or forbidden: for this page only */ }
  }

  /** @param {string} key @param {string} value */
  typed(key, value) {
    if (value.length > LONGEST || (!(key in this.#state.fields) && Object.keys(this.#state.fields).length >= MOST_FIELDS)) return;
    this.#state.fields[key] = value;
    this.#save();
  }

  /** What was typed in a dialog, or with an empty name on the page itself. @param {string} dialog */
  typedIn(dialog) {
    return Object.fromEntries(Object.entries(this.#state.fields).filter(([key]) => key.startsWith(dialog + '|')));
  }

  /** @param {Press} press */
  pressed(press) {
    this.#state.presses = [...this.#state.presses.filter((each) => each.id !== press.id), press].slice(-MOST_PRESSES);
    this.#save();
  }

  /** The answer has come; once it is done, what was sent with it need not be kept. @param {string} id @param {boolean} done */
  settled(id, done) {
    const press = this.#state.presses.find((each) => each.id === id);
    if (!press) return;
    this.#state.presses = this.#state.presses.filter((each) => each !== press);
    if (done) for (const [key, value] of Object.entries(press.fields)) if (this.#state.fields[key] === value) delete this.#state.fields[key];
    this.#save();
  }

  /** @param {Opener} opener */
  opened(opener) {
    this.#state.opener = opener;
    this.#save();
  }

  /** A dialog was closed: what was typed in it is not wanted any more, but for a press in it that waits. @param {string} dialog */
  closed(dialog) {
    if (this.#state.opener?.dialog === dialog) this.#state.opener = null;
    for (const key of Object.keys(this.typedIn(dialog))) delete this.#state.fields[key];
    this.#save();
  }

  /** @param {Press} press @param {number} now epoch millis */
  static holds(press, now) { return now - press.at >= 0 && now - press.at < PRESS_HOLDS; }
}
