// What the modules of the dashboard want of a browser when they are loaded, for tests that need no browser. Import it first.
const kept = new Map<string, string>();
const page = Object.assign(new EventTarget(), { hidden: false, documentElement: { lang: '', dataset: {} } });
const given = {
  navigator: { languages: ['fr-CA', 'en-GB', 'en'] },
  document: page,
  localStorage: {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  },
  addEventListener: page.addEventListener.bind(page),
  removeEventListener: page.removeEventListener.bind(page),
};
for (const [name, value] of Object.entries(given)) Object.defineProperty(globalThis, name, { value, configurable: true });

/** Hides the page, or shows it again, as when a reader changes tabs. */
export function hide(hidden: boolean): void {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

/** Tells the page that the network is back. */
export const online = (): boolean => page.dispatchEvent(new Event('online'));

/** What is kept in the browser. */
export const storage: ReadonlyMap<string, string> = kept;
