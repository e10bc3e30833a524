import { effect, signal } from '@preact/signals';
import { remembered } from './remembered.ts';

/** Light, dark, or as the system is. */
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

const store = remembered('saillance.theme');
const kept = store.read();

/** The theme of the pages: the one chosen before, else the system’s. */
export const theme = signal<Theme>(THEMES.find((one) => one === kept) ?? 'system');

/** Chooses the theme, and remembers it. */
export function wear(chosen: Theme): void {
  theme.value = chosen;
  store.write(chosen === 'system' ? null : chosen);
}

effect(() => {
  document.documentElement.dataset.theme = theme.value;
});
