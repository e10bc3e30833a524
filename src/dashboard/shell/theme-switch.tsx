import type { JSX } from 'preact';
import { THEMES, theme, wear } from '../state/theme.ts';
import { words } from './words.ts';

/** Chooses light, dark, or what the system says. */
export function ThemeSwitch(): JSX.Element {
  const t = words();
  return (
    <label class="picker">
      <span>{t.theme}</span>
      <select value={theme.value} onChange={({ currentTarget }) => wear(currentTarget.value as (typeof THEMES)[number])}>
        {THEMES.map((one) => (
          <option key={one} value={one}>
            {t.themes[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
