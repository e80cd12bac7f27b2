// @ts-check
import {dateFormat, pick, toDate} from '../lib/format.js';
import {boot, byId, lang, make, name, put, say, speak} from '../lib/page.js';

/** @typedef {{code: string, name: Record<string, string>, nominee?: string | null, title?: string | null}} Line */

speak();
document.title = say('light.panellists.page', pick(boot.dialogue?.title, lang));
name(byId('dialogue'), boot.dialogue?.title ?? '');
byId('demo').hidden = !boot.demo;
byId('print').addEventListener('click', () => print());

async function load() {
  try {
    const answer = await fetch(`/api/v1/dialogues/${encodeURIComponent(boot.dialogue?.id ?? '')}/panels/circulated`, {cache: 'no-store', signal: AbortSignal.timeout(10_000)});
    if (answer.status === 404) { trouble('light.panellists.none'); return; }
    if (!answer.ok) { trouble('light.panellists.trouble'); return; }
    show(await answer.json());
  } catch { trouble('light.panellists.trouble'); }
}

/** @param {string} key */
function trouble(key) {
  put(byId('trouble'), say(key));
  byId('trouble').hidden = false;
  document.documentElement.dataset.ready = '';
}

/** @param {any} list */
function show(list) {
  const at = toDate(list.circulatedAt), when = at ? dateFormat(lang === 'en' ? 'en-GB' : lang, boot.dialogue?.timeZone, {day: 'numeric', month: 'long', year: 'numeric'}).format(at) : '';
  put(byId('about'), [list.symbol, say('light.panellists.about', list.revision, when, say(`light.panellists.mode.${list.mode}`))].filter(Boolean).join(say('light.common.stop')));
  byId('list').replaceChildren(...list.panels.map(panel));
  changes(list);
  byId('print').hidden = false;
  document.documentElement.dataset.ready = '';
}

/** @param {any} panel */
function panel(panel) {
  const title = make('h2'), theme = make('p', {class: 'muted'});
  name(title, panel.title);
  name(theme, panel.theme ?? {});
  return make('section', {}, title, theme, lines(panel.states), panel.stakeholders.length ? make('h3', {}, say('light.panellists.stakeholders')) : null, panel.stakeholders.length ? lines(panel.stakeholders) : null);
}

/** @param {Line[]} all */
function lines(all) {
  return make('ul', {}, ...all.map((line) => {
    const who = make('span', {class: 'strong'});
    name(who, line.name);
    return make('li', {}, who, make('span', {class: 'muted'}, [line.nominee, line.title].filter(Boolean).join(say('light.common.comma')) || say('light.panellists.later')));
  }));
}

/** @param {any} list */
function changes(list) {
  const names = new Map(list.panels.flatMap((/** @type {any} */ each) => [...each.states, ...each.stakeholders]).map((/** @type {Line} */ line) => [line.code, pick(line.name, lang)]));
  const titles = new Map(list.panels.map((/** @type {any} */ each) => [each.id, pick(each.title, lang)]));
  const items = ['added', 'removed', 'moved', 'changed'].flatMap((what) => (list.difference?.[what] ?? []).map((/** @type {{code: string, from: string, to: string}} */ each) =>
    make('li', {}, say(`light.panellists.${what}`, names.get(each.code) ?? each.code, titles.get(each.from) ?? '', titles.get(each.to) ?? ''))));
  byId('changes').hidden = items.length === 0;
  byId('difference').replaceChildren(...items);
}

load();
