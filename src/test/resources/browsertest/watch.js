// Notes, in the tab's storage so that it survives the page, when this tab's feed heard what, and when its page was there.
(() => {
  const KEY = 'watch-log';
  const note = (what, more = {}) => {
    try {
      const log = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
      log.push({what, at: Date.now(), ...more});
      sessionStorage.setItem(KEY, JSON.stringify(log.slice(-200)));
    } catch { /* a page without storage notes nothing */ }
  };
  if (location.protocol === 'about:') return;
  const Real = window.WebSocket;
  window.WebSocket = class extends Real {
    constructor(url, ...rest) {
      super(url, ...rest);
      if (!String(url).includes('/ws/v1/')) return;
      let heard = false;
      this.addEventListener('message', () => { if (!heard) note('heard'); heard = true; });
      this.addEventListener('close', (event) => { if (heard) note('closed', {code: event.code}); });
    }
  };
  addEventListener('pagehide', () => note('left'));
  // in ms since the page before this one was left: what a move consists of
  const parts = () => {
    const end = (/** @type {string} */ part) => Math.round(performance.getEntriesByType('resource').findLast((each) => each.name.includes(part))?.responseEnd ?? 0);
    const page = performance.getEntriesByType('navigation')[0];
    return `document ${Math.round(page?.responseEnd ?? 0)}, scripts ${Math.round(page?.domInteractive ?? 0)}, window ${end('v-r=init')}, screen ${end('v-r=uidl')}, there ${Math.round(performance.now())}`;
  };
  const looking = setInterval(() => {
    const run = document.querySelector('screen-keeper')?.getAttribute('run');
    const live = document.querySelector('connection-chip .chip[data-net="live"]');
    const push = window.Vaadin?.connectionState?.state === 'connected';
    if (!run || !live || !push || !document.querySelector('main')) return;
    clearInterval(looking);
    note('there', {run, parts: parts()});
  }, 20);
})();
