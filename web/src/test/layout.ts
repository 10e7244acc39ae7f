/** jsdom lays nothing out: what watches sizes never hears of one, and nothing needs to scroll. */
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
window.matchMedia ??= (media) =>
  ({ ...new EventTarget(), media, matches: false }) as MediaQueryList;
